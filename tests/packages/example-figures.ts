import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type KnownCase, knownAnswerPatient } from '../../packages/phantom/src/known-answer-patient.ts';

/** 1 Gy/mm along the first edge, 60 Gy in the middle. */
const KNOWN_BOX = {
  shape: { kind: 'box', sizeMm: [40, 30, 24] },
  dose: { kind: 'linear', centreGy: 60, gradientGyPerMm: 1 },
  sliceSpacingMm: 3,
  doseSpacingMm: 2,
} as const satisfies KnownCase;

/** A box whose dose is uniform from 40 to 80 Gy, as the files of a planning system; `folder` is made. */
export function writeKnownBox(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { patient } = knownAnswerPatient('PACKAGES', KNOWN_BOX);
  for (const { name, bytes } of patient.files) writeFileSync(join(folder, basename(name)), bytes);
}

interface ExampleFigures {
  /** `package/examples/file` without its ending. */
  readonly example: string;
  /** Prepares the folder that is the example's argument. */
  readonly prepare?: (folder: string) => void;
  /** Lines that it prints, in their order; an error depends on the sampling and is not looked at. */
  readonly prints: readonly RegExp[];
}

/** Examples that need no file, so that they run in a page as well. */
export const EXAMPLES_FOR_PAGES = ['dvh-of-a-box', 'gamma-of-ramps', 'compare-outlines'].map(
  (name) => `dosimetry/examples/${name}`,
);

/** What the examples of the packages print, worked by hand. */
export const EXAMPLE_FIGURES: readonly ExampleFigures[] = [
  {
    example: 'messages/examples/refusal',
    prints: [
      /^dicom\/images-empty \(HTTP 422\)$/,
      /^There is no image to make a volume of\./,
      /^没有可用于重建体数据的图像。/,
    ],
  },
  {
    example: 'dicom-rt/examples/write-and-read',
    prepare: () => {},
    prints: [/^Square: 12 coordinates$/, /^dose of 3 × 2 × 2 voxels, highest 11 Gy$/],
  },
  {
    // 20 × 20 × 30 mm; uniform from 40 to 60 Gy: 95 % receive 41 Gy, 2 % 59.6 Gy, a quarter 55 Gy.
    example: 'dosimetry/examples/dvh-of-a-box',
    prints: [
      /^Volume\[cc\]: 12\.00 ± /,
      /^Mean\[Gy\]: 50\.00 ± /,
      /^D95%\[Gy\]: 41\.0[01] ± /,
      /^D2%\[Gy\]: 59\.(59|60) ± /,
      /^V55Gy\[%\]: (24\.99|25\.00|25\.01) ± /,
    ],
  },
  {
    // A ramp of g = 1 Gy/mm, s = 3 mm off, 3 mm and 3 Gy: g s / sqrt(3² + (3 g)²) = 1 / sqrt 2 everywhere.
    example: 'dosimetry/examples/gamma-of-ramps',
    prints: [/^3375 points, 100\.0 % pass$/, /^gamma: mean 0\.707, highest 0\.707$/, /^signed: -0\.707$/],
  },
  {
    // 18 of 20 mm in common: 2 × 7.2 / 16 and 7.2 / 8.8 cc.
    example: 'dosimetry/examples/compare-outlines',
    prints: [
      /^volumes: 8\.00 and 8\.00 cc$/,
      /^Dice 0\.900, Jaccard 0\.818$/,
      /^Hausdorff 2\.00 mm, centroids 2\.00 mm apart$/,
    ],
  },
  {
    // Uniform from 40 to 80 Gy: 95 % receive 42 Gy.
    example: 'dosimetry/examples/dvh-of-a-folder',
    prepare: writeKnownBox,
    prints: [/^Shape: D95% (41\.99|42\.0[01]) ± \S+ Gy, mean (59\.99|60\.0[01]) ± \S+ Gy$/],
  },
];
