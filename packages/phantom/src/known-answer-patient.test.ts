import { expect, test } from 'vitest';
import { type KnownCase, knownAnswerPatient } from './known-answer-patient.ts';

const linear = { kind: 'linear', centreGy: 40, gradientGyPerMm: 0.5 } as const;
const gaussian = { kind: 'gaussian', peakGy: 60, sigmaMm: 20 } as const;
const CASES: [name: string, known: KnownCase][] = [
  ['sphere, linear', { shape: { kind: 'sphere', radiusMm: 20 }, dose: linear, sliceSpacingMm: 1, doseSpacingMm: 2 }],
  ['sphere, gaussian', { shape: { kind: 'sphere', radiusMm: 20 }, dose: gaussian, sliceSpacingMm: 1, doseSpacingMm: 2 }],
  ['cylinder, gaussian', { shape: { kind: 'cylinder', radiusMm: 15, heightMm: 30 }, dose: gaussian, sliceSpacingMm: 3, doseSpacingMm: 2 }],
  ['box, linear', { shape: { kind: 'box', sizeMm: [20, 30, 40] }, dose: linear, sliceSpacingMm: 2, doseSpacingMm: 2.5 }],
]; // biome-ignore format: a table

/** Volume and mean dose of the voxels whose centre lies in the shape: crude, and independent of the closed forms. */
function counted({ shape, doseSpacingMm }: KnownCase, patient: ReturnType<typeof knownAnswerPatient>['patient']) {
  const { grid, dose } = patient.dose;
  let [voxels, sum] = [0, 0];
  for (let at = 0; at < dose.length; at++) {
    const i = at % grid.size[0];
    const j = Math.floor(at / grid.size[0]) % grid.size[1];
    const k = Math.floor(at / (grid.size[0] * grid.size[1]));
    const x = grid.originMm[0] + i * doseSpacingMm - 10;
    const y = grid.originMm[1] + j * doseSpacingMm + 20;
    const z = grid.originMm[2] + k * doseSpacingMm - 30;
    const inside =
      shape.kind === 'box'
        ? Math.abs(x) < 10 && Math.abs(y) < 15 && Math.abs(z) < 20
        : Math.hypot(x, y, shape.kind === 'sphere' ? z : 0) < shape.radiusMm &&
          (shape.kind === 'sphere' || Math.abs(z) < shape.heightMm / 2);
    if (!inside) continue;
    voxels++;
    sum += dose[at]!;
  }
  return { volumeCc: (voxels * doseSpacingMm ** 3) / 1000, meanGy: sum / voxels };
}

test.each(CASES)('%s: the closed answer is that of counted voxels', (name, known) => {
  const { patient, answer } = knownAnswerPatient(`KNOWN ${name}`, known);
  const { volumeCc, meanGy } = counted(known, patient);
  expect(Math.abs(volumeCc / answer.volumeCc - 1)).toBeLessThan(0.05);
  expect(Math.abs(meanGy / answer.meanGy - 1)).toBeLessThan(0.02);
  expect(patient.files.length).toBe(patient.image.grid.size[2] + 3);
});

test('made again, every byte is the same', () => {
  const [[name, known]] = CASES as [(typeof CASES)[0]];
  const [first, again] = [knownAnswerPatient(name, known), knownAnswerPatient(name, known)].map(
    ({ patient }) => patient.files,
  );
  for (const [n, { bytes }] of first!.entries()) expect(Buffer.compare(bytes, again![n]!.bytes)).toBe(0);
});
