import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the pages of procedures against pain ask and are answered, under `/api/ward`. */

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });

/** What the record calls a procedure. */
export const PROCEDURE = 'ward-procedure';

export const PROCEDURE_KINDS = [
  ...(['nerve-block', 'vertebroplasty', 'ablation', 'intrathecal-pump', 'pca-pump', 'paracentesis', 'other'] as const),
] as const;

/** `site`: where, in words. `performer`: by whom, of this ward or another. Of another kind `note` says which. */
export const ProcedureContent = z
  .object({
    at: instant,
    kind: z.enum(PROCEDURE_KINDS),
    site: words(120).min(1),
    performer: words(120).min(1),
    note: words(500),
  })
  .refine(({ kind, note }) => kind !== 'other' || note !== '', { path: ['note'] });
export type ProcedureContent = TypeOf<typeof ProcedureContent>;

/** `POST stays/:stayKey/procedures`; `sentAs`: made by the device, so that what is sent twice is kept once. */
export const NewProcedure = z.object({ sentAs: z.uuid(), content: ProcedureContent });
export type NewProcedure = TypeOf<typeof NewProcedure>;

/** `PUT procedures/:procedureKey` */
export const CorrectedProcedure = z.object({
  content: ProcedureContent,
  inError: z.boolean(),
  correction: words(300).min(1),
});
export type CorrectedProcedure = TypeOf<typeof CorrectedProcedure>;

export const WardProcedure = z
  .object({
    procedureKey: key,
    revision: z.int(),
    content: ProcedureContent,
    inError: z.boolean(),
    correction: z.string().nullable().describe('Why it was corrected last.'),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'WardProcedure', description: 'A procedure against pain.' });
export type WardProcedure = TypeOf<typeof WardProcedure>;

/** `GET stays/:stayKey/procedures`: the latest first; entered in error, too. */
export const WardProcedures = z.array(WardProcedure);
