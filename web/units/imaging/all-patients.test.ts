import { expect, test } from 'vitest';
import type { PatientRow } from '../../../server/units/imaging/contract.ts';
import { allPatients } from './all-patients.ts';

const patient = (patientKey: number): PatientRow => ({
  patientKey: String(patientKey),
  patientId: null,
  name: null,
  nameIdeographic: null,
  birthDate: null,
  sex: null,
  lastStudyDate: null,
  modalities: [],
  plans: 0,
  instances: 1,
  lastArrivedAt: '2026-11-23T09:00:00+01:00',
});
const keys = (rows: readonly PatientRow[] | null) => rows?.map(({ patientKey }) => patientKey);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A list that stands as `at(request)` says when the request of that number, from 0, is answered. */
function moving(at: (request: number) => readonly number[]) {
  let requests = 0;
  return async ({ offset, limit }: { offset: number; limit: number }) => {
    const list = at(requests++);
    return { total: list.length, rows: list.slice(offset, offset + limit).map(patient) };
  };
}

test.each([0, 1, 1000, 1001, 2500])('a list of %i is read whole and in order', async (count) => {
  const told: number[][] = [];
  const rows = await allPatients(
    moving(() => numbers(count)),
    { onProgress: (done, total) => told.push([done, total]) },
  );
  expect(keys(rows)).toEqual(numbers(count).map(String));
  expect(told.at(-1)).toEqual([count, count]);
});

test('a row that moved to the front between two pages is found in the second reading, none comes twice', async () => {
  const before = numbers(1500);
  const after = [1400, ...before.filter((each) => each !== 1400)];
  const rows = await allPatients(
    moving((request) => (request === 0 ? before : after)),
    { onProgress: () => {} },
  );
  expect(new Set(keys(rows))).toEqual(new Set(numbers(1500).map(String)));
  expect(rows).toHaveLength(1500);
});

test('a list that never stands still is not given in part', async () => {
  const rows = await allPatients(async () => ({ total: 1500, rows: numbers(1000).map(patient) }), {
    onProgress: () => {},
  });
  expect(rows).toBeNull();
});
