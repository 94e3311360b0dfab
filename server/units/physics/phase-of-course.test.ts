import { expect, test } from 'vitest';
import { phaseNotice } from './phase-of-course.ts';

const cases = [
  // least conventional course of prostate and its bed: 66 Gy in 33; four fifths of it are 52.8 Gy
  { site: 'Prostate', doseGy: 46, fractions: 23, phase: true },
  { site: 'Prostate', doseGy: 54, fractions: 27, phase: false },
  { site: 'Prostate', doseGy: 78, fractions: 39, phase: false },
  { site: 'Prostate', doseGy: 36.25, fractions: 5, phase: false }, // not conventional: a course of its own
  // 69.96 Gy in 33: four fifths are 55.97 Gy
  { site: 'Nasopharynx', doseGy: 50, fractions: 25, phase: true },
  { site: 'Nasopharynx', doseGy: 69.96, fractions: 33, phase: false },
  // postoperative lymphoma of the nose: 50 Gy is a course of the region
  { site: 'Head and neck', doseGy: 50, fractions: 25, phase: false },
  // external beam of a cervix is followed by brachytherapy
  { site: 'Cervix', doseGy: 45, fractions: 25, phase: true, code: 'notice/physics/part-of-course' },
  { site: 'Cervix', doseGy: 66, fractions: 33, phase: false },
  { site: 'Liver', doseGy: 30, fractions: 15, phase: false }, // its table knows stereotactic courses only
  { site: undefined, doseGy: 20, fractions: 10, phase: false },
];
for (const { site, doseGy, fractions, phase, code = 'notice/physics/looks-like-phase' } of cases)
  test(`${doseGy} Gy in ${fractions}, ${site ?? 'site unknown'}: ${phase ? 'looks like a phase' : 'nothing to say'}`, () => {
    const found = phaseNotice({ doseGy, fractions, delivery: 'external' }, site ? { site, evidence: [] } : undefined);
    expect(found?.code ?? null).toBe(phase ? code : null);
  });

test('the usual courses are named', () => {
  const found = phaseNotice(
    { doseGy: 45, fractions: 25, delivery: 'external' },
    { site: 'Cervix', evidence: ['宫颈'] },
  );
  expect(found?.values).toMatchObject({ dose: 45, fractions: 25, courses: '45 Gy / 25, 50.4 Gy / 28' });
});
