import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';

/** `GET stays/:stayKey/fractions`: radiotherapy of the patient, of all courses, that was given; in its order. */
export const StayFractions = z.array(
  z
    .object({
      fractionKey: z.string(),
      courseKey: z.string(),
      course: z.string().describe('Its title.'),
      number: z.int().describe('Of its plan.'),
      at: z.iso.datetime(),
    })
    .meta({ id: 'StayFraction' }),
);
export type StayFractions = TypeOf<typeof StayFractions>;
