import { type DoseField, gammaIndex, gammaStatistics } from '@isocenter/dosimetry';

/** A dose that rises by 1 Gy/mm along x and is `centreGy` at x = 0, on voxels of 2 mm. */
function ramp(centreGy: number, columns: number): DoseField {
  const size = [columns, 15, 15] as const;
  const first = -(columns - 1);
  return {
    grid: {
      size,
      spacingMm: [2, 2, 2],
      originMm: [first, -14, -14],
      axes: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    doseGy: Float32Array.from({ length: columns * 15 * 15 }, (_, voxel) => centreGy + first + 2 * (voxel % columns)),
    quantumGy: 0,
  };
}

// The same ramp, 3 Gy lower: the point with the same dose is 3 mm away, the dose at the point itself 3 Gy off.
const map = gammaIndex(ramp(50, 15), ramp(47, 25), {
  doseDifferencePercent: 3,
  distanceToAgreementMm: 3,
  lowDoseCutoffPercent: 10,
  normalisation: 'global',
  normalisationGy: 100,
  dose: 'absolute',
  signed: true,
});
const { points, passRate, meanGamma, maxGamma } = gammaStatistics(map);
console.log(`${points} points, ${(100 * (passRate ?? 0)).toFixed(1)} % pass`);
console.log(`gamma: mean ${meanGamma?.toFixed(3)}, highest ${maxGamma?.toFixed(3)}`);
console.log(`signed: ${map.signedGamma?.[0]?.toFixed(3)}`);
