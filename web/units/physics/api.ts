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
  PrescriptionAsked,
  StructureSetChoice,
} from '../../../server/units/physics/contract.ts';
import { addressOf, api } from '../../platform/api/api.ts';
import { requestBytes, requestJson } from '../../platform/api/request.ts';

export function fetchPatient(patientKey: string, signal: AbortSignal): Promise<PatientDetail> {
  return api.get('/api/imaging/patients/{patientKey}', { path: { patientKey }, signal });
}

export function fetchScene(caseKey: string, signal: AbortSignal): Promise<CaseScene> {
  return api.get('/api/physics/cases/{caseKey}', { path: { caseKey }, signal });
}

export function fetchStructureSets(caseKey: string, signal: AbortSignal): Promise<readonly StructureSetChoice[]> {
  return api.get('/api/physics/cases/{caseKey}/structure-sets', { path: { caseKey }, signal });
}

export function fetchContours(structureSetKey: string, signal: AbortSignal): Promise<ContourDocument> {
  return requestJson(
    addressOf('/api/physics/structure-sets/{structureSetKey}/contours', { path: { structureSetKey } }),
    { signal },
  );
}

export function fetchDoseInfo(doseKey: string, signal: AbortSignal): Promise<DoseInfo> {
  return api.get('/api/physics/doses/{doseKey}', { path: { doseKey }, signal });
}

/** Little-endian, on the grid of {@link fetchDoseInfo}. */
export async function fetchDoseValues(doseKey: string, signal: AbortSignal): Promise<Float32Array> {
  return new Float32Array(
    await requestBytes(addressOf('/api/physics/doses/{doseKey}/values', { path: { doseKey } }), { signal }),
  );
}

export function evaluatePlan(request: EvaluationRequest, signal: AbortSignal): Promise<PlanEvaluation> {
  return api.post('/api/physics/evaluations', { json: request, signal });
}

export function fetchGoalSets(signal: AbortSignal): Promise<readonly GoalSetSummary[]> {
  return api.get('/api/physics/goal-sets', { signal });
}

export function fetchGoalSet(id: string, signal: AbortSignal): Promise<GoalSet> {
  return api.get('/api/physics/goal-sets/{id}', { path: { id }, signal });
}

/** @param version of the scene in which it was seen: where somebody has confirmed another one meanwhile it is refused */
export function confirmPrescription(
  caseKey: string,
  { version, ...prescription }: PrescriptionAsked & { readonly version: string },
): Promise<Prescription> {
  return api.put('/api/physics/cases/{caseKey}/prescription', {
    path: { caseKey },
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
  return api.put('/api/physics/structure-names', { json: name, revision: version });
}

/** An own goal sheet as the page writes it; the server gives it its id. */
export type GoalSheetDraft = Omit<GoalSet, 'id'>;

export function createGoalSet(draft: GoalSheetDraft): Promise<GoalSet> {
  return api.post('/api/physics/goal-sets', { json: draft });
}

/** @param version the one that the draft was made of */
export function replaceGoalSet(id: string, draft: GoalSheetDraft, version: string): Promise<GoalSet> {
  return api.put('/api/physics/goal-sets/{id}', { path: { id }, json: draft, revision: version });
}

export function deleteGoalSet(id: string, version: string): Promise<void> {
  return api.delete('/api/physics/goal-sets/{id}', { path: { id }, revision: version });
}

export const goalSetCsvAddress = (id: string) => addressOf('/api/physics/goal-sets/{id}/csv', { path: { id } });

export interface StandardNameRow {
  readonly name: string;
  readonly zh: string;
}

export function fetchStandardNames(signal: AbortSignal): Promise<readonly StandardNameRow[]> {
  return api.get('/api/physics/standard-names', { signal });
}

/** The gamma map of two doses as an RTDOSE file, on the grid of the reference as it was received. */
export function gammaMapAddress(referenceKey: string, asked: GammaCriteria & { readonly evaluated: string }): string {
  return addressOf('/api/physics/doses/{doseKey}/gamma-map.dcm', { path: { doseKey: referenceKey }, query: asked });
}

/** The verdicts as a table for a spreadsheet. */
export function evaluationCsvAddress(request: EvaluationRequest, language: Language): string {
  return addressOf('/api/physics/cases/{caseKey}/evaluation.csv', inCase(request, language));
}

/** The one-page report of what is on the page, in the language of the page. */
export function reportAddress(request: EvaluationRequest, language: Language): string {
  return addressOf('/api/physics/cases/{caseKey}/report.pdf', inCase(request, language));
}

function inCase({ caseKey, doseKey, goalSetId }: EvaluationRequest, lang: Language) {
  return { path: { caseKey }, query: { doseKey, lang, goalSetId } };
}

/** Stores a goal sheet that was written elsewhere; refused with row and column where it cannot be read. */
export function importGoalSetCsv(csv: string): Promise<GoalSet> {
  return api.post('/api/physics/goal-sets/csv', { json: { csv } });
}
