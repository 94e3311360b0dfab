/** Against near-exact values, closed forms and another program's in ../shared/reference and ../shared/data. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
// The package itself does not know DICOM; only these tests read files.
import { parseDoseGrid, readInstance } from '../../../dicom-rt/src/index.ts';
import type { DoseField } from '../inputs.ts';
import { gammaIndex } from './gamma-index.ts';
import { gammaStatistics } from './gamma-statistics.ts';

const SHARED = resolve(import.meta.dirname, '../../../../../shared');
const absent = (name: string, present: boolean) => (present ? name : `${name} (skipped: ../shared is not here)`);
const HERE = existsSync(`${SHARED}/reference/gamma_peers.json`) && existsSync(`${SHARED}/data/INDEX.md`);

async function readDose(path: string): Promise<DoseField> {
  const { grid, dose, quantum } = await parseDoseGrid(
    await readInstance(new Uint8Array(readFileSync(`${SHARED}/${path}`))),
  );
  return { grid, doseGy: dose, quantumGy: quantum };
}
const json = (path: string) => JSON.parse(readFileSync(`${SHARED}/reference/${path}`, 'utf8'));

const criteria = (n: number, cutoff: number, normalisation: 'global' | 'local' = 'global') =>
  ({
    doseDifferencePercent: n,
    distanceToAgreementMm: n,
    lowDoseCutoffPercent: cutoff,
    normalisation,
    dose: 'absolute',
  }) as const;

describe.skipIf(!HERE)(absent('gamma of clinical doses, 88,130 points', HERE), () => {
  const pairs = [
    { pair: 'gamma_ent_day2', file: 'reference/cases/EclipseEnt/rtdose_day2.dcm' },
    { pair: 'gamma_ent_perturbed', file: 'reference/cases/gamma_ent_perturbed/eval.dcm' },
  ];
  describe.each(pairs)('$pair', ({ pair, file }) => {
    let reference: DoseField;
    let evaluated: DoseField;
    beforeAll(async () => {
      reference = await readDose('reference/cases/EclipseEnt/rtdose.dcm');
      evaluated = await readDose(file);
    });

    test.each([3, 2, 1])('%i % and mm', (n) => {
      const map = gammaIndex(reference, evaluated, criteria(n, 10));
      const [columns, rows] = map.grid.size;
      const { points } = json(`gamma_samples/${pair}_${n}pct_${n}mm.json`);
      expect(points).toHaveLength(1000);
      for (const [i, j, k, exact] of points) {
        const gamma = map.gamma[(k * rows + j) * columns + i]!;
        // The arbiter errs upwards only, by 0.0009 near 0, and is written to 0.00001.
        expect(gamma - exact).toBeLessThan(0.00002);
        expect(gamma - exact).toBeGreaterThan(-0.001);
      }
      // pymedphys looks at places a tenth of the criterion apart: its gamma is an upper bound.
      const peer = json('gamma_peers.json')[pair][`${n}%/${n}mm`]['pymedphys 0.42.0-dev0 [map]'];
      const figures = gammaStatistics(map);
      expect(figures.points).toBe(peer.points);
      expect(100 * figures.passRate!).toBeGreaterThanOrEqual(peer.pass_rate_pct - 1e-4);
      expect(100 * figures.passRate!).toBeLessThan(peer.pass_rate_pct + 1.2);
      expect(figures.meanGamma!).toBeLessThan(peer.mean_gamma);
      expect(figures.meanGamma!).toBeGreaterThan(peer.mean_gamma - 0.017);
    });
  });
});

describe.skipIf(!HERE)(absent('gamma in closed form, 3 Gy and 3 mm', HERE), () => {
  const ramp = (shiftMm: number) => (shiftMm * 0.5) / Math.hypot(3, 0.5 * 3);
  const cases = [
    { name: 'offset', gamma: 0.5, fromEndMm: 0 },
    { name: 'ramp_shift', gamma: ramp(4), fromEndMm: 15 },
    { name: 'ramp_shift_sub', gamma: ramp(1.3), fromEndMm: 15 },
  ];
  test.each(cases)('$name: $gamma', async ({ name, gamma, fromEndMm }) => {
    const reference = await readDose(`reference/cases/gamma_analytic/${name}/ref.dcm`);
    const evaluated = await readDose(`reference/cases/gamma_analytic/${name}/eval.dcm`);
    const map = gammaIndex(reference, evaluated, criteria(3, 10));
    const [columns] = map.grid.size;
    const lengthMm = (columns - 1) * map.grid.spacingMm[0];
    expect(map.gamma[0]).toBe(2); // the corner that sets the normalisation, 100 Gy: at the cap
    let worst = 0;
    let points = 0;
    map.gamma.forEach((value, v) => {
      const xMm = (v % columns) * map.grid.spacingMm[0];
      if (v === 0 || xMm < fromEndMm || xMm > lengthMm - fromEndMm) return;
      points++;
      worst = Math.max(worst, Math.abs(value - gamma));
    });
    expect(points).toBeGreaterThan(40_000);
    expect(worst).toBeLessThan(0.001);
  });
});

describe.skipIf(!HERE)(absent('planar doses of Agnew and McGarry 2016, cut-off 20 %', HERE), () => {
  const folder = 'data/gamma-planes-eclipse';
  const pairs = [
    'H&N_VMAT_Evaluated_1mmPx',
    'ProstateIMRT_Evaluated_1mmPx',
    'GeometricSquare_Evaluated_1mmPx_DD_Test',
    'GeometricSquare_Evaluated_1mmPx_DTA_Test',
  ];
  const modes = (['global', 'local'] as const).flatMap((normalisation) => [1, 2, 3].map((n) => ({ normalisation, n })));

  describe.each(pairs)('%s', (name) => {
    let reference: DoseField;
    let evaluated: DoseField;
    beforeAll(async () => {
      reference = await readDose(`${folder}/${name.replace(/Evaluated_1mmPx.*/, 'Reference_1mmPx')}.dcm`);
      evaluated = await readDose(`${folder}/${name}.dcm`);
    });

    test.each(modes)('$normalisation, $n % and mm: not above pymedphys', ({ normalisation, n }) => {
      const peer = json('gamma_peers.json')['gamma-planes-eclipse'][name];
      const of = peer[`${normalisation} ${n}%/${n}mm, cutoff 20% of max reference`]['pymedphys 0.42.0-dev0'];
      const map = gammaIndex(reference, evaluated, criteria(n, 20, normalisation));
      const figures = gammaStatistics(map);
      expect(figures.points).toBe(of.points);
      expect(figures.meanGamma!).toBeLessThan(of.mean_gamma + 1e-5);
      expect(100 * figures.passRate!).toBeGreaterThan(of.pass_rate_pct - 1e-4);
    });

    // What pymedphys finds higher is what lies between the places that it looks at: at those places we find the same.
    test.each(modes.filter(({ n }) => n === 1))(
      '$normalisation, 1 % and mm, on circles of 0.1 mm',
      ({ normalisation }) => {
        const peer = json('gamma_peers.json')['gamma-planes-eclipse'][name];
        const of = peer[`${normalisation} 1%/1mm, cutoff 20% of max reference`]['pymedphys 0.42.0-dev0'];
        const sampled = gammaOnCircles(reference, evaluated, normalisation);
        const exact = gammaIndex(reference, evaluated, criteria(1, 20, normalisation)).gamma;
        let [sum, points, worst] = [0, 0, 0];
        sampled.forEach((gamma, v) => {
          if (Number.isNaN(gamma)) return;
          sum += gamma;
          points++;
          worst = Math.max(worst, exact[v]! - gamma);
        });
        expect(points).toBe(of.points);
        expect(Math.abs(sum / points - of.mean_gamma)).toBeLessThan(0.001); // 0.02 to 0.04 above ours
        expect(worst).toBeLessThan(2e-5);
      },
    );
  });
});

/** Gamma at 1 % and 1 mm as pymedphys samples it: bilinear, on circles 0.1 mm apart with places 0.1 mm apart; capped at 2. */
function gammaOnCircles(reference: DoseField, evaluated: DoseField, normalisation: 'global' | 'local'): Float64Array {
  const [columns] = reference.grid.size;
  const maximumGy = reference.doseGy.reduce((a, b) => Math.max(a, b), 0);
  return Float64Array.from(reference.doseGy, (gy, v) => {
    if (gy < 0.2 * maximumGy) return Number.NaN;
    const criterionGy = 0.01 * (normalisation === 'global' ? maximumGy : gy);
    let gamma = 2;
    for (let ring = 0; ring / 10 <= gamma; ring++) {
      const places = Math.ceil(2 * Math.PI * ring) + 1;
      for (let n = 0; n < places; n++) {
        const angle = (2 * Math.PI * n) / places;
        const there = bilinear(
          evaluated,
          (v % columns) + ((ring / 10) * Math.cos(angle)) / evaluated.grid.spacingMm[0],
          Math.floor(v / columns) + ((ring / 10) * Math.sin(angle)) / evaluated.grid.spacingMm[1],
        );
        gamma = Math.min(gamma, Math.hypot(ring / 10, (there - gy) / criterionGy));
      }
    }
    return gamma;
  });
}

/** Infinity outside. */
function bilinear({ grid, doseGy }: DoseField, i: number, j: number): number {
  const [columns, rows] = grid.size;
  if (!(i >= 0 && j >= 0 && i <= columns - 1 && j <= rows - 1)) return Infinity;
  const [i0, j0] = [Math.min(columns - 2, Math.floor(i)), Math.min(rows - 2, Math.floor(j))];
  const [u, v] = [i - i0, j - j0];
  const n = j0 * columns + i0;
  const along = (at: number) => (1 - u) * doseGy[at]! + u * doseGy[at + 1]!;
  return (1 - v) * along(n) + v * along(n + columns);
}
