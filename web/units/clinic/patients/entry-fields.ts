import { datePrecision } from '@isocenter/forms';
import type { MessageKey } from '@isocenter/messages';
import type { EntryKind } from '../../../../server/units/clinic/patients/contract.ts';

/** How a field of an entry is filled, and what stands where it is empty. */
export interface EntryField {
  readonly name: string;
  readonly label: MessageKey;
  readonly kind: 'text' | 'date' | 'number' | 'choice';
  readonly isNeeded?: true;
  /** What the contract has for nothing: `null`, or an empty text. */
  readonly empty: null | '';
  readonly pattern?: { readonly shape: RegExp; readonly example: string };
  /** Values of a choice, with their words. */
  readonly choices?: readonly { readonly value: string; readonly label: MessageKey }[];
}

const text = (name: string, label: MessageKey): EntryField => ({ name, label, kind: 'text', empty: '' });
const code = (name: string, label: MessageKey, shape: RegExp, example: string): EntryField => ({
  ...{ name, label, kind: 'text', empty: null },
  pattern: { shape, example },
});
const date = (name: string, label: MessageKey): EntryField => ({ name, label, kind: 'date', empty: null });

const SIDES = ['left', 'right', 'bilateral', 'midline', 'not applicable'] as const;
const CONSENTS = ['radiotherapy', 'systemic therapy', 'strong opioids', 'research', 'data use', 'photographs'] as const;

/** The fields of each kind of entry, as `contract.ts` has them. */
export const ENTRY_FIELDS: Readonly<Record<EntryKind, readonly EntryField[]>> = {
  diagnoses: [
    { ...text('words', 'clinic.field.words'), isNeeded: true },
    code('icd10', 'clinic.field.icd10', /^[A-Z]\d{2}(\.\d{1,2})?$/, 'C11.9'),
    code('topography', 'clinic.field.topography', /^C\d{2}(\.\d)?$/, 'C11.9'),
    code('morphology', 'clinic.field.morphology', /^\d{4}\/[012369]$/, '8072/3'),
    {
      ...{ name: 'laterality', label: 'clinic.field.laterality', kind: 'choice', empty: null },
      choices: SIDES.map((value) => ({ value, label: `clinic.side.${value}` as const })),
    },
    text('t', 'clinic.field.t'),
    text('n', 'clinic.field.n'),
    text('m', 'clinic.field.m'),
    text('edition', 'clinic.field.edition'),
    text('stage', 'clinic.field.stage'),
    date('date', 'clinic.field.date'),
  ],
  irradiations: [
    { ...text('site', 'clinic.field.site'), isNeeded: true },
    text('hospital', 'clinic.field.hospital'),
    date('date', 'clinic.field.date'),
    { name: 'doseGy', label: 'clinic.field.doseGy', kind: 'number', empty: null },
    { name: 'fractions', label: 'clinic.field.fractions', kind: 'number', empty: null },
    text('source', 'clinic.field.source'),
  ],
  consents: [
    {
      ...{ name: 'kind', label: 'clinic.field.kind', kind: 'choice', empty: null, isNeeded: true },
      choices: CONSENTS.map((value) => ({ value, label: `clinic.consent.${value}` as const })),
    },
    { ...date('date', 'clinic.field.date'), isNeeded: true },
    date('withdrawn', 'clinic.field.withdrawn'),
    text('note', 'clinic.field.note'),
    code('filledKey', 'clinic.field.filledKey', /^\d{1,15}$/, '12'),
  ],
};

/** An entry while somebody types. */
export type EntryDraft = Readonly<Record<string, string>>;
type Content = Readonly<Record<string, unknown>>;

export function entryDraft(kind: EntryKind, content: Content | undefined): EntryDraft {
  return Object.fromEntries(ENTRY_FIELDS[kind].map(({ name }) => [name, String(content?.[name] ?? '')]));
}

export type FieldFault = { readonly why: 'needed' | 'date' } | { readonly why: 'shape'; readonly example: string };

export function faultOf(field: EntryField, typed: string): FieldFault | null {
  const value = typed.trim();
  if (value === '') return field.isNeeded ? { why: 'needed' } : null;
  if (field.kind === 'date' && datePrecision(value) === undefined) return { why: 'date' };
  if (field.kind === 'number' && !(Number(value) > 0)) return { why: 'shape', example: '20' };
  if (field.pattern && !field.pattern.shape.test(value)) return { why: 'shape', example: field.pattern.example };
  return null;
}

/** The content of a draft without faults. */
export function entryContent(kind: EntryKind, draft: EntryDraft): Content {
  return Object.fromEntries(
    ENTRY_FIELDS[kind].map(({ name, kind: filled, empty }) => {
      const value = draft[name]?.trim() ?? '';
      return [name, value === '' ? empty : filled === 'number' ? Number(value) : value];
    }),
  );
}
