import { expect, test } from 'vitest';
import { BLANK, orderOf, type TakePlanDraft, takePlanFaults } from './take-plan-draft.ts';

const target = (label: string, doseGy: string) => ({ label, doseGy });
const SOUND = { label: null, isDoseWrong: false };
const faults: readonly { readonly typed: Partial<TakePlanDraft>; readonly faulty: object }[] = [
  { typed: { fractions: '30x' }, faulty: { fractions: true } },
  { typed: { fractions: '0' }, faulty: { fractions: true } },
  { typed: { fractions: '2.5' }, faulty: { fractions: true } },
  { typed: { shift: '1 2' }, faulty: { shift: true } },
  { typed: { targets: [target('PTV', '')] }, faulty: { targets: [{ label: null, isDoseWrong: true }] } },
  { typed: { targets: [target('PTV', '70 Gy')] }, faulty: { targets: [{ label: null, isDoseWrong: true }] } },
  { typed: { targets: [target('', '70')] }, faulty: { targets: [{ label: 'wrong', isDoseWrong: false }] } },
  {
    typed: { targets: [target('PTV', '70'), target('PTV ', '56')] },
    faulty: { targets: [SOUND, { label: 'twice', isDoseWrong: false }] },
  },
];
test.each(faults)('what cannot be read is a fault, and never as the plan states: $typed', ({ typed, faulty }) => {
  expect(takePlanFaults({ ...BLANK, ...typed })).toMatchObject({ ...faulty, isSound: false });
});

test('what is left empty is as the plan states; what is typed is ordered', () => {
  expect(takePlanFaults(BLANK).isSound).toBe(true);
  expect(orderOf('c', BLANK)).toMatchObject({ fractions: null, targets: null, machine: null, shift: null });
  const typed = {
    ...BLANK,
    fractions: ' 30 ',
    targets: [target('PTV70 ', '70'), target('', ''), target('PTV56', '56')],
  };
  expect(takePlanFaults(typed).isSound).toBe(true);
  expect(orderOf('c', typed)).toMatchObject({
    fractions: 30,
    targets: [
      { label: 'PTV70', doseGy: 70 },
      { label: 'PTV56', doseGy: 56 },
    ],
  });
});
