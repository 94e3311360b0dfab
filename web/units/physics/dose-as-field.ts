import type { DoseField } from '@isocenter/dosimetry';
import type { DoseInfo } from '../../../server/units/physics/contract.ts';

/** The server lays every dose along the patient's own axes. */
const PATIENT_AXES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/** A dose of the server as the kernels take it. Its storage step is not known here. */
export function doseAsField({ grid }: Pick<DoseInfo, 'grid'>, values: Float32Array): DoseField {
  const { size, spacingMm, originMm } = grid;
  return { grid: { size, spacingMm, originMm, axes: PATIENT_AXES }, doseGy: values, quantumGy: 0 };
}
