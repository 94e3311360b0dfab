import type { EntityHistory, ToldEvent } from '../../platform/record/tell-event.ts';
import { TAKEN_IN } from './quarantine.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');
/** Enough of a hash to tell two objects apart by eye. */
const short = (sha256: unknown) => text(sha256).slice(0, 12);

/** Keys and what follows from the object itself. */
const SILENT = { patient_key: null, study_key: null, series_key: null, instance_key: null, arrived_at: null } as const;

const patient: EntityHistory = {
  thing: 'patient',
  labels: {
    ...SILENT,
    patient_id: 'patient-id',
    name: 'patient-name',
    name_ideographic: 'ideographic-name',
    birth_date: 'birth-date',
    sex: 'sex',
    identity: null,
  },
};

const study: EntityHistory = {
  thing: 'study',
  labels: { ...SILENT, study_instance_uid: 'uid', date: 'date', description: 'description' },
};

const series: EntityHistory = {
  thing: 'series',
  labels: { ...SILENT, series_instance_uid: 'uid', modality: 'modality', description: 'description' },
};

const instance: EntityHistory = {
  thing: 'instance',
  labels: { ...SILENT, sop_instance_uid: 'uid', modality: 'modality', sha256: 'bytes', size_bytes: null },
};

const conflict: EntityHistory = {
  thing: 'conflict',
  labels: { ...SILENT, decided_at: null },
  tell: ({ action, after }) => {
    if (action === 'insert') return [{ key: 'history.conflict.arrived', values: { sha256: short(after?.['sha256']) } }];
    if (after?.['decision'] === 'keep') return [{ key: 'history.conflict.kept', values: {} }];
    if (after?.['decision'] === 'replace')
      return [{ key: 'history.conflict.replaced', values: { sha256: short(after['replaced_sha256']) } }];
    return undefined;
  },
};

const quarantinedFile: EntityHistory = {
  thing: 'quarantinedFile',
  labels: { arrived_at: null },
  tell: ({ action, before, after, reason }) => {
    const file = text((before ?? after)?.['file_name']);
    if (action === 'insert') return [{ key: 'history.quarantine.arrived', values: { file, code: refusalCode(after) } }];
    if (action === 'update' && after?.['refusal'])
      return [{ key: 'history.quarantine.refused-again', values: { code: refusalCode(after) } }];
    if (action !== 'delete') return undefined;
    return [
      { key: reason === TAKEN_IN ? 'history.quarantine.taken-in' : 'history.quarantine.discarded', values: { file } },
    ];
  },
};

function refusalCode(row: ToldEvent['after']): string {
  const refusal = row?.['refusal'];
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal ? text(refusal.code) : '';
}

const importRun: EntityHistory = { thing: 'import', labels: { state: 'state', started_at: null, finished_at: null } };

const zip: EntityHistory = {
  thing: 'zip',
  labels: { ...SILENT, job_key: null, import_key: null, size_bytes: null, file_name: null },
  tell: ({ action, before, after }) => {
    if (action === 'insert') return [{ key: 'history.zip.kept', values: { file: text(after?.['file_name']) } }];
    if (after?.['sha256'] !== null || before?.['sha256'] === null) return undefined;
    return [{ key: after['unpacked_at'] ? 'history.zip.unpacked' : 'history.zip.given-up', values: {} }];
  },
};

/** How the archive reads in its history. */
export const IMAGING_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  patient,
  study,
  series,
  instance,
  conflict,
  'quarantined-file': quarantinedFile,
  import: importRun,
  zip,
};
