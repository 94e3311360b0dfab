import { cutContours } from './contour-cut.ts';
import { loopsAt } from './contour-stack.ts';
import { pathOfLines } from './line-path.ts';
import { spatialLine } from './spatial-lines.ts';
import { type Orientation, VIEW_AXES } from './view-plane.ts';
import type { ViewerStructure } from './viewer-scene.ts';

/** Paths of contours kept per view: scrolling back and forth draws what was drawn before. */
const PATHS_KEPT = 4000;

/** The paths of structures in the planes of one view [mm]. They are those of `structures` until others are named. */
export class ContourPaths {
  private readonly orientation: Orientation;
  private readonly kept = new Map<string, Path2D>();
  private structures: readonly ViewerStructure[] = [];

  constructor(orientation: Orientation) {
    this.orientation = orientation;
  }

  of(structures: readonly ViewerStructure[]): this {
    if (this.structures !== structures) this.kept.clear();
    this.structures = structures;
    return this;
  }

  at(structure: ViewerStructure, positionMm: number): Path2D {
    const key = `${structure.roiNumber}@${positionMm}`;
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= PATHS_KEPT) this.kept.clear();
    const path = contourPath(structure, this.orientation, positionMm);
    this.kept.set(key, path);
    return path;
  }
}

function contourPath({ stack, openLines }: ViewerStructure, orientation: Orientation, positionMm: number): Path2D {
  const { normal } = VIEW_AXES[orientation];
  const path =
    normal === 2
      ? pathOfLines(loopsAt(stack, positionMm), true)
      : pathOfLines(cutContours(stack, { across: normal, positionMm }));
  const view = { orientation, positionMm, reachMm: stack.spacingMm / 2 };
  for (const line of stack.tilted) path.addPath(pathOfLines(spatialLine(line, { ...view, closed: true })));
  for (const line of openLines) path.addPath(pathOfLines(spatialLine(line, { ...view, closed: false })));
  return path;
}
