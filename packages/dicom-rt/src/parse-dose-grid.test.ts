import { describe, expect, test } from 'vitest';
import { alignToPatient } from './align-to-patient.ts';
import type { DoseGrid } from './dose-grid.ts';
import { parseDoseGrid } from './parse-dose-grid.ts';
import { readInstance } from './read-instance.ts';
import { encodeFile, u32 } from './testing/encode-fixture.ts';
import { type DoseFixture, doseGrid } from './testing/fixtures.ts';
import { TRANSFER_SYNTAX } from './uids.ts';
import { addScaled, cross } from './vec3.ts';
import type { Vec3 } from './voxel-grid.ts';

/** Dose that is linear in the patient's coordinates [Gy]. */
const rampGy = ([x, y, z]: Vec3) => 50 + 0.7 * x - 0.3 * y + 1.1 * z;

const parse = (fixture: Parameters<typeof encodeFile>[0]) =>
  parseDoseGrid(readInstance(encodeFile(fixture, TRANSFER_SYNTAX.ExplicitVRLittleEndian)));

const ORIGIN: Vec3 = [-4, 3, 10];
const COLUMNS = 5;
const ROWS = 4;

interface Layout {
  readonly i: Vec3;
  readonly j: Vec3;
  /** Where the planes really lie, along the normal from the origin [mm]. */
  readonly planesMm: readonly number[];
  /** What GridFrameOffsetVector says. */
  readonly offsets: readonly number[];
}

function rampDose({ i, j, planesMm, offsets }: Layout, more: Partial<DoseFixture> = {}) {
  const normal = cross(i, j);
  const first = addScaled(ORIGIN, normal, planesMm[0]!);
  return doseGrid({
    position: first,
    orientation: [...i, ...j],
    spacing: [2, 3],
    columns: COLUMNS,
    rows: ROWS,
    offsets,
    stored: (column, row, frame) => {
      const inPlane = addScaled(addScaled(ORIGIN, i, 3 * column), j, 2 * row);
      return Math.round(rampGy(addScaled(inPlane, normal, planesMm[frame]!)) * 1000);
    },
    ...more,
  });
}

function worstErrorGy({ grid, dose }: Pick<DoseGrid, 'grid' | 'dose'>): number {
  const [ni, nj, nk] = grid.size;
  let worst = 0;
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++)
      for (let i = 0; i < ni; i++) {
        const alongI = addScaled(grid.originMm, grid.axes[0], i * grid.spacingMm[0]);
        const alongJ = addScaled(alongI, grid.axes[1], j * grid.spacingMm[1]);
        const at = addScaled(alongJ, grid.axes[2], k * grid.spacingMm[2]);
        worst = Math.max(worst, Math.abs(dose[(k * nj + j) * ni + i]! - rampGy(at)));
      }
  return worst;
}

const codesOf = ({ notices }: DoseGrid) => notices.map(({ code }) => code.slice('notice/dicom/'.length));

const POSITIONS: readonly { name: string; i: Vec3; j: Vec3 }[] = [
  { name: 'HFS', i: [1, 0, 0], j: [0, 1, 0] },
  { name: 'HFP', i: [-1, 0, 0], j: [0, -1, 0] },
  { name: 'FFS', i: [-1, 0, 0], j: [0, 1, 0] },
  { name: 'FFP', i: [1, 0, 0], j: [0, -1, 0] },
  { name: 'HFDL', i: [0, -1, 0], j: [1, 0, 0] },
  { name: 'HFDR', i: [0, 1, 0], j: [-1, 0, 0] },
  { name: 'FFDL', i: [0, 1, 0], j: [1, 0, 0] },
  { name: 'FFDR', i: [0, -1, 0], j: [-1, 0, 0] },
];
const UP = [0, 2.5, 5, 7.5];
const DOWN = [0, -2.5, -5, -7.5];

describe('every voxel lies where the file says', () => {
  for (const { name, i, j } of POSITIONS) {
    const sign = cross(i, j)[2];
    const offsetVectors = [
      { what: 'ascending', planesMm: UP, offsets: UP, codes: [] },
      { what: 'descending', planesMm: DOWN, offsets: DOWN, codes: ['frame-offsets-descending'] },
      {
        what: 'absolute',
        planesMm: UP,
        offsets: UP.map((mm) => ORIGIN[2] + sign * mm),
        codes: ['frame-offsets-absolute'],
      },
      {
        what: 'absolute descending along the normal',
        planesMm: DOWN,
        offsets: DOWN.map((mm) => ORIGIN[2] + sign * mm),
        codes: ['frame-offsets-absolute', 'frame-offsets-descending'],
      },
    ];
    for (const { what, planesMm, offsets, codes } of offsetVectors)
      test(`${name}, frame offsets ${what}`, async () => {
        const dose = await parse(rampDose({ i, j, planesMm, offsets }));
        expect(worstErrorGy(dose)).toBeLessThan(0.00051);
        expect(dose.grid.size).toEqual([COLUMNS, ROWS, 4]);
        expect(dose.grid.spacingMm).toEqual([3, 2, 2.5]);
        expect(codesOf(dose)).toEqual(codes);
        const { grid, values, resampled } = alignToPatient({ grid: dose.grid, values: dose.dose }, { outside: 0 });
        expect(resampled).toBe(false);
        expect(worstErrorGy({ grid, dose: values })).toBeLessThan(0.00051);
      });
  }
});

const HFS = { i: [1, 0, 0], j: [0, 1, 0] } as const;

test('planes at unequal distances are interpolated', async () => {
  const dose = await parse(rampDose({ ...HFS, planesMm: [0, 2, 4, 8], offsets: [0, 2, 4, 8] }));
  expect(dose.grid.size[2]).toBe(5);
  expect(dose.grid.spacingMm[2]).toBe(2);
  expect(worstErrorGy(dose)).toBeLessThan(0.00051);
  expect(codesOf(dose)).toEqual(['dose-planes-unequal']);
});

const sixteenBit = { ...HFS, planesMm: UP, offsets: UP };
const units = [
  { what: '32 bit Gy', more: {}, unit: 'Gy', factor: 1, quantum: 0.001, codes: [] },
  { what: '16 bit Gy', more: { bits: 16 }, unit: 'Gy', factor: 1, quantum: 0.001, codes: [] },
  {
    what: 'relative',
    more: { units: 'RELATIVE' },
    unit: 'relative',
    factor: 1,
    quantum: 0.001,
    codes: ['dose-relative'],
  },
  { what: 'CGY', more: { units: 'CGY' }, unit: 'Gy', factor: 0.01, quantum: 0.00001, codes: ['dose-in-cgy'] },
  {
    what: 'coarse steps',
    more: { scaling: '0.2', stored: () => 100 },
    unit: 'Gy',
    factor: undefined,
    quantum: 0.2,
    codes: ['dose-coarsely-stored'],
  },
  {
    what: 'nothing but zero',
    more: { stored: () => 0 },
    unit: 'Gy',
    factor: 0,
    quantum: 0.001,
    codes: ['dose-all-zero'],
  },
] as const;
for (const { what, more, unit, factor, quantum, codes } of units)
  test(`dose values: ${what}`, async () => {
    const dose = await parse(rampDose(sixteenBit, more));
    expect(dose.unit).toBe(unit);
    expect(dose.quantum).toBeCloseTo(quantum, 12);
    if (factor !== undefined) expect(dose.dose[0]).toBeCloseTo(rampGy(ORIGIN) * factor, 3);
    expect(codesOf(dose)).toEqual(codes);
  });

test('a planar dose has one slice', async () => {
  const { '30040050 SQ': _none, ...fixture } = doseGrid({
    position: ORIGIN,
    orientation: [1, 0, 0, 0, 1, 0],
    spacing: [1, 1],
    columns: 3,
    rows: 2,
    stored: (column, row) => 1000 * (column + 10 * row),
  });
  const dose = await parse(fixture);
  expect(dose.grid.size).toEqual([3, 2, 1]);
  expect([...dose.dose]).toEqual([0, 1, 2, 10, 11, 12]);
  expect(codesOf(dose)).toEqual(['dose-planar']);
});

const refusals = [
  { what: 'an offset missing', offsets: [0, 2.5, 5], frames: '4', code: 'dicom/attribute-invalid' },
  { what: 'planes out of order', offsets: [0, 5, 2.5, 7.5], code: 'dicom/attribute-invalid' },
  { what: 'a plane twice', offsets: [0, 2.5, 2.5, 5], code: 'dicom/attribute-invalid' },
  { what: 'offsets that begin elsewhere', offsets: [3, 5.5, 8, 10.5], code: 'dicom/frame-offsets' },
];
for (const { what, offsets, frames, code } of refusals)
  test(`${what} is refused: ${code}`, async () => {
    const fixture = rampDose({ ...HFS, planesMm: UP.slice(0, offsets.length), offsets });
    await expect(parse(frames ? { ...fixture, '00280008 IS': frames } : fixture)).rejects.toMatchObject({ code });
  });

const damaged = [
  { what: 'too few pixels', key: '7FE00010 OW', value: new Uint8Array(100), code: 'dicom/pixel-data-length' },
  { what: 'no pixels', key: '7FE00010 OW', value: new Uint8Array(0), code: 'dicom/pixel-data-missing' },
  { what: 'scaling 0', key: '3004000E DS', value: '0', code: 'dicom/attribute-invalid' },
  { what: 'no scaling', key: '3004000E DS', value: '', code: 'dicom/attribute-missing' },
  { what: 'unknown units', key: '30040002 CS', value: 'RAD', code: 'dicom/attribute-invalid' },
  { what: 'spacing 0', key: '00280030 DS', value: '0\\3', code: 'dicom/attribute-invalid' },
  { what: 'position that is no number', key: '00200032 DS', value: '0\\NaN\\0', code: 'dicom/attribute-invalid' },
  { what: 'another object', key: '00080016 UI', value: '1.2.840.10008.5.1.4.1.1.2', code: 'dicom/wrong-object' },
] as const;
for (const { what, key, value, code } of damaged)
  test(`${what} is refused: ${code}`, async () => {
    await expect(parse({ ...rampDose(sixteenBit), [key]: value })).rejects.toMatchObject({ code });
  });

test('the bytes handed in stay as they are, also as a Buffer that is big endian and begins at an odd place', async () => {
  const { '7FE00010 OW': _pixels, ...fixture } = rampDose(sixteenBit);
  const bigEndian = u32([1, 2, 3, 4], { bigEndian: true });
  const file = encodeFile(
    { ...fixture, '00280008 IS': '1', '00280010 US': [2], '00280011 US': [2], '7FE00010 OW': bigEndian },
    TRANSFER_SYNTAX.ExplicitVRBigEndian,
    { bigEndian: true },
  );
  const shifted = Buffer.concat([Buffer.alloc(1), file]).subarray(1);
  const dose = await parseDoseGrid(readInstance(shifted));
  expect(dose.dose).toEqual(Float32Array.of(0.001, 0.002, 0.003, 0.004));
  expect(Buffer.compare(shifted, file)).toBe(0);
});
