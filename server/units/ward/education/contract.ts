import { EDUCATION_SHEET_IDS } from '@isocenter/knowledge';
import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Colleague } from '../../../platform/tasks/contract.ts';

/** What the pages of education sheets ask and are answered, under `/api/ward`. */

/** What the record calls the word of somebody that a sheet is right, and a sheet that was handed out. */
export const SHEET_CHECK = 'education-check';
export const SHEET_GIVEN = 'education-given';

const key = z.string().regex(/^\d{1,15}$/);
const words = (most: number) => z.string().trim().max(most);
const instant = z.iso.datetime({ offset: true });
const SheetId = z.enum(EDUCATION_SHEET_IDS);

/** Who of the ward has read a sheet and says that it is right, of the very words that are there today. */
export const SheetCheck = z
  .object({
    sheetId: SheetId,
    version: z.int().describe('Of the sheet as it is today.'),
    revision: z.int(),
    checked: z
      .object({ by: Colleague.nullable(), at: z.iso.datetime() })
      .nullable()
      .describe('Null where nobody has, or only of earlier words.'),
  })
  .meta({ id: 'EducationCheck' });
export type SheetCheck = TypeOf<typeof SheetCheck>;

/** `GET education/checks`: of every sheet, for the own site. */
export const SheetChecks = z.array(SheetCheck);
/** `PUT education/:sheetId/check` → {@link SheetChecks}; `version`: of the words that were read. */
export const NewCheck = z.object({ version: z.int(), isChecked: z.boolean() });
export type NewCheck = TypeOf<typeof NewCheck>;

export const GivenContent = z.object({
  sheetId: SheetId,
  version: z.int(),
  language: z.enum(LANGUAGES),
  at: instant.describe('When it was handed out, not when it was sent.'),
});
export type GivenContent = TypeOf<typeof GivenContent>;

/** `POST stays/:stayKey/education` → {@link GivenSheets}; sent again under its mark it is the same one. */
export const NewGiven = z.object({ sentAs: z.uuid(), content: GivenContent });
export type NewGiven = TypeOf<typeof NewGiven>;
/** `PUT education-given/:givenKey`: struck out, or restored; never without a reason. */
export const CorrectedGiven = z.object({ inError: z.boolean(), correction: words(300).min(1) });
export type CorrectedGiven = TypeOf<typeof CorrectedGiven>;

export const GivenSheet = z
  .object({
    givenKey: key,
    revision: z.int(),
    content: GivenContent,
    inError: z.boolean(),
    correction: z.string().nullable(),
    recordedBy: Colleague.nullable(),
  })
  .meta({ id: 'EducationGiven', description: 'A sheet that was handed to a patient.' });
export type GivenSheet = TypeOf<typeof GivenSheet>;
/** `GET stays/:stayKey/education`: the latest first; struck out ones, too. */
export const GivenSheets = z.array(GivenSheet);

/** `GET education/:sheetId/sheet.pdf`; `stayKey`: with the patient's name on it. */
export const AskedSheet = z.object({ lang: z.enum(LANGUAGES), stayKey: key.optional() });
