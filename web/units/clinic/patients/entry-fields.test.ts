import { expect, test } from 'vitest';
import { ENTRY_FIELDS, entryContent, entryDraft, faultOf } from './entry-fields.ts';

const DIAGNOSIS = {
  ...{ words: 'Nasopharynx', icd10: 'C11.9', topography: null, morphology: '8072/3', laterality: null },
  ...{ t: 'T3', n: '', m: 'M0', edition: 'AJCC 8', stage: 'III', date: '2026-03' },
};
const IRRADIATION = { site: 'Neck', hospital: '', date: null, doseGy: 50.4, fractions: 28, source: 'letter' };

test('what was entered comes back as it was, not known as not known', () => {
  expect(entryContent('diagnoses', entryDraft('diagnoses', DIAGNOSIS))).toEqual(DIAGNOSIS);
  expect(entryContent('irradiations', entryDraft('irradiations', IRRADIATION))).toEqual(IRRADIATION);
});

const cases = [
  { kind: 'diagnoses', name: 'words', typed: ' ', why: 'needed' },
  { kind: 'diagnoses', name: 'icd10', typed: 'C119', why: 'shape' },
  { kind: 'diagnoses', name: 'icd10', typed: 'C61', why: undefined },
  { kind: 'diagnoses', name: 'morphology', typed: '8072', why: 'shape' },
  { kind: 'diagnoses', name: 'date', typed: '2026-13', why: 'date' },
  { kind: 'diagnoses', name: 'date', typed: '', why: undefined },
  { kind: 'irradiations', name: 'doseGy', typed: 'fifty', why: 'shape' },
  { kind: 'consents', name: 'date', typed: '', why: 'needed' },
] as const;
for (const { kind, name, typed, why } of cases)
  test(`${kind}, ${name} “${typed}”: ${why ?? 'as it should be'}`, () => {
    const field = ENTRY_FIELDS[kind].find((each) => each.name === name)!;
    expect(faultOf(field, typed)?.why).toBe(why);
  });
