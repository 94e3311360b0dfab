import { parseDoseGrid, parsePlan, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import { expect, test } from 'vitest';
import { cohortPatient } from './cohort-patient.ts';
import { cohortPeople } from './cohort-people.ts';

const asked = { seed: 'a test', count: 38 };

test('one seed makes the same people, another one others; no two have one number or one name', () => {
  const people = cohortPeople(asked);
  expect(cohortPeople(asked)).toEqual(people);
  expect(cohortPeople({ ...asked, seed: 'another' })).not.toEqual(people);
  expect(new Set(people.map(({ patientId }) => patientId)).size).toBe(38);
  expect(new Set(people.map(({ name }) => name.ideographic)).size).toBe(38);
  expect(people.filter(({ name }) => !/^\p{Script=Han}+\^\p{Script=Han}+$/u.test(name.ideographic))).toEqual([]);
});

test('where only one sex has the organ, the other is not treated there', () => {
  const wrong = cohortPeople(asked).filter(({ sex, course }) => course.sex !== undefined && course.sex !== sex);
  expect(wrong).toEqual([]);
});

test('a patient is a study that reads back: plan, structures and dose as they were meant, always the same bytes', async () => {
  const [person] = cohortPeople(asked);
  const made = cohortPatient(person!, asked.seed);
  const file = (name: string) => readInstance(made.files.find((each) => each.name.endsWith(name))!.bytes);
  const plan = parsePlan(file('RTPLAN.dcm'));
  expect(plan.label).toBe(person!.course.label);
  expect(plan.fractionGroups[0]?.fractionsPlanned).toBe(person!.course.fractions);
  expect(plan.doseReferences[0]?.targetPrescriptionDoseGy).toBe(person!.course.doseGy);
  const drawn = parseStructureSet(file('RTSTRUCT.dcm')).structures;
  expect(drawn.filter(({ contours }) => contours.length === 0)).toEqual([]);
  const highest = (await parseDoseGrid(file('RTDOSE.dcm'))).dose.reduce((most, gy) => Math.max(most, gy), 0);
  expect(highest / person!.course.doseGy).toBeGreaterThan(1);
  expect(highest / person!.course.doseGy).toBeLessThan(1.2);
  expect(made.files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(2_000_000);

  const again = cohortPatient(person!, asked.seed);
  expect(again.files.every(({ bytes }, index) => Buffer.compare(bytes, made.files[index]!.bytes) === 0)).toBe(true);
});
