import { expect, test } from 'vitest';
import { placeOfPath } from './place-of-path.ts';

const cases = [
  ['/registry/12', { kind: 'patient', patientKey: 12 }],
  ['/patients/7/plan', { kind: 'patient', patientKey: 7 }],
  ['/clinic/courses/5', { kind: 'course', courseKey: 5 }],
  ['/clinic/courses/5/schedule', { kind: 'course', courseKey: 5 }],
  ['/registry', { kind: 'neither' }],
  ['/registry/12abc', { kind: 'neither' }],
  ['/forms/12', { kind: 'neither' }],
  [null, { kind: 'neither' }],
] as const;
for (const [path, place] of cases)
  test(`the page ${path} is of ${place.kind}`, () => expect(placeOfPath(path)).toEqual(place));
