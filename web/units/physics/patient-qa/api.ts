import type { Language } from '@isocenter/messages';
import type { NewPatientQa, PatientQa, PatientQaList } from '../../../../server/units/physics/patient-qa/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';
import type { SignatureAsked } from '../../../platform/signatures/api.ts';

const QA = '/api/physics/patient-qa';

interface Which {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly caseKey?: string | undefined;
}

export function fetchPatientQa(query: Which, signal: AbortSignal): Promise<PatientQaList> {
  return api.get(QA, { query, signal });
}

export function keepPatientQa(caseKey: string, json: NewPatientQa): Promise<PatientQaList> {
  return api.post('/api/physics/cases/{caseKey}/patient-qa', { path: { caseKey }, json });
}

/** Of the file of the array, as it was given. */
export const qaFileAddress = ({ qaKey }: Pick<PatientQa, 'qaKey'>) => `${QA}/${qaKey}/file`;

/** The one-page report of a kept result. */
export function qaReportAddress({ qaKey }: Pick<PatientQa, 'qaKey'>, lang: Language): string {
  return addressOf('/api/physics/patient-qa/{qaKey}/report.pdf', { path: { qaKey }, query: { lang } });
}

type Version = Pick<PatientQa, 'qaKey' | 'revision'>;

export function acceptQa(
  { qaKey, revision }: Version,
  asked: Omit<SignatureAsked, 'meaning'> & { readonly reason: string },
): Promise<void> {
  return api.post('/api/physics/patient-qa/{qaKey}/signatures', {
    ...{ path: { qaKey }, json: { ...asked, meaning: 'approver' }, revision },
  });
}

export function excludeQa({ qaKey, revision }: Version, reason: string | null): Promise<void> {
  return api.put('/api/physics/patient-qa/{qaKey}/excluded', { path: { qaKey }, json: { reason }, revision });
}
