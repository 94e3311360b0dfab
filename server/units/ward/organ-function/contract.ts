import { CHILD_PUGH } from '@isocenter/knowledge';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the pages of renal and hepatic function ask and are answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });

/** What the record calls a value of renal or hepatic function. */
export const ORGAN_FUNCTION = 'ward-organ-function';

/** Nothing is worked out here: an eGFR is what the laboratory reports, a Child-Pugh class what a physician judged. */
const Measured = z.discriminatedUnion('measure', [
  z.object({ measure: z.literal('egfr'), value: z.number().min(0).max(200).describe('mL/min/1.73 m²') }),
  z.object({ measure: z.literal('dialysis') }),
  z.object({ measure: z.literal('child-pugh'), value: z.enum(CHILD_PUGH) }),
  z.object({ measure: z.literal('no-liver-disease') }),
]);
export type Measured = TypeOf<typeof Measured>;
export const MEASURES = ['egfr', 'dialysis', 'child-pugh', 'no-liver-disease'] as const satisfies Measured['measure'][];

/** `at`: of the sample or the judgement; before the admission, too. */
export const OrganContent = z.object({ at: instant, measured: Measured, note: words(300) });
export type OrganContent = TypeOf<typeof OrganContent>;

/** `POST stays/:stayKey/organ-function`; `sentAs`: made by the device, so that what is sent twice is kept once. */
export const NewOrganValue = z.object({ sentAs: z.uuid(), content: OrganContent });
export type NewOrganValue = TypeOf<typeof NewOrganValue>;

/** `PUT organ-function/:valueKey` */
export const CorrectedOrganValue = z.object({
  content: OrganContent,
  inError: z.boolean(),
  correction: words(300).min(1),
});
export type CorrectedOrganValue = TypeOf<typeof CorrectedOrganValue>;

export const OrganValue = z
  .object({
    valueKey: key,
    revision: z.int(),
    content: OrganContent,
    inError: z.boolean(),
    correction: z.string().nullable().describe('Why it was corrected last.'),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'OrganValue', description: 'A value of renal or hepatic function.' });
export type OrganValue = TypeOf<typeof OrganValue>;

/** `GET stays/:stayKey/organ-function`: the latest first; entered in error, too. Of each organ the first that is not holds. */
export const OrganValues = z.array(OrganValue);
