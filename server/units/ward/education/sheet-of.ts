import { EDUCATION_SHEETS, type EducationSheet } from '@isocenter/knowledge';
import { notFound } from '@isocenter/messages';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';

/** @throws DomainError `platform/not-found` */
export function sheetOf(sheetId: string): EducationSheet {
  const sheet = EDUCATION_SHEETS.find(({ id }) => id === sheetId);
  if (!sheet) throw notFound('educationSheet', sheetId);
  return sheet;
}

/** SHA-256 of all words of a sheet, both languages [hex]. */
export const sheetSha256 = (sheet: EducationSheet): string => contentSha256(sheet);
