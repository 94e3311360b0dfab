import { expect, test } from 'vitest';
import type { Archive, StoredCase } from '../imaging/index.ts';
import type { CaseScene, Prescription } from './contract.ts';
import { plansForForms } from './form-plans.ts';

const prescription = (state: Prescription['state']): Prescription => ({
  ...{ state, fractions: 30, fractionsSource: 'plan' },
  targets: [54, 60].map((doseGy) => ({ label: `PTV${doseGy}`, roiNumber: null, doseGy, source: 'plan' })),
});

async function parametersOf(state: Prescription['state']) {
  const plan = { header: { sopInstanceUid: '1.2.3' } };
  const found = { caseKey: '7', label: 'Lung', plan } as StoredCase;
  const archive = { casesOfPatient: async () => [found, { ...found, plan: null }] } as unknown as Archive;
  const physics = { scene: async () => ({ prescription: prescription(state) }) as CaseScene };
  const [source, ...others] = await plansForForms({ archive, physics }, '4');
  expect(others).toEqual([]); // a case without a plan says nothing
  expect(source).toMatchObject({ reference: 'RTPLAN/1.2.3', path: '/patients/4/cases/7' });
  const { parameter } = source!.resource as { parameter: { name: string; [value: string]: unknown }[] };
  return Object.fromEntries(
    parameter.map(({ name, ...rest }) => {
      const [value] = Object.values(rest);
      return [name, typeof value === 'object' ? (value as { value: number }).value : value];
    }),
  );
}

test('a plan offers its highest level in Gy, its fractions and the dose of one', async () => {
  expect(await parametersOf('from plan')).toEqual({
    ...{ planLabel: 'Lung', prescribedDose: 60, fractions: 30, dosePerFraction: 2 },
  });
});

test('doses that were only read from names are not offered', async () => {
  expect(await parametersOf('proposed')).toEqual({ planLabel: 'Lung', fractions: 30 });
});
