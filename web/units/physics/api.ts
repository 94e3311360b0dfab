import type { GoalSet } from '@isocenter/knowledge';
import type { Language } from '@isocenter/messages';
import type { PatientDetail } from '../../../server/units/imaging/contract.ts';
import type {
  CaseScene,
  ContourDocument,
  DoseInfo,
  EvaluationRequest,
  GammaCriteria,
  GoalSetSummary,
  PlanEvaluation,
  Prescription,
  StructureSetChoice,
} from '../../../server/units/physics/contract.ts';
import { requestBytes, requestJson, requestNothing } from '../../platform/api/request.ts';

const ROOT = '/api/physics';
const keyed = (path: string, key: string) => `${ROOT}/${path}/${encodeURIComponent(key)}`;

export function fetchPatient(patientKey: string, signal: AbortSignal): Promise<PatientDetail> {
  return requestJson(`/api/imaging/patients/${encodeURIComponent(patientKey)}`, { signal });
}

export function fetchScene(caseKey: string, signal: AbortSignal): Promise<CaseScene> {
  return requestJson(keyed('cases', caseKey), { signal });
}

export function fetchStructureSets(caseKey: string, signal: AbortSignal): Promise<readonly StructureSetChoice[]> {
  return requestJson(`${keyed('cases', caseKey)}/structure-sets`, { signal });
}

export function fetchContours(structureSetKey: string, signal: AbortSignal): Promise<ContourDocument> {
  return requestJson(`${keyed('structure-sets', structureSetKey)}/contours`, { signal });
}

export function fetchDoseInfo(doseKey: string, signal: AbortSignal): Promise<DoseInfo> {
  return requestJson(keyed('doses', doseKey), { signal });
}

/** Little-endian, on the grid of {@link fetchDoseInfo}. */
export async function fetchDoseValues(doseKey: string, signal: AbortSignal): Promise<Float32Array> {
  return new Float32Array(await requestBytes(`${keyed('doses', doseKey)}/values`, { signal }));
}

export function evaluatePlan(request: EvaluationRequest, signal: AbortSignal): Promise<PlanEvaluation> {
  return requestJson(`${ROOT}/evaluations`, { method: 'POST', json: request, signal });
}

export function fetchGoalSets(signal: AbortSignal): Promise<readonly GoalSetSummary[]> {
  return requestJson(`${ROOT}/goal-sets`, { signal });
}

export function fetchGoalSet(id: string, signal: AbortSignal): Promise<GoalSet> {
  return requestJson(keyed('goal-sets', id), { signal });
}

/** A person's word on what was prescribed; nothing is judged in percent of a dose that nobody confirmed. */
export interface ConfirmedPrescription {
  /** Null takes an earlier word back: the plan speaks again. */
  readonly targets:
    | readonly { readonly label: string; readonly roiNumber: number | null; readonly doseGy: number }[]
    | null;
  readonly fractions: number | null;
}

/** @param version of the scene in which it was seen: where somebody has confirmed another one meanwhile it is refused */
export function confirmPrescription(
  caseKey: string,
  { version, ...prescription }: ConfirmedPrescription & { readonly version: string },
): Promise<Prescription> {
  return requestJson(`${keyed('cases', caseKey)}/prescription`, {
    method: 'PUT',
    json: prescription,
    revision: version,
  });
}

/** Remembers that a ROI name means a standard name, here and in every plan to come; null forgets it. */
export function confirmName({
  version,
  ...name
}: {
  readonly roiName: string;
  readonly standardName: string | null;
  readonly caseKey: string;
  /** Of the name as it was read: where somebody has said otherwise meanwhile it is refused. */
  readonly version: string;
}): Promise<void> {
  return requestNothing(`${ROOT}/structure-names`, { method: 'PUT', json: name, revision: version });
}

/** An own goal sheet as the page writes it; the server gives it its id. */
export type GoalSheetDraft = Omit<GoalSet, 'id'>;

export function createGoalSet(draft: GoalSheetDraft): Promise<GoalSet> {
  return requestJson(`${ROOT}/goal-sets`, { method: 'POST', json: draft });
}

/** @param version the one that the draft was made of */
export function replaceGoalSet(id: string, draft: GoalSheetDraft, version: string): Promise<GoalSet> {
  return requestJson(keyed('goal-sets', id), { method: 'PUT', json: draft, revision: version });
}

export function deleteGoalSet(id: string, version: string): Promise<void> {
  return requestNothing(keyed('goal-sets', id), { method: 'DELETE', revision: version });
}

export const goalSetCsvAddress = (id: string) => `${keyed('goal-sets', id)}.csv`;

export interface StandardNameRow {
  readonly name: string;
  readonly zh: string;
}

export function fetchStandardNames(signal: AbortSignal): Promise<readonly StandardNameRow[]> {
  return requestJson(`${ROOT}/standard-names`, { signal });
}

/** The gamma map of two doses as an RTDOSE file, on the grid of the reference as it was received. */
export function gammaMapAddress(referenceKey: string, asked: GammaCriteria & { readonly evaluated: string }): string {
  const { evaluated, doseDifferencePercent, distanceToAgreementMm, lowDoseCutoffPercent, normalisation } = asked;
  const query = new URLSearchParams({
    evaluated,
    doseDifferencePercent: String(doseDifferencePercent),
    distanceToAgreementMm: String(distanceToAgreementMm),
    lowDoseCutoffPercent: String(lowDoseCutoffPercent),
    normalisation,
  });
  return `${keyed('doses', referenceKey)}/gamma-map.dcm?${query}`;
}

/** The verdicts as a table for a spreadsheet. */
export function evaluationCsvAddress(request: EvaluationRequest, language: Language): string {
  return `${keyed('cases', request.caseKey)}/evaluation.csv?${choices(request, language)}`;
}

/** The one-page report of what is on the page, in the language of the page. */
export function reportAddress(request: EvaluationRequest, language: Language): string {
  return `${keyed('cases', request.caseKey)}/report.pdf?${choices(request, language)}`;
}

function choices({ doseKey, goalSetId }: EvaluationRequest, language: Language): URLSearchParams {
  return new URLSearchParams({ doseKey, lang: language, ...(goalSetId ? { goalSetId } : {}) });
}

/** Stores a goal sheet that was written elsewhere; refused with row and column where it cannot be read. */
export function importGoalSetCsv(csv: string): Promise<GoalSet> {
  return requestJson(`${ROOT}/goal-sets/csv`, { method: 'POST', json: { csv } });
}
