/** Against the peers' answers on the same masks, in ../shared/reference: what they are known to get right. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compareMasks } from './compare-masks.ts';
import type { Mask } from './mask.ts';

const REFERENCE = resolve(import.meta.dirname, '../../../../../shared/reference');
const HERE = existsSync(`${REFERENCE}/overlap_peers.json`);
const absent = (name: string) => (HERE ? name : `${name} (skipped: ../shared is not here)`);

function readMask(stem: string): Mask {
  const { size, originMm, spacingMm } = JSON.parse(readFileSync(`${stem}.json`, 'utf8'));
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const;
  return {
    grid: { size, originMm, spacingMm, axes },
    inside: new Uint8Array(gunzipSync(readFileSync(`${stem}.raw.gz`))),
  };
}

describe.skipIf(!HERE)(absent('masks of clinical structures'), () => {
  const peers = HERE ? JSON.parse(readFileSync(`${REFERENCE}/overlap_peers.json`, 'utf8')) : {};
  test.each(['ent_ctv_ptv', 'ent_gtv_ctv', 'prostate_bladder_shift'])('%s', (name) => {
    const [a, b] = ['a', 'b'].map((which) => readMask(`${REFERENCE}/cases/masks/${name}/${which}`)) as [Mask, Mask];
    const found = compareMasks(a, b, { toleranceMm: 2 });
    const peer = peers[name]['surface-distance (1f805ca)'];
    // Counted voxels: all digits that the peer wrote. Its distances are of a voxel lattice of 1 x 1 x 2.5 mm: within half a voxel's diagonal.
    expect(Math.abs(found.dice - peer.dice)).toBeLessThan(1e-6);
    expect(Math.abs(found.volumeCc.a - peer.volume_a_cc)).toBeLessThan(1e-3);
    expect(Math.abs(found.volumeCc.b - peer.volume_b_cc)).toBeLessThan(1e-3);
    expect(Math.abs(found.hd95Mm - peer.hd95_mm)).toBeLessThan(1.43);
    expect(Math.abs(found.hausdorffMm - peer.hd_mm)).toBeLessThan(1.43);
  });
});
