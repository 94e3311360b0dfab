import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { SHEET_CHECK, SHEET_GIVEN } from './contract.ts';

const SHEET = { sheet_id: 'education-sheet', version: 'sheet-version', content_sha256: null, revision: null } as const;

/** How sheets read in their history. */
export const EDUCATION_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [SHEET_CHECK]: {
    thing: 'educationCheck',
    labels: { ...SHEET, site_key: null, is_checked: 'checked', checked_by: null, checked_at: 'date' },
  },
  [SHEET_GIVEN]: {
    thing: 'educationGiven',
    labels: {
      ...{ ...SHEET, given_key: null, stay_key: null, sent_as: null, sent_sha256: null, recorded_by: null },
      ...{ language: 'language', at: 'date', in_error: 'in-error', correction: 'why' },
    },
  },
};
