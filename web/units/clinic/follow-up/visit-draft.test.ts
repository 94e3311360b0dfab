import { expect, test } from 'vitest';
import { faultsOfVisit, type VisitDraft, visitContent, visitDraft } from './visit-draft.ts';

const TODAY = '2026-06-01';
const sound: VisitDraft = {
  ...{ day: '2026-05-20', how: 'in person', ecog: 1, events: [], disease: 'no evidence', recurrences: [] },
  ...{ findings: ' scar ', nextVisit: '' },
};

test('nothing is chosen for anybody', () => {
  expect(faultsOfVisit(visitDraft(undefined, TODAY), TODAY)).toEqual(['how', 'disease']);
  expect(visitContent(visitDraft(undefined, TODAY))).toBeUndefined();
});

test.each([
  [{ day: '' }, ['day']],
  [{ day: '2026-06-02' }, ['day']],
  [{ disease: 'recurrence' }, ['recurrences']],
  [{ nextVisit: '2026-05-20' }, ['nextVisit']],
] as const)('%o is wrong at %o', (change, faults) =>
  expect(faultsOfVisit({ ...sound, ...change }, TODAY)).toEqual(faults),
);

test('where a recurrence lay is said of a recurrence only', () => {
  const told = visitContent({ ...sound, recurrences: ['local'] });
  expect(told).toMatchObject({ recurrences: [], findings: 'scar', nextVisit: null });
  expect(visitContent({ ...sound, disease: 'recurrence', recurrences: ['local'] })?.recurrences).toEqual(['local']);
});

test('a visit is read back as it was written', () => {
  const content = visitContent(sound)!;
  expect(visitContent(visitDraft(content, TODAY))).toEqual(content);
});
