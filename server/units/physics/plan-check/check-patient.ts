import type { InstanceHeader, PatientIdentity } from '@isocenter/dicom-rt';
import type { Finding } from './contract.ts';
import { agrees, differs, unknown } from './finding.ts';
import type { KnownPatient, PlanToCheck } from './plan-to-check.ts';

type Detail = 'number' | 'name' | 'birth date' | 'sex';

/** Number, name, birth date and sex of each object beside those of the person who is to be treated. No value of either is repeated. */
export function checkPatient({ patient, plan, structureSet, doses, image }: PlanToCheck): readonly Finding[] {
  const headers = [plan, structureSet, ...doses, image].flatMap((object) => object?.header ?? []);
  return headers.map((header) => findingOf(header, patient));
}

function findingOf(header: InstanceHeader, patient: KnownPatient): Finding {
  const compared = compare(header.patient, patient);
  const object = { object: header.modality, uid: header.sopInstanceUid };
  const of = (found: boolean) => compared.filter(({ same }) => same === found).map(({ detail }) => detail);
  const [same, other] = [of(true), of(false)];
  if (other.length > 0)
    return differs('patient', 'notice/plan-check/patient-differs', { ...object, details: other.join(', ') });
  if (same.length < 2) return unknown('patient', 'notice/plan-check/patient-unknown', object);
  return agrees('patient', 'notice/plan-check/patient-agrees', { ...object, details: same.join(', ') });
}

function compare(
  stated: PatientIdentity,
  { identifiers, names, birthDate, sex }: KnownPatient,
): readonly { readonly detail: Detail; readonly same: boolean }[] {
  const statedNames = [stated.name?.alphabetic, stated.name?.ideographic].flatMap((name) => name || []);
  const known: readonly (readonly [Detail, boolean | undefined])[] = [
    [
      'number',
      stated.patientId !== undefined && identifiers.length > 0 ? identifiers.includes(stated.patientId) : undefined,
    ],
    ['name', statedNames.length > 0 && names.length > 0 ? statedNames.some((name) => isOneOf(name, names)) : undefined],
    [
      'birth date',
      stated.birthDate !== undefined && birthDate !== null ? stated.birthDate.startsWith(birthDate) : undefined,
    ],
    ['sex', stated.sex !== undefined && sex !== null ? stated.sex === sex : undefined],
  ];
  return known.flatMap(([detail, same]) => (same === undefined ? [] : [{ detail, same }]));
}

/** The order, case and separators of the parts of a name are those of the system that wrote it. */
const parts = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s^,.=-]+/)
    .filter((part) => part !== '')
    .sort()
    .join(' ');
const joined = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s^,.=-]+/g, '');

function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((known) => parts(known) === parts(name) || joined(known) === joined(name));
}
