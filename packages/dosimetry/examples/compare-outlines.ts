import { type ClosedContour, compareContours } from '@isocenter/dosimetry';

/** A cube of 20 mm, drawn every 2 mm, with its middle at x. */
function cube(x: number): ClosedContour[] {
  return Array.from({ length: 10 }, (_, plane) => {
    const z = -9 + 2 * plane;
    return Float64Array.of(x - 10, -10, z, x + 10, -10, z, x + 10, 10, z, x - 10, 10, z);
  });
}

// Two observers drew the same cube, the second 2 mm further to the left of the patient.
const { dice, jaccard, hausdorffMm, centroidDistanceMm, volumeCc } = compareContours(cube(0), cube(2), {
  toleranceMm: 1,
  endCap: 'slab',
});
console.log(`volumes: ${volumeCc.a.toFixed(2)} and ${volumeCc.b.toFixed(2)} cc`);
console.log(`Dice ${dice.toFixed(3)}, Jaccard ${jaccard.toFixed(3)}`);
console.log(`Hausdorff ${hausdorffMm.toFixed(2)} mm, centroids ${centroidDistanceMm.toFixed(2)} mm apart`);
