import type { Columns, EntityHistory } from '../../../platform/record/tell-event.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const IDENTIFIER = 'identifiers.*';
const number = ({ assigner, value }: Columns) => `${text(assigner)} ${text(value)}`;

const patient: EntityHistory = {
  thing: 'patient',
  labels: {
    name: 'patient-name',
    name_zh: 'name-zh',
    sex: 'sex',
    birth_date: 'birth-date',
    [IDENTIFIER]: 'patient-id',
    ...{ patient_key: null, site_key: null, revision: null, merged_at: null, merged_into: null },
  },
  items: { [IDENTIFIER]: number },
  tell: ({ action, before, after }) => {
    if (action !== 'update' || !after || !Object.hasOwn(after, 'merged_into')) return undefined;
    return after['merged_into'] === null
      ? [{ key: 'history.patient.unmerged', values: { other: String(before?.['merged_into'] ?? '') } }]
      : [{ key: 'history.patient.merged', values: { other: String(after['merged_into']) } }];
  },
};

const archive: EntityHistory = {
  thing: 'patient',
  labels: {},
  tell: ({ action, before, after }) => {
    const values = { archive: String((after ?? before)?.['archive_key'] ?? '') };
    if (action === 'insert') return [{ key: 'history.patient.attached', values }];
    return action === 'delete' ? [{ key: 'history.patient.detached', values }] : undefined;
  },
};

const SILENT = { entry_key: null, patient_key: null, revision: null } as const;
const IN_ERROR = { in_error: 'in-error' } as const;

const diagnosis: EntityHistory = {
  thing: 'diagnosis',
  labels: {
    'content.words': 'description',
    'content.icd10': 'icd10',
    'content.topography': 'topography',
    'content.morphology': 'morphology',
    'content.laterality': 'laterality',
    'content.t': 't',
    'content.n': 'n',
    'content.m': 'm',
    'content.edition': 'edition',
    'content.stage': 'stage',
    'content.date': 'date',
    ...SILENT,
    ...IN_ERROR,
  },
};

const irradiation: EntityHistory = {
  thing: 'earlierIrradiation',
  labels: {
    'content.site': 'site',
    'content.hospital': 'hospital',
    'content.date': 'date',
    'content.doseGy': 'dose',
    'content.fractions': 'fractions',
    'content.source': 'source',
    ...SILENT,
    ...IN_ERROR,
  },
};

const consent: EntityHistory = {
  thing: 'consent',
  labels: {
    'content.kind': 'kind',
    'content.date': 'date',
    'content.withdrawn': 'withdrawn',
    'content.note': 'note',
    'content.filledKey': 'form',
    ...SILENT,
    ...IN_ERROR,
  },
};

const consentFile: EntityHistory = {
  thing: 'formFile',
  labels: {
    ...{ file_key: null, entry_key: null, uploaded_by: null, uploaded_at: null, size_bytes: null },
    ...{ name: 'name', type: 'kind', sha256: 'bytes' },
    ...{ struck_out_at: null, struck_out_by: null, struck_out_reason: null },
  },
  tell: ({ action, after }) =>
    action === 'update' && after?.['struck_out_reason']
      ? [{ key: 'history.consentFile.struckOut', values: { reason: text(after['struck_out_reason']) } }]
      : undefined,
};

/** How what the clinic keeps reads in its history. */
export const PATIENT_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  'clinic-patient': patient,
  'clinic-archive-patient': archive,
  diagnosis,
  'earlier-irradiation': irradiation,
  consent,
  'consent-file': consentFile,
};
