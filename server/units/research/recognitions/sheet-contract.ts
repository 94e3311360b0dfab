import { z } from 'zod';
import { FilledSummary } from '../../../platform/forms/contract.ts';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';
import { itemId, key, words } from '../entries/contract.ts';

/** Self-assessment sheets of an accreditation: forms of the forms engine, under `/api/research/recognitions/:entryKey/sheets`. */

/** What the record calls one. */
export const SHEET = 'research-self-assessment';

const Sheet = z.object({
  sheetKey: key,
  revision: z.int(),
  filledKey: key,
  form: FilledSummary.pick({ title: true, version: true, state: true, savedAt: true })
    .nullable()
    .describe('Null: it was filled at a site whose forms whoever asks does not see.'),
  reportId: itemId.nullable().describe('What is to be reported with it.'),
  begunBy: Colleague.nullable(),
  begunAt: z.iso.datetime(),
  struckOut: z.string().nullable().describe('Why it does not count any more.'),
});

/** `GET`: the latest first. */
export const Sheets = z.array(Sheet).meta({ id: 'SelfAssessmentSheets' });
export type Sheets = TypeOf<typeof Sheets>;

/** `POST`: an empty sheet of a form in use. */
export const NewSheet = z.object({ formKey: key, reportId: itemId.nullable() });
export type NewSheet = TypeOf<typeof NewSheet>;

/** `PUT :sheetKey`: what it belongs to; or that it does not count, and why. */
export const ChangedSheet = z.object({ reportId: itemId.nullable(), struckOut: words(300).min(1).nullable() });
export type ChangedSheet = TypeOf<typeof ChangedSheet>;

/** `POST /api/research/self-assessment-example`: the form to be changed and put to use. */
export const ExampleForm = z.object({ formKey: key });
