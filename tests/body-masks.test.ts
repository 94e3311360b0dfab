/** A whole body and the same moved, as masks: 8.4 million voxels, against surface-distance's answers in ../shared/reference. */
import { readFileSync } from 'node:fs';
import { compareMasks, type Mask } from '@isocenter/dosimetry';
import { describe, expect, test } from 'vitest';
import { rasterise } from '../bench/rasterise.ts';
import { readClosedStructures } from '../bench/read-case.ts';
import { absentUnless, reference } from '../bench/shared.ts';

const PEERS = reference('overlap_peers.json');
const STRUCTURES = reference('cases/EclipseProstate/rtss.dcm');
const missing = absentUnless(PEERS, STRUCTURES);
const MOVED_MM = [2, 1, 0] as const;

describe.skipIf(missing)(`masks of a whole body${missing ? ` (skipped: ${missing.absent})` : ''}`, () => {
  test('prostate_body_shift', async () => {
    const { definition, 'surface-distance (1f805ca)': peer } = JSON.parse(
      readFileSync(PEERS, 'utf8'),
    ).prostate_body_shift;
    const grid: Mask['grid'] = {
      size: definition.size,
      originMm: definition.origin_mm,
      spacingMm: definition.spacing_mm,
      axes: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    const body = (await readClosedStructures(STRUCTURES)).find(({ name }) => name === 'BODY')!.contours;
    const moved = body.map((contour) => contour.map((value, n) => value + MOVED_MM[n % 3]!));
    const found = compareMasks(rasterise(body, grid), rasterise(moved, grid), { toleranceMm: 2 });
    expect(Math.abs(found.dice - peer.dice)).toBeLessThan(1e-6);
    expect(Math.abs(found.volumeCc.a - peer.volume_a_cc)).toBeLessThan(0.01);
    // No point of a body is further from the moved one than it moved. The surface at its sharp ends is known to half a voxel of 1 mm.
    const movedMm = Math.hypot(...MOVED_MM);
    expect(Math.abs(found.hausdorffMm - movedMm)).toBeLessThan(0.5);
    expect(found.hd95Mm).toBeGreaterThan(2);
    expect(found.hd95Mm).toBeLessThan(movedMm);
  });
});
