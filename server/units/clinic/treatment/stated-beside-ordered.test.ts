import { expect, test } from 'vitest';
import { fractionsOfGrid, hundredPercent } from './stated-beside-ordered.ts';

const codes = (notices: readonly { readonly code: string }[]) => notices.map(({ code }) => code.split('/').at(-1));
const stated = (fractions: number | null, doseGy?: number) => ({
  fractions,
  targets: doseGy === undefined ? [] : [{ label: 'PTV', doseGy }],
});

test.each([
  { what: 'as the plan states', gy: 50, ordered: 25, plan: stated(25, 50), prescribedGy: 50, says: [] },
  // 60 Gy in 30 are 2 Gy each: of 25 such fractions, which the grid holds, 50 Gy
  {
    what: 'more fractions of the same size',
    gy: 60,
    ordered: 30,
    plan: stated(25, 50),
    prescribedGy: 50,
    says: ['fractions-differ'],
  },
  { what: 'larger fractions', gy: 60, ordered: 25, plan: stated(25, 50), prescribedGy: null, says: ['dose-differs'] },
  // 50 Gy in 20 are 2.5 Gy each, and the plan gives 2
  {
    what: 'fewer and larger ones',
    gy: 50,
    ordered: 20,
    plan: stated(25, 50),
    prescribedGy: null,
    says: ['fractions-differ', 'dose-differs'],
  },
  {
    what: 'a target that the plan does not name',
    gy: 40,
    ordered: 25,
    plan: stated(25),
    prescribedGy: 40,
    says: ['dose-not-stated'],
  },
  {
    what: 'of a plan that states nothing',
    gy: 40,
    ordered: 20,
    plan: stated(null),
    prescribedGy: 40,
    says: ['fractions-not-stated', 'dose-not-stated'],
  },
])('$what: 100 % is $prescribedGy Gy', ({ gy, ordered, plan, prescribedGy, says }) => {
  const told = hundredPercent({ label: 'PTV', doseGy: gy }, { fractions: ordered }, plan);
  expect(told.prescribedGy).toBe(prescribedGy);
  expect(codes(told.notices)).toEqual(says);
});

test.each([
  { stated: 25, said: [25], fractions: 25, says: [] },
  { stated: 25, said: [20, 25, 20], fractions: 25, says: ['fractions-differ'] },
  { stated: null, said: [20, 20], fractions: 20, says: ['fractions-not-stated'] },
  { stated: null, said: [20, 25], fractions: null, says: ['fractions-disagree'] },
  { stated: null, said: [], fractions: null, says: [] },
])('$stated stated, $said said: $fractions', ({ stated: own, said, fractions, says }) => {
  const told = fractionsOfGrid(own, said);
  expect(told.fractions).toBe(fractions);
  expect(codes(told.notices)).toEqual(says);
});
