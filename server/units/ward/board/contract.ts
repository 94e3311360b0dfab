import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Bed, Stay } from '../stay/contract.ts';

/** `GET board`: who lies in the beds of the own site. */
export const WardBoard = z
  .object({ beds: z.array(Bed), stays: z.array(Stay), at: z.iso.datetime() })
  .meta({ id: 'WardBoard' });
export type WardBoard = TypeOf<typeof WardBoard>;
