import type { Vec3, VoxelGrid } from '@isocenter/dicom-rt';
import { type AnalyticPatient, analyticPatient } from './analytic-patient.ts';
import { axialGrid } from './axial-grid.ts';
import { segmentedField } from './beams.ts';
import {
  boxInLinearDose,
  cylinderInGaussianDose,
  cylinderInLinearDose,
  type KnownAnswer,
  sphereInGaussianDose,
  sphereInLinearDose,
} from './known-answer.ts';
import { rectangle } from './section.ts';
import { ellipsoid, loft, type Solid } from './solid.ts';

type LinearDose = { readonly kind: 'linear'; readonly centreGy: number; readonly gradientGyPerMm: number };
type GaussianDose = { readonly kind: 'gaussian'; readonly peakGy: number; readonly sigmaMm: number };
type Sphere = { readonly kind: 'sphere'; readonly radiusMm: number };
type Cylinder = { readonly kind: 'cylinder'; readonly radiusMm: number; readonly heightMm: number };
type Box = { readonly kind: 'box'; readonly sizeMm: Vec3 };

/**
 * A shape in a dose of which the DVH is known exactly. `linear` rises along x, to the left; `gaussian` falls from the centre, in a
 * cylinder from its axis along z.
 */
export type KnownCase = (
  | { readonly shape: Sphere | Cylinder; readonly dose: LinearDose | GaussianDose }
  | { readonly shape: Box; readonly dose: LinearDose }
) & {
  readonly sliceSpacingMm: number;
  readonly doseSpacingMm: number;
  /** In which the plan states that its dose is given; 1 unless it is said. */
  readonly fractions?: number;
};

const PIXEL_MM = 4;
/** Round the shape on the dose grid, and on the CT in the plane. */
const MARGIN_MM = 12;
/** Everything lies about this point, so that no mistake hides behind zeros. */
const CENTRE_MM: Vec3 = [10, -20, 30];

/**
 * One shape of water about (10, -20, 30) as a complete study: its slices and the dose voxels lie evenly about the centre, the first
 * and the last slice half a slice inside flat ends.
 *
 * @param patientId tells this study from others; its UIDs follow from it
 */
export function knownAnswerPatient(
  patientId: string,
  known: KnownCase,
): { readonly patient: AnalyticPatient; readonly answer: KnownAnswer } {
  const { shape, dose, sliceSpacingMm, doseSpacingMm } = known;
  const [width, depth, height] = extentMm(shape);
  const [roomX, roomY, roomZ] = [width + 2 * MARGIN_MM, depth + 2 * MARGIN_MM, height + 2 * MARGIN_MM];
  const imageGrid = centredGrid([roomX, roomY, height], [PIXEL_MM, PIXEL_MM, sliceSpacingMm]);
  const doseGrid = centredGrid([roomX, roomY, roomZ], [doseSpacingMm, doseSpacingMm, doseSpacingMm]);
  const solid = solidOf(shape);
  const scene = { target: solid, body: solid, isocenterMm: CENTRE_MM };
  const field = segmentedField(scene, { number: 1, name: 'Field', gantryAngleDeg: 0, collimatorAngleDeg: 0 });
  const name = `${shape.kind}, ${dose.kind}`;
  return {
    answer: answerOf(known),
    patient: analyticPatient({
      patient: { patientId, name: { alphabetic: 'Known^Answer' } },
      studyDate: '2026-01-01',
      studyDescription: 'Analytic shape in an analytic dose',
      bodyPart: 'ABDOMEN',
      imageGrid,
      hu: new Int16Array(imageGrid.size[0] * imageGrid.size[1] * imageGrid.size[2]),
      structures: [{ name: 'Shape', interpretedType: 'ORGAN', colour: [255, 0, 0], solid }],
      doseGrid,
      doseGy: doseOn(doseGrid, known),
      plan: {
        label: shape.kind,
        name,
        description: 'Analytic shape in an analytic dose',
        fractions: known.fractions ?? 1,
        prescriptions: [{ structure: 'Shape', doseGy: dose.kind === 'linear' ? dose.centreGy : dose.peakGy }],
        beams: [{ beam: field, metersetMu: 100, doseGy: 1 }],
      },
    }),
  };
}

function extentMm(shape: KnownCase['shape']): Vec3 {
  if (shape.kind === 'box') return shape.sizeMm;
  const diameter = 2 * shape.radiusMm;
  return [diameter, diameter, shape.kind === 'sphere' ? diameter : shape.heightMm];
}

/** Voxels that cover at least `roomMm` about the centre. */
function centredGrid(roomMm: Vec3, spacingMm: Vec3): VoxelGrid {
  const count = (axis: 0 | 1 | 2) => Math.max(1, Math.ceil(roomMm[axis] / spacingMm[axis] - 1e-9));
  const first = (axis: 0 | 1 | 2) => CENTRE_MM[axis] - ((count(axis) - 1) / 2) * spacingMm[axis];
  return axialGrid({ size: [count(0), count(1), count(2)], spacingMm, originMm: [first(0), first(1), first(2)] });
}

function solidOf(shape: KnownCase['shape']): Solid {
  const [x, y, z] = CENTRE_MM;
  if (shape.kind === 'sphere') {
    const { radiusMm } = shape;
    return ellipsoid({ centreMm: CENTRE_MM, semiAxesMm: [radiusMm, radiusMm, radiusMm] });
  }
  if (shape.kind === 'cylinder') {
    const ends = [z - shape.heightMm / 2, z + shape.heightMm / 2];
    return loft(ends.map((end) => ({ z: end, x, y, a: shape.radiusMm, b: shape.radiusMm })));
  }
  const [fromMm, toMm] = [z - shape.sizeMm[2] / 2, z + shape.sizeMm[2] / 2];
  const section = rectangle([x, y], [shape.sizeMm[0], shape.sizeMm[1]]);
  return { fromMm, toMm, sections: (at) => (at >= fromMm && at <= toMm ? [section] : []) };
}

function doseOn(grid: VoxelGrid, { shape, dose }: KnownCase): Float32Array {
  const [columns, rows, slices] = grid.size;
  return Float32Array.from({ length: columns * rows * slices }, (_, at) => {
    const index = [at % columns, Math.floor(at / columns) % rows, Math.floor(at / (columns * rows))] as const;
    const offset = (axis: 0 | 1 | 2) => grid.originMm[axis] + index[axis] * grid.spacingMm[axis] - CENTRE_MM[axis];
    const [x, y, z] = [offset(0), offset(1), offset(2)];
    // DICOM stores no negative dose.
    if (dose.kind === 'linear') return Math.max(0, dose.centreGy + dose.gradientGyPerMm * x);
    const squared = x * x + y * y + (shape.kind === 'cylinder' ? 0 : z * z);
    return dose.peakGy * Math.exp(-squared / (2 * dose.sigmaMm ** 2));
  });
}

function answerOf({ shape, dose }: KnownCase): KnownAnswer {
  if (dose.kind === 'gaussian') {
    if (shape.kind === 'sphere') return sphereInGaussianDose({ ...shape, ...dose });
    if (shape.kind === 'cylinder') return cylinderInGaussianDose({ ...shape, ...dose });
    throw new RangeError('A box in a Gaussian dose has no closed answer.');
  }
  if (shape.kind === 'sphere') return sphereInLinearDose({ ...shape, ...dose });
  if (shape.kind === 'cylinder') return cylinderInLinearDose({ ...shape, ...dose });
  return boxInLinearDose({ ...shape, ...dose });
}
