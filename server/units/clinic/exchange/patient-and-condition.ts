import { withoutEmpty, writtenIn } from '../../../platform/fhir/resource.ts';
import type { CompletionRecord } from '../completion/contract.ts';
import type { Addresses, Entry } from './bundle-parts.ts';
import { coding, PROFILES, SYSTEMS, VALUE_SETS } from './terminology.ts';
import { ABSENT, concept, extension, reference } from './written.ts';

const GENDER = { M: 'male', F: 'female', O: 'other' } as const;

/** The patient as mCODE's cancer patient. The clinic keeps a name whole: which part is the family's is not known, and it says so. */
export function patientEntry({ patient }: CompletionRecord, addresses: Addresses): Entry {
  const identifiers = patient.identifiers.map(({ assigner, value }) => ({
    _system: ABSENT,
    value,
    assigner: { display: assigner },
  }));
  return {
    fullUrl: addresses.patient,
    resource: withoutEmpty({
      resourceType: 'Patient',
      meta: { profile: [PROFILES.patient] },
      identifier: identifiers.length > 0 ? identifiers : [{ _system: ABSENT, _value: ABSENT }],
      name: [...nameOf(patient.name, 'ABC'), ...nameOf(patient.nameZh, 'IDE')],
      gender: patient.sex === null ? 'unknown' : GENDER[patient.sex],
      birthDate: patient.birthDate,
    }),
  };
}

function nameOf(text: string | null, writing: 'ABC' | 'IDE'): readonly object[] {
  if (text === null) return [];
  return [{ text, extension: [...writtenIn(writing).extension, ...ABSENT.extension] }];
}

/**
 * The diagnosis of the course. It is said to be mCODE's primary cancer where its ICD-10 code is one of a primary malignant or in-situ neoplasm; any
 * other diagnosis is a problem of US Core. Stage and T, N, M go as they were written.
 */
export function conditionEntry({ diagnosis }: CompletionRecord, addresses: Addresses): Entry | null {
  if (!diagnosis) return null;
  const { words, icd10, topography, morphology, laterality, t, n, m, stage, edition, date } = diagnosis;
  const isPrimary = icd10 !== null && isPrimaryCancer(icd10);
  const staged = [[t, n, m].filter(Boolean).join(' '), stage].filter(Boolean).join(', ');
  const side = lateralityCode(laterality);
  return {
    fullUrl: addresses.condition,
    resource: withoutEmpty({
      resourceType: 'Condition',
      meta: { profile: [isPrimary ? PROFILES.primaryCondition : PROFILES.condition] },
      extension: [
        // When it was said, as somebody entered it: not when it was recorded.
        ...(date === null ? [] : [extension('assertedDate', { valueDateTime: date })]),
        ...(morphology === null || !isPrimary
          ? []
          : [
              extension('morphology', {
                valueCodeableConcept: { coding: [{ system: SYSTEMS.icdO3, code: morphology }] },
              }),
            ]),
      ],
      category: [{ coding: [{ system: SYSTEMS.conditionCategory, code: 'problem-list-item' }] }],
      code: withoutEmpty({ coding: icd10 === null ? [] : [{ system: SYSTEMS.icd10, code: icd10 }], text: words }),
      bodySite:
        topography === null
          ? []
          : [
              {
                ...(side ? { extension: [extension('laterality', { valueCodeableConcept: concept(side) })] } : {}),
                coding: [{ system: SYSTEMS.icdO3, code: topography }],
              },
            ],
      subject: reference('Patient', addresses.patient),
      onsetDateTime: null,
      stage:
        staged === '' ? [] : [withoutEmpty({ summary: { text: staged }, type: edition ? { text: edition } : null })],
    }),
  };
}

/** ICD-10 (WHO), chapter II: malignant but C77 to C79, which are secondary, and in situ. */
function isPrimaryCancer(icd10: string): boolean {
  const category = icd10.slice(0, 3);
  return (/^C\d\d$/.test(category) && !['C77', 'C78', 'C79'].includes(category)) || /^D0\d$/.test(category);
}

const LATERALITY = { bilateral: '51440002', midline: '399488007', right: '24028007', left: '7771000' } as const;

export function lateralityCode(side: string | null) {
  const code = Object.entries(LATERALITY).find(([name]) => name === side)?.[1];
  return code === undefined ? undefined : coding(VALUE_SETS.laterality, code);
}
