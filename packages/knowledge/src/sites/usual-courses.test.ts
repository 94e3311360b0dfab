import { expect, test } from 'vitest';
import { usualCourses } from './usual-courses.ts';

const cases: { site: string; courses: [doseGy: number, fractions: number, followed: boolean][] }[] = [
  {
    site: 'Bladder',
    courses: [
      [64, 32, false],
      [55, 20, false],
    ],
  },
  // the prostate and its bed: "66-70 Gy in 33-35" by its least
  {
    site: 'Prostate',
    courses: [
      [60, 20, false],
      [78, 39, false],
      [36.25, 5, false],
      [66, 33, false],
      [52.5, 20, false],
    ],
  },
  // "…, then HDR 28 Gy in 4 or 30 Gy in 5" is the other part, not another course
  {
    site: 'Cervix',
    courses: [
      [45, 25, true],
      [50.4, 28, true],
    ],
  },
  { site: 'Vulva', courses: [[45, 25, true]] },
  // "45 Gy in 30 twice daily" is no course of 1.5 Gy a day
  {
    site: 'Lung, small cell',
    courses: [
      [60, 30, false],
      [25, 10, false],
    ],
  },
  { site: 'Penis', courses: [] },
  { site: 'Atlantis', courses: [] },
];
for (const { site, courses } of cases)
  test(`${site}: ${courses.length} courses`, () => {
    expect(usualCourses(site).map(({ doseGy, fractions, followed }) => [doseGy, fractions, followed])).toEqual(courses);
  });

test('a region has the courses of all its sites, each once', () => {
  const regimens = usualCourses('Head and neck').map(({ regimen }) => regimen);
  expect(regimens).toContain('69.96 Gy in 33 (common in China)');
  expect(new Set(regimens).size).toBe(regimens.length);
});
