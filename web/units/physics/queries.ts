import { queryOptions, useQuery } from '@tanstack/react-query';
import type { EvaluationRequest } from '../../../server/units/physics/contract.ts';
import {
  evaluatePlan,
  fetchContours,
  fetchDoseInfo,
  fetchDoseValues,
  fetchGoalSets,
  fetchPatient,
  fetchScene,
  fetchStandardNames,
  fetchStructureSets,
} from './api.ts';

/** Objects are stored once and never change: what was fetched stays true. */
const FOR_GOOD = { staleTime: Number.POSITIVE_INFINITY } as const;

export function usePatient(patientKey: string) {
  return useQuery({
    queryKey: ['imaging', 'patient', patientKey],
    queryFn: ({ signal }) => fetchPatient(patientKey, signal),
  });
}

export function useCaseScene(caseKey: string | null) {
  return useQuery({
    queryKey: ['physics', 'case', caseKey],
    queryFn: ({ signal }) => fetchScene(caseKey ?? '', signal),
    enabled: caseKey !== null,
  });
}

/** The structure sets that can be laid over those of a case, its own first. */
export function useStructureSets(caseKey: string) {
  return useQuery({
    queryKey: ['physics', 'structure-sets', caseKey],
    queryFn: ({ signal }) => fetchStructureSets(caseKey, signal),
  });
}

export function contoursQuery(structureSetKey: string | null) {
  return queryOptions({
    queryKey: ['physics', 'contours', structureSetKey],
    queryFn: ({ signal }) => fetchContours(structureSetKey ?? '', signal),
    enabled: structureSetKey !== null,
    ...FOR_GOOD,
  });
}

export function useContours(structureSetKey: string | null) {
  return useQuery(contoursQuery(structureSetKey));
}

export function useDose(doseKey: string | null) {
  return useQuery({
    queryKey: ['physics', 'dose', doseKey],
    queryFn: async ({ signal }) => {
      const [info, values] = await Promise.all([
        fetchDoseInfo(doseKey ?? '', signal),
        fetchDoseValues(doseKey ?? '', signal),
      ]);
      return { info, values };
    },
    enabled: doseKey !== null,
    gcTime: 60_000,
    ...FOR_GOOD,
  });
}

/** While another goal set is measured, the former answer stays in its place; never that of another dose. */
export function useEvaluation(request: EvaluationRequest | null) {
  return useQuery({
    queryKey: ['physics', 'evaluation', request],
    queryFn: ({ signal }) => evaluatePlan(request ?? { caseKey: '', doseKey: '' }, signal),
    enabled: request !== null,
    placeholderData: (former, query) => (isSameDose(query?.queryKey[2], request) ? former : undefined),
    staleTime: 60_000,
  });
}

function isSameDose(former: EvaluationRequest | string | null | undefined, request: EvaluationRequest | null): boolean {
  if (!former || typeof former === 'string' || !request) return false;
  return former.caseKey === request.caseKey && former.doseKey === request.doseKey;
}

export function useGoalSets() {
  return useQuery({ queryKey: ['physics', 'goal-sets'], queryFn: ({ signal }) => fetchGoalSets(signal) });
}

export function useStandardNames() {
  return useQuery({
    queryKey: ['physics', 'standard-names'],
    queryFn: ({ signal }) => fetchStandardNames(signal),
    ...FOR_GOOD,
  });
}
