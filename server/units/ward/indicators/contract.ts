import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Month } from '../../../platform/indicators/contract.ts';

/** What the page of the ward's indicators asks and is answered, under `/api/ward/indicators`. */

const PainFigure = z
  .object({
    month: Month,
    numerator: z.int(),
    denominator: z.int(),
    value: z
      .number()
      .nullable()
      .describe('In the unit of the indicator; null where the denominator is 0: then there is no figure.'),
  })
  .meta({ id: 'PainFigure' });

export const PainIndicatorFigures = z
  .object({
    id: z.string().describe('Of the table of pain indicators in @isocenter/knowledge.'),
    isKept: z.boolean().describe('Whether the record holds what it is computed from.'),
    figures: z.array(PainFigure).describe('None where it does not.'),
  })
  .meta({ id: 'PainIndicatorFigures' });
export type PainIndicatorFigures = TypeOf<typeof PainIndicatorFigures>;

/** `GET :id/cases?month=2026-03`: who is behind a figure. */
export const PainIndicatorCase = z
  .object({
    at: z.iso.datetime().describe('Admission, or the dose, on whose day it counts.'),
    stayKey: z.string(),
    patient: z
      .object({ patientKey: z.string(), name: z.string().nullable(), nameZh: z.string().nullable() })
      .nullable()
      .describe('Null where whoever asks may not see the patient.'),
    counts: z.boolean().describe('In the numerator, too.'),
  })
  .meta({ id: 'PainIndicatorCase' });
export type PainIndicatorCase = TypeOf<typeof PainIndicatorCase>;
