import { type DoseGrid, uidFromSeed } from '@isocenter/dicom-rt';
import { GAMMA_STATE, type GammaMap } from '@isocenter/dosimetry';

/** Gamma is stored in steps of this: the smallest that is judged, and how far a failing one is kept above 1. */
const STEP = 1e-4;

/**
 * A gamma map as an RTDOSE of the reference's patient, study, grid and frame of reference. RTDOSE has no sign and no NaN, so:
 *
 * - 0 is a voxel below the cut-off: nothing was judged there. A judged gamma is at least one step of 0.0001, and one above 1 never rounds to 1;
 * - the cap + 1 is a voxel that reaches the cut-off and could not be judged. It can be taken for a failure, never for a pass.
 *
 * Its comment says so, in the 64 characters that DoseComment has. Dose units are RELATIVE, its type ERROR ("difference between desired and
 * planned dose"), so that no system adds it to a dose.
 *
 * @see PS3.3 C.8.8.3, RT Dose Module
 */
export function gammaMapDose(map: GammaMap, reference: DoseGrid, evaluated: DoseGrid): DoseGrid {
  const { method } = map;
  const notJudged = method.maximumGamma + 1;
  const criteria = `${method.doseDifferencePercent}%/${method.distanceToAgreementMm}mm ${method.normalisation}`;
  const label = `Gamma ${criteria} >=${method.lowDoseCutoffPercent}%; 0=below, ${notJudged}=not judged`.slice(0, 64);
  const made = [reference.header.sopInstanceUid, evaluated.header.sopInstanceUid, JSON.stringify(method)].join(' ');
  const { seriesDescription: _, instanceNumber: __, ...header } = reference.header;
  return {
    header: {
      ...header,
      sopInstanceUid: uidFromSeed(`gamma map ${made}`),
      seriesInstanceUid: uidFromSeed(`series of gamma map ${made}`),
      seriesDescription: `Gamma ${criteria}`,
      manufacturer: 'Isocenter',
      manufacturerModel: 'isocenter gamma',
      label,
    },
    grid: reference.grid,
    dose: map.gamma.map((gamma, voxel) => stored(gamma, map.state[voxel]!, notJudged)),
    unit: 'relative',
    quantum: STEP,
    doseType: 'ERROR',
    summation: reference.summation,
    beamNumbers: reference.beamNumbers,
    ...(reference.planUid === undefined ? {} : { planUid: reference.planUid }),
    ...(reference.fractionGroupNumber === undefined ? {} : { fractionGroupNumber: reference.fractionGroupNumber }),
    planningSystemDvhs: [],
    notices: [],
  };
}

function stored(gamma: number, state: number, notJudged: number): number {
  if (state === GAMMA_STATE.belowCutoff) return 0;
  if (state !== GAMMA_STATE.judged) return notJudged;
  return gamma > 1 ? Math.max(gamma, 1 + STEP) : Math.max(gamma, STEP);
}
