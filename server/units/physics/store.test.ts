import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { IMAGING_MIGRATIONS } from '../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from './schema.ts';
import { createPhysicsStore, type GoalSheet, type PhysicsStore } from './store.ts';

let store: PhysicsStore;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS]);
  store = createPhysicsStore(opened.database);
  close = opened.close;
});
afterAll(() => close());

const sheet: GoalSheet = {
  name: 'Our neck',
  version: '1',
  site: 'Head and neck',
  fractions: 'conventional',
  goals: [
    {
      id: 'n1',
      structure: 'SpinalCord',
      metric: 'Max[Gy]',
      comparison: '<=',
      goal: 45,
      unit: 'Gy',
      source: 'own',
      verified: 'own',
    },
  ],
};

test('a confirmed name is remembered, changed and forgotten', async () => {
  await store.confirmName('PROS', 'Prostate', '');
  await store.confirmName('脊髓2', 'SpinalCord', '');
  await store.confirmName('PROS', 'SeminalVes', '');
  const names = new Map([
    ['PROS', 'SeminalVes'],
    ['脊髓2', 'SpinalCord'],
  ]);
  expect(await store.confirmedNames('abc')).toEqual(names);
  await store.forgetName('PROS', '');
  expect([...(await store.confirmedNames('')).keys()]).toEqual(['脊髓2']);
  await store.forgetName('脊髓2', '');
});

test('a name confirmed for one structure set says nothing of the next, and stands before what holds everywhere', async () => {
  await store.confirmName('Breast', 'Breast_L', 'left patient');
  expect(await store.confirmedNames('left patient')).toEqual(new Map([['Breast', 'Breast_L']]));
  expect(await store.confirmedNames('right patient')).toEqual(new Map());
  await store.confirmName('Breast', 'Breast_R', '');
  expect((await store.confirmedNames('left patient')).get('Breast')).toBe('Breast_L');
  await store.forgetName('Breast', 'left patient');
  expect(await store.confirmedNames('left patient')).toEqual(new Map());
});

test('a confirmed prescription belongs to the bytes it was confirmed for', async () => {
  const confirmed = { targets: [{ label: 'PTV', roiNumber: 1, doseGy: 60, source: 'confirmed' }], fractions: null };
  await store.confirmPrescription('abc', confirmed);
  expect(await store.prescriptionOf('abc')).toEqual(confirmed);
  expect(await store.prescriptionOf('abd')).toBeUndefined();
  await store.confirmPrescription('abc', { targets: null, fractions: 30 });
  expect(await store.prescriptionOf('abc')).toEqual({ targets: null, fractions: 30 });
});

test('of two editors of a goal sheet, the second is told', async () => {
  const first = await store.addGoalSet(sheet);
  expect(first).toMatchObject({ version: '1', goals: sheet.goals });
  const changed = await store.replaceGoalSet(first.id, { ...sheet, name: 'Our neck, stricter' }, 1);
  expect(changed).toMatchObject({ id: first.id, version: '2', name: 'Our neck, stricter' });
  await expect(store.replaceGoalSet(first.id, { ...sheet, name: 'late' }, 1)).rejects.toMatchObject({
    code: 'platform/changed-meanwhile',
    values: { found: 2, expected: 1 },
  });
  expect((await store.goalSets()).map(({ name }) => name)).toEqual(['Our neck, stricter']);
});

test('a sheet that is gone, or was never one, is not found', async () => {
  const { id } = await store.addGoalSet(sheet);
  await store.removeGoalSet(id, 1);
  for (const gone of [id, 'own-99999', 'quantec-conventional', 'own-x']) {
    await expect(store.removeGoalSet(gone, 1)).rejects.toMatchObject({ code: 'platform/not-found' });
    await expect(store.replaceGoalSet(gone, sheet, 1)).rejects.toMatchObject({ code: 'platform/not-found' });
  }
});
