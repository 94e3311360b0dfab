import type { Contour } from '@isocenter/dicom-rt';
import type { Section } from './section.ts';
import type { Solid } from './solid.ts';

/** A slice that contours can be drawn on. */
export interface DrawingPlane {
  readonly zMm: number;
  readonly sopInstanceUid?: string;
}

/**
 * Closed contours of a solid on the planes it meets, with those of `hole` as nested loops. Coordinates are rounded to 0.01 mm.
 *
 * @param options.stepMm distance of the points along a contour
 * @param options.hole lies inside the solid
 */
export function contoursOf(
  solid: Solid,
  options: { readonly planes: readonly DrawingPlane[]; readonly stepMm: number; readonly hole?: Solid },
): Contour[] {
  const { planes, stepMm, hole } = options;
  return planes.flatMap((plane) =>
    [...solid.sections(plane.zMm), ...(hole?.sections(plane.zMm) ?? [])].map((section) =>
      contour(section, { plane, stepMm }),
    ),
  );
}

function contour(section: Section, { plane, stepMm }: { plane: DrawingPlane; stepMm: number }): Contour {
  const outline = section.outline(stepMm);
  const pointsMm = new Float64Array((outline.length / 2) * 3);
  for (let i = 0; i < outline.length / 2; i++) {
    pointsMm[3 * i] = hundredths(outline[2 * i] ?? 0);
    pointsMm[3 * i + 1] = hundredths(outline[2 * i + 1] ?? 0);
    pointsMm[3 * i + 2] = plane.zMm;
  }
  const { sopInstanceUid } = plane;
  const on = sopInstanceUid === undefined ? {} : { referencedSopInstanceUid: sopInstanceUid };
  return { geometricType: 'CLOSED_PLANAR', pointsMm, ...on };
}

/** The 0 added makes of -0, which a text would not keep, a 0. */
const hundredths = (mm: number) => Math.round(mm * 100) / 100 + 0;
