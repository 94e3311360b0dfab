import { type ClosedContour, type DoseField, measure, parseMetric, structureDvh } from '@isocenter/dosimetry';

// A box of 20 × 20 × 30 mm, drawn every 3 mm, in a dose that rises by 1 Gy/mm along x and is 50 Gy in its middle.
const contours = Array.from({ length: 10 }, (_, plane): ClosedContour => {
  const z = -13.5 + 3 * plane;
  return Float64Array.of(-10, -10, z, 10, -10, z, 10, 10, z, -10, 10, z);
});
const size = 25;
const first = -24;
const spacing = 2;
const dose: DoseField = {
  grid: {
    size: [size, size, size],
    spacingMm: [spacing, spacing, spacing],
    originMm: [first, first, first],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  doseGy: Float32Array.from({ length: size ** 3 }, (_, voxel) => 50 + first + spacing * (voxel % size)),
  quantumGy: 0,
};

const dvh = structureDvh(contours, dose, { endCap: 'slab', between: 'extruded', name: 'Box' });
for (const metric of ['Volume[cc]', 'Mean[Gy]', 'D95%[Gy]', 'D2%[Gy]', 'V55Gy[%]']) {
  const figure = measure(dvh, parseMetric(metric), {});
  if (figure.measured) console.log(`${metric}: ${figure.value.toFixed(2)} ± ${figure.error.toFixed(2)}`);
  else console.log(`${metric}: not measured, ${figure.reason.code}`);
}
