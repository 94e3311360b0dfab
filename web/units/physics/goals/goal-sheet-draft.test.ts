import type { DoseGoal } from '@isocenter/knowledge';
import { describe, expect, test } from 'vitest';
import { addRow, changeRow, draftFaults, draftOf, removeRow, savedSheet } from './goal-sheet-draft.ts';

const goal: DoseGoal = {
  id: 'cord',
  structure: 'SpinalCord',
  metric: 'D0.03cc[Gy]',
  comparison: '<=',
  goal: 45,
  tolerance: 50,
  unit: 'Gy',
  source: 'QUANTEC',
  verified: 'text',
  endpoint: 'myelopathy',
};
const set = { name: 'Ours', version: '2', site: 'head and neck', fractions: 'conventional', goals: [goal] };

describe('savedSheet()', () => {
  test('what was not touched keeps its source mark', () => {
    expect(savedSheet(draftOf(set)).goals).toEqual([{ ...goal, id: '1' }]);
  });

  test('a changed limit is our own and no longer what the source says', () => {
    const [saved] = savedSheet(changeRow(draftOf(set), 0, { goal: '43', tolerance: '' })).goals;
    expect(saved).toMatchObject({ goal: 43, verified: 'own', endpoint: 'myelopathy' });
    expect(saved?.tolerance).toBeUndefined();
  });

  const changes = [
    { part: { structure: 'Parotid_L' }, verified: 'own', endpoint: undefined },
    { part: { metric: 'D1cc[Gy]' }, verified: 'own', endpoint: 'myelopathy' },
    { part: { comparison: '<' }, verified: 'own', endpoint: 'myelopathy' },
    { part: { tolerance: '49' }, verified: 'own', endpoint: 'myelopathy' },
    { part: { source: 'Our habit' }, verified: 'own', endpoint: 'myelopathy' },
    { part: { priority: '2' }, verified: 'text', endpoint: 'myelopathy' },
    { part: { metric: ' D0.03cc[Gy] ', goal: '45.0' }, verified: 'text', endpoint: 'myelopathy' },
  ] as const;
  for (const { part, verified, endpoint } of changes)
    test(`${JSON.stringify(part)} makes the goal ${verified}`, () => {
      const [saved] = savedSheet(changeRow(draftOf(set), 0, part)).goals;
      expect([saved?.verified, saved?.endpoint]).toEqual([verified, endpoint]);
    });

  test('a new goal takes its unit from its metric and its source from the sheet', () => {
    const draft = changeRow(addRow(draftOf(set)), 1, { structure: 'Lungs', metric: 'V20Gy[%]', goal: '30' });
    expect(savedSheet(draft).goals[1]).toEqual({
      id: '2',
      structure: 'Lungs',
      metric: 'V20Gy[%]',
      comparison: '<=',
      goal: 30,
      unit: '%',
      source: 'Ours',
      verified: 'own',
    });
  });
});

describe('draftFaults() names the cell', () => {
  const cases = [
    { part: {}, faults: [] },
    { part: { structure: ' ' }, faults: ['structure'] },
    { part: { metric: 'D95' }, faults: ['metric'] },
    { part: { goal: '' }, faults: ['goal'] },
    { part: { goal: '4,5' }, faults: ['goal'] },
    { part: { tolerance: 'x' }, faults: ['tolerance'] },
    { part: { priority: '1.5' }, faults: ['priority'] },
  ];
  for (const { part, faults } of cases)
    test(`${JSON.stringify(part)}: ${faults.join(', ') || 'none'}`, () =>
      expect(draftFaults(changeRow(draftOf(set), 0, part))).toEqual(faults.map((column) => ({ key: 0, column }))));

  test('a sheet needs a name and a goal', () => {
    expect(draftFaults({ ...removeRow(draftOf(set), 0), name: '' })).toEqual(['name', 'no goals']);
  });
});
