import { describe, expect, test } from 'vitest';
import { alignVolumeToPatient } from './align-to-patient.ts';
import { assembleImageVolume } from './assemble-image-volume.ts';
import type { ImageVolume } from './image-volume.ts';
import { type DicomInstance, readInstance } from './read-instance.ts';
import { encodeFile } from './testing/encode-fixture.ts';
import { ctSlice, type SliceFixture } from './testing/fixtures.ts';
import { TRANSFER_SYNTAX } from './uids.ts';
import { addScaled, cross } from './vec3.ts';
import type { Vec3, VoxelGrid } from './voxel-grid.ts';

/** A value that is linear in the patient's coordinates: right wherever it is interpolated, and wrong wherever it is misplaced. */
const ramp = ([x, y, z]: Vec3) => 1000 + 7 * x - 3 * y + 11 * z;

function positionOf({ originMm, axes, spacingMm }: VoxelGrid, [i, j, k]: Vec3): Vec3 {
  return addScaled(
    addScaled(addScaled(originMm, axes[0], i * spacingMm[0]), axes[1], j * spacingMm[1]),
    axes[2],
    k * spacingMm[2],
  );
}

/** The largest difference from the ramp over all voxels that `outside` does not fill. */
function worstError({ grid, values }: Pick<ImageVolume, 'grid' | 'values'>, outside = -1024): number {
  const [ni, nj, nk] = grid.size;
  let worst = 0;
  let seen = 0;
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++)
      for (let i = 0; i < ni; i++) {
        const value = values[(k * nj + j) * ni + i]!;
        if (value === outside) continue;
        seen++;
        worst = Math.max(worst, Math.abs(value - ramp(positionOf(grid, [i, j, k]))));
      }
  expect(seen).toBeGreaterThan((ni * nj * nk) / 3);
  return worst;
}

interface Stack {
  readonly i: Vec3;
  readonly j: Vec3;
  /** Origin of each slice. */
  readonly origins: readonly Vec3[];
  readonly spacing?: readonly [row: number, column: number];
  readonly uids?: string;
}

function slicesOf(
  { i, j, origins, spacing = [2, 2], uids = '1.2.3.9' }: Stack,
  more: Partial<SliceFixture> = {},
): DicomInstance[] {
  return origins.map((origin, index) => {
    const fixture = ctSlice({
      uid: `${uids}.${index}`,
      position: origin.map((value) => Number(value.toFixed(6))),
      orientation: [...i, ...j].map((value) => Number(value.toFixed(9))),
      spacing,
      columns: 9,
      rows: 7,
      // PS3.3 C.7.6.2.1.1: column index along the row direction by the column distance, which is written second.
      stored: (column, row) =>
        Math.round(ramp(addScaled(addScaled(origin, i, column * spacing[1]), j, row * spacing[0]))),
      ...more,
    });
    return readInstance(encodeFile(fixture, TRANSFER_SYNTAX.ExplicitVRLittleEndian));
  });
}

const along = (direction: Vec3, distances: readonly number[], start: Vec3 = [-8, -6, 4]) =>
  distances.map((distance) => addScaled(start, direction, distance));
const codesOf = ({ notices }: ImageVolume) => notices.map(({ code }) => code.slice('notice/dicom/'.length));

const AXIAL = { i: [1, 0, 0], j: [0, 1, 0] } as const;
const UP: Vec3 = [0, 0, 1];
/** Stored values are integers, and interpolated ones are rounded to integers once more. */
const ROUNDING = 0.51;

describe('a regular stack', () => {
  const orders = [
    { what: 'ascending', distances: [0, 3, 6, 9] },
    { what: 'descending', distances: [9, 6, 3, 0] },
    { what: 'shuffled', distances: [6, 0, 9, 3] },
  ];
  for (const { what, distances } of orders)
    test(`${what}`, async () => {
      const volume = await assembleImageVolume(slicesOf({ ...AXIAL, origins: along(UP, distances) }));
      expect(volume.grid.size).toEqual([9, 7, 4]);
      expect(volume.grid.spacingMm).toEqual([2, 2, 3]);
      expect(volume.grid.originMm).toEqual([-8, -6, 4]);
      expect(volume.sliceUids).toEqual([0, 3, 6, 9].map((mm) => `1.2.3.9.${distances.indexOf(mm)}`));
      expect(worstError(volume)).toBe(0);
      expect(codesOf(volume)).toEqual([]);
    });

  test('pixels that are not square: the first spacing is between rows', async () => {
    const volume = await assembleImageVolume(
      slicesOf({ ...AXIAL, origins: along(UP, [0, 3, 6]), spacing: [1.5, 2.5] }),
    );
    expect(volume.grid.spacingMm).toEqual([2.5, 1.5, 3]);
    expect(worstError(volume)).toBeLessThan(ROUNDING);
  });

  // Row and column direction of each patient position as a scanner writes them.
  const positions: readonly { what: string; i: Vec3; j: Vec3 }[] = [
    { what: 'head first prone', i: [-1, 0, 0], j: [0, -1, 0] },
    { what: 'feet first supine', i: [-1, 0, 0], j: [0, 1, 0] },
    { what: 'feet first prone', i: [1, 0, 0], j: [0, -1, 0] },
    { what: 'head first decubitus left', i: [0, -1, 0], j: [1, 0, 0] },
    { what: 'feet first decubitus right', i: [0, -1, 0], j: [-1, 0, 0] },
    { what: 'sagittal', i: [0, 1, 0], j: [0, 0, -1] },
    { what: 'coronal', i: [1, 0, 0], j: [0, 0, -1] },
  ];
  for (const { what, i, j } of positions)
    test(`${what}: every voxel where its slice says, also after alignment`, async () => {
      const origins = along(cross(i, j), [0, 3, 6, 9], [1, 2, 3]);
      const volume = await assembleImageVolume(slicesOf({ i, j, origins }));
      expect(worstError(volume)).toBe(0);
      const aligned = alignVolumeToPatient(volume);
      expect(aligned.grid.axes).toEqual([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]);
      expect(worstError(aligned)).toBe(0);
      expect(codesOf(aligned)).toEqual([]);
    });

  test('alignment turns the slice UIDs with the slices', async () => {
    const [i, j]: Vec3[] = [
      [-1, 0, 0],
      [0, 1, 0],
    ];
    const volume = await assembleImageVolume(slicesOf({ i: i!, j: j!, origins: along([0, 0, -1], [0, 3, 6]) }));
    expect(alignVolumeToPatient(volume).sliceUids).toEqual(volume.sliceUids.toReversed());
  });
});

describe('an irregular stack', () => {
  test('a missing slice is interpolated and marked', async () => {
    const volume = await assembleImageVolume(slicesOf({ ...AXIAL, origins: along(UP, [0, 3, 9, 12]) }));
    expect(volume.grid.size[2]).toBe(5);
    expect(volume.interpolatedSlices).toEqual([2]);
    expect(volume.sliceUids[2]).toBeUndefined();
    expect(volume.sliceUids[3]).toBe('1.2.3.9.2');
    expect(worstError(volume)).toBeLessThan(ROUNDING);
    expect(codesOf(volume)).toEqual(['slices-missing']);
    expect(volume.notices[0]!.values).toEqual({ count: 1, distance: 3 });
  });

  test('unequal distances are interpolated to the smallest', async () => {
    const volume = await assembleImageVolume(slicesOf({ ...AXIAL, origins: along(UP, [0, 2, 4, 9]) }));
    expect(volume.grid.size[2]).toBe(6);
    expect(volume.grid.spacingMm[2]).toBeCloseTo(1.8, 9);
    expect(worstError(volume)).toBeLessThan(ROUNDING);
    expect(codesOf(volume)).toEqual(['slices-unequal']);
  });

  test('two almost coinciding slices do not blow the volume up', async () => {
    const volume = await assembleImageVolume(slicesOf({ ...AXIAL, origins: along(UP, [0, 3, 3.05, 6, 9]) }));
    expect(volume.grid.size[2]).toBeLessThanOrEqual(17);
    expect(worstError(volume)).toBeLessThan(2 * ROUNDING);
  });

  // 14 degrees about x, and the table moves along z.
  const tilt = (14 * Math.PI) / 180;
  const tilted: Stack = {
    i: [1, 0, 0],
    j: [0, Math.cos(tilt), -Math.sin(tilt)],
    origins: along(UP, [0, 3, 6, 9]),
  };

  test('a tilted gantry is straightened in the plane of the slices', async () => {
    const volume = await assembleImageVolume(slicesOf(tilted));
    expect(volume.grid.spacingMm[2]).toBeCloseTo(3 * Math.cos(tilt), 6);
    // Four slices drift by 9 mm sin(14 deg) = 2.18 mm, which is two more rows of 2 mm.
    expect(volume.grid.size).toEqual([9, 9, 4]);
    expect(codesOf(volume)).toEqual(['gantry-tilt']);
    expect(volume.notices[0]!.values).toEqual({ degrees: 14 });
    const inner = innerRows(volume);
    expect(worstError(inner)).toBeLessThan(ROUNDING);
  });

  test('an oblique stack is resampled onto the axes of the patient', async () => {
    const normal = cross(tilted.i, tilted.j);
    const volume = await assembleImageVolume(slicesOf({ ...tilted, origins: along(normal, [0, 2, 4, 6, 8, 10]) }));
    expect(codesOf(volume)).toEqual([]);
    const aligned = alignVolumeToPatient(volume);
    expect(codesOf(aligned)).toEqual(['image-oblique']);
    expect(aligned.grid.axes[2]).toEqual([0, 0, 1]);
    expect(worstError(aligned)).toBeLessThan(2 * ROUNDING);
  });
});

/** Rows at the rim of a straightened slice are blended with the air outside. */
function innerRows({ grid, values }: ImageVolume): Pick<ImageVolume, 'grid' | 'values'> {
  const [ni, nj, nk] = grid.size;
  const inner = Int16Array.from(values, (value, at) => {
    const row = Math.floor(at / ni) % nj;
    const rim = row < 2 || row > nj - 3;
    return rim ? -1024 : value;
  });
  expect(nk).toBeGreaterThan(1);
  return { grid, values: inner };
}

describe('a stack that is odd', () => {
  const origins = along(UP, [0, 3, 6]);
  const regular = () => slicesOf({ ...AXIAL, origins });

  test('the same image twice counts once', async () => {
    const volume = await assembleImageVolume([...regular(), ...regular().slice(0, 1)]);
    expect(volume.grid.size[2]).toBe(3);
    expect(codesOf(volume)).toEqual(['slices-repeated']);
  });

  test('a single slice is as thick as it says, or 1 mm', async () => {
    const volume = await assembleImageVolume(regular().slice(0, 1));
    expect(volume.grid.spacingMm).toEqual([2, 2, 1]);
    expect(codesOf(volume)).toEqual(['image-single-slice']);
  });

  test('a localizer among many slices is left aside', async () => {
    const many = slicesOf({ ...AXIAL, origins: along(UP, [0, 3, 6, 9, 12, 15, 18, 21, 24, 27]) });
    const localizer = slicesOf({ i: [1, 0, 0], j: [0, 0, -1], origins: [[0, 0, 40]] }, { uid: '1.2.3.77' });
    const volume = await assembleImageVolume([...many, ...localizer]);
    expect(volume.grid.size[2]).toBe(10);
    expect(volume.notices).toEqual([{ code: 'notice/dicom/images-left-aside', values: { count: 1, uid: '1.2.3.77' } }]);
  });

  const refusals: readonly { what: string; code: string; instances: () => DicomInstance[] }[] = [
    { what: 'nothing', code: 'dicom/images-empty', instances: () => [] },
    {
      what: 'two phases in one series',
      code: 'dicom/images-several-per-position',
      instances: () => [...regular(), ...slicesOf({ ...AXIAL, origins, uids: '1.2.3.88' })],
    },
    {
      what: 'two series',
      code: 'dicom/images-of-several-series',
      instances: () => [...regular(), ...slicesOf({ ...AXIAL, origins }, { seriesUid: '1.2.3.99' })],
    },
    {
      what: 'as many coronal as axial slices',
      code: 'dicom/images-differ',
      instances: () => [
        ...regular(),
        ...slicesOf({ i: [1, 0, 0], j: [0, 0, -1], origins: along([0, 1, 0], [0, 3, 6]) }),
      ],
    },
    {
      what: 'directions that are not at right angles',
      code: 'dicom/attribute-invalid',
      instances: () => slicesOf({ i: [1, 0, 0], j: [0.1, 0.995, 0], origins }),
    },
  ];
  for (const { what, code, instances } of refusals)
    test(`${what}: ${code}`, async () => {
      await expect(assembleImageVolume(instances())).rejects.toMatchObject({ code });
    });
});
