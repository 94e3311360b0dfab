import { datePrecision } from '@isocenter/forms';
import type { Identifier, PatientContent } from '../../../../server/units/clinic/patients/contract.ts';

/** A patient while somebody types: empty is not known. */
export interface PatientDraft {
  readonly name: string;
  readonly nameZh: string;
  readonly sex: PatientContent['sex'];
  readonly birthDate: string;
  readonly identifiers: readonly Identifier[];
}

export function draftOf(content: PatientContent | undefined): PatientDraft {
  return {
    name: content?.name ?? '',
    nameZh: content?.nameZh ?? '',
    sex: content?.sex ?? null,
    birthDate: content?.birthDate ?? '',
    identifiers: content?.identifiers ?? [{ assigner: '', value: '' }],
  };
}

/** What is wrong with the draft, by its fields. */
export function faultsOf({ name, nameZh, birthDate, identifiers }: PatientDraft) {
  return {
    name: name.trim() === '' && nameZh.trim() === '',
    birthDate: birthDate.trim() !== '' && datePrecision(birthDate.trim()) === undefined,
    identifiers: identifiers.some(({ assigner, value }) => (assigner.trim() === '') !== (value.trim() === '')),
  };
}

/** The content of a draft without faults; lines without a number are left out. */
export function contentOf({ name, nameZh, sex, birthDate, identifiers }: PatientDraft): PatientContent {
  return {
    name: name.trim() || null,
    nameZh: nameZh.trim() || null,
    sex,
    birthDate: birthDate.trim() || null,
    identifiers: identifiers
      .map(({ assigner, value }) => ({ assigner: assigner.trim(), value: value.trim() }))
      .filter(({ value }) => value !== ''),
  };
}

/** What can be chosen of either version of a patient. */
export const PATIENT_FIELDS = ['name', 'nameZh', 'sex', 'birthDate', 'identifiers'] as const;

/** One's own version, but for the fields that stay as somebody else has saved them. */
export function chosenContent(of: {
  readonly mine: PatientContent;
  readonly theirs: PatientContent;
  readonly taken: ReadonlySet<string>;
}): PatientContent {
  const from = (field: (typeof PATIENT_FIELDS)[number]) => (of.taken.has(field) ? of.theirs : of.mine);
  return {
    name: from('name').name,
    nameZh: from('nameZh').nameZh,
    sex: from('sex').sex,
    birthDate: from('birthDate').birthDate,
    identifiers: from('identifiers').identifiers,
  };
}
