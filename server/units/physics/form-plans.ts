import type { FormSource } from '../../platform/forms/form-sources.ts';
import type { Archive } from '../imaging/index.ts';
import type { Physics } from './open-physics.ts';

const gray = (value: number) => ({ value, unit: 'Gy', system: 'http://unitsofmeasure.org', code: 'Gy' });

/**
 * The plans of a patient, for forms to take over: FHIR `Parameters` with `planLabel`, `prescribedDose` (the highest level), `fractions`
 * and `dosePerFraction`, as the page of the plan states them. What is only proposed from names is left out.
 */
export async function plansForForms(
  { archive, physics }: { readonly archive: Archive; readonly physics: Pick<Physics, 'scene'> },
  patientKey: string,
): Promise<readonly FormSource[]> {
  const cases = await archive.casesOfPatient(patientKey);
  const planned = cases.flatMap((found) => (found.plan ? { ...found, plan: found.plan } : []));
  return Promise.all(
    planned.map(async ({ caseKey, label, plan }) => {
      const { prescription } = await physics.scene(caseKey);
      const isStated = prescription.state === 'from plan' || prescription.state === 'confirmed';
      const doseGy = isStated ? Math.max(...prescription.targets.map((target) => target.doseGy)) : Number.NaN;
      const { fractions } = prescription;
      const parameter = [
        ...(label === null ? [] : [{ name: 'planLabel', valueString: label }]),
        ...(Number.isFinite(doseGy) ? [{ name: 'prescribedDose', valueQuantity: gray(doseGy) }] : []),
        ...(fractions === null ? [] : [{ name: 'fractions', valueInteger: fractions }]),
        ...(Number.isFinite(doseGy) && fractions !== null
          ? [{ name: 'dosePerFraction', valueQuantity: gray(doseGy / fractions) }]
          : []),
      ];
      return {
        reference: `RTPLAN/${plan.header.sopInstanceUid}`,
        label: { en: `Plan ${label ?? ''}`.trim(), zh: `计划 ${label ?? ''}`.trim() },
        path: `/patients/${patientKey}/cases/${caseKey}`,
        resource: { resourceType: 'Parameters', parameter },
      };
    }),
  );
}
