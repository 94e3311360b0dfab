import type { AlignedGrid } from '../../../../server/units/imaging/contract.ts';
import type { SceneBeam, Vec3 } from '../../../../server/units/physics/contract.ts';
import type { ContourStack } from './contour-stack.ts';
import type { DoseVolume } from './dose-plane.ts';
import type { GammaVolume } from './gamma-plane.ts';
import type { GammaPointSet } from './gamma-points.ts';
import { continuousIndex, voxelCentreMm } from './grid-plane.ts';
import type { ImageVolume } from './image-plane.ts';
import { type Orientation, type PatientAxis, VIEW_AXES } from './view-plane.ts';
import type { ViewerPin } from './viewer-pins.ts';
import type { ViewerState, ViewLook } from './viewer-state.ts';

export interface ViewerStructure {
  readonly roiNumber: number;
  readonly name: string;
  readonly colour: string;
  readonly isExternal: boolean;
  /** Drawn so where it is set against another one. */
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly stack: ContourStack;
  /** x, y, z of each point [mm], flat. */
  readonly openLines: readonly (readonly number[])[];
  readonly points: readonly Vec3[];
}

/** What lies in the viewer; each part may be absent: a dose may come without CT, a CT without dose. */
export interface ViewerScene {
  readonly image: ImageVolume | null;
  /** Grows as planes of the image arrive. */
  readonly imageVersion: number;
  readonly dose: DoseVolume | null;
  /** The dose is `A - B`: drawn on both sides of 0. */
  readonly isDifference: boolean;
  /** Drawn over image and dose, below the contours. */
  readonly gamma: GammaVolume | null;
  /** Of detectors, drawn over everything. */
  readonly gammaPoints: GammaPointSet | null;
  readonly structures: readonly ViewerStructure[];
  readonly beams: readonly SceneBeam[];
  /** Places that somebody marked, such as those of a recurrence [mm]. */
  readonly marks?: readonly Vec3[];
  /** What was said about places of it; absent on pages where nothing is. */
  readonly pins?: readonly ViewerPin[];
}

export interface Extent {
  readonly lowMm: Vec3;
  readonly highMm: Vec3;
}

/** What a view shows at zoom 1: the outline of the patient where it was drawn, else the image, else everything there is. */
export function sceneExtent(scene: ViewerScene): Extent | null {
  const external = scene.structures.filter((structure) => structure.isExternal && structure.stack.planes.length > 2);
  if (external.length > 0) return grow(union(external.map(structureExtent)), 12);
  if (scene.image) return gridExtent(scene.image.grid);
  const parts = [...scene.structures.map(structureExtent), scene.dose && gridExtent(scene.dose.grid)];
  return union(parts);
}

function gridExtent(grid: AlignedGrid): Extent {
  const side = (axis: PatientAxis, index: number) => voxelCentreMm(grid, axis, index);
  return {
    lowMm: [side(0, -0.5), side(1, -0.5), side(2, -0.5)],
    highMm: [side(0, grid.size[0] - 0.5), side(1, grid.size[1] - 0.5), side(2, grid.size[2] - 0.5)],
  };
}

function structureExtent({ stack }: ViewerStructure): Extent | null {
  const [first] = stack.planes;
  const last = stack.planes.at(-1);
  if (!first || !last) return null;
  let [lowX, lowY, highX, highY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const plane of stack.planes)
    for (const loop of plane.loops)
      for (let at = 0; at < loop.length; at += 2) {
        const x = loop[at]!;
        const y = loop[at + 1]!;
        if (x < lowX) lowX = x;
        if (x > highX) highX = x;
        if (y < lowY) lowY = y;
        if (y > highY) highY = y;
      }
  return {
    lowMm: [lowX, lowY, first.zMm - stack.spacingMm / 2],
    highMm: [highX, highY, last.zMm + stack.spacingMm / 2],
  };
}

function union(extents: readonly (Extent | null)[]): Extent | null {
  const known = extents.filter((extent) => extent !== null);
  if (known.length === 0) return null;
  const low = (axis: PatientAxis) => Math.min(...known.map(({ lowMm }) => lowMm[axis]));
  const high = (axis: PatientAxis) => Math.max(...known.map(({ highMm }) => highMm[axis]));
  return { lowMm: [low(0), low(1), low(2)], highMm: [high(0), high(1), high(2)] };
}

function grow(extent: Extent | null, byMm: number): Extent | null {
  if (!extent) return null;
  const [x0, y0, z0] = extent.lowMm;
  const [x1, y1, z1] = extent.highMm;
  return { lowMm: [x0 - byMm, y0 - byMm, z0 - byMm], highMm: [x1 + byMm, y1 + byMm, z1 + byMm] };
}

/** The middle of the first target that was contoured. */
export function middleOfTarget(scene: ViewerScene): Vec3 | null {
  const target = scene.structures.find(({ name, stack }) => stack.planes.length > 0 && /^(PTV|CTV|GTV)/i.test(name));
  const extent = target && structureExtent(target);
  return extent ? middle(extent) : null;
}

/** How far a structure is set apart from the edges of the views that look at it: it fills about half of each. */
const AROUND = 2;
const CLOSEST = 12;

/** Looks of the three views at some structures, in their middle and no closer than needed to see them; null where none was drawn. */
export function looksAt(scene: ViewerScene, structures: readonly ViewerStructure[]): ViewerState['looks'] | null {
  const whole = sceneExtent(scene);
  const part = union(structures.map(structureExtent));
  if (!whole || !part) return null;
  const look = (orientation: Orientation): ViewLook => {
    const { horizontal, vertical } = VIEW_AXES[orientation];
    const times = ([horizontal, vertical] as const).map(
      (axis) => (whole.highMm[axis] - whole.lowMm[axis]) / (AROUND * (part.highMm[axis] - part.lowMm[axis])),
    );
    const centre = middle(part);
    return {
      zoom: Math.min(Math.max(Math.min(...times), 1), CLOSEST),
      centreMm: [centre[horizontal], centre[vertical]],
    };
  };
  return { axial: look('axial'), sagittal: look('sagittal'), coronal: look('coronal') };
}

/** Where to look first: the middle of a target, else the hottest point, else the middle of everything. */
export function firstPoint(scene: ViewerScene): Vec3 | null {
  const target = middleOfTarget(scene);
  if (target) return target;
  if (scene.dose && !scene.isDifference) return scene.dose.maximumAtMm;
  const whole = sceneExtent(scene);
  return whole && middle(whole);
}

function middle({ lowMm, highMm }: Extent): Vec3 {
  return [(lowMm[0] + highMm[0]) / 2, (lowMm[1] + highMm[1]) / 2, (lowMm[2] + highMm[2]) / 2];
}

/** The grid whose planes the wheel steps through: the image's, else the dose's. */
function steppingGrid(scene: ViewerScene): AlignedGrid | null {
  return scene.image?.grid ?? scene.dose?.grid ?? null;
}

/** How far the planes of a view lie apart [mm]; null without a grid. */
export function planeSpacingMm(scene: ViewerScene, axis: PatientAxis): number | null {
  return steppingGrid(scene)?.spacingMm[axis] ?? null;
}

/** The position [mm] `steps` planes further along an axis, on the centre of a plane and within what there is. */
export function stepPlanes(scene: ViewerScene, axis: PatientAxis, from: { positionMm: number; steps: number }): number {
  const grid = steppingGrid(scene);
  if (grid) {
    const index = Math.round(continuousIndex(grid, axis, from.positionMm)) + from.steps;
    return voxelCentreMm(grid, axis, Math.min(Math.max(index, 0), grid.size[axis] - 1));
  }
  const spacings = scene.structures.map(({ stack }) => stack.spacingMm).filter((mm) => mm > 0);
  const stepMm = axis === 2 && spacings.length > 0 ? Math.min(...spacings) : 2;
  return from.positionMm + from.steps * stepMm;
}

/** Which plane of how many a position lies on, counted from 1; null where there is no grid or it lies outside. */
export function planeNumber(scene: ViewerScene, axis: PatientAxis, positionMm: number) {
  const grid = steppingGrid(scene);
  if (!grid) return null;
  const index = Math.round(continuousIndex(grid, axis, positionMm));
  return index < 0 || index >= grid.size[axis] ? null : { number: index + 1, of: grid.size[axis] };
}

/** The point moved to the centre of its plane of the image, axis by axis. */
export function onPlanes(scene: ViewerScene, point: Vec3): Vec3 {
  const snap = (axis: PatientAxis) =>
    steppingGrid(scene) ? stepPlanes(scene, axis, { positionMm: point[axis], steps: 0 }) : point[axis];
  return [snap(0), snap(1), snap(2)];
}
