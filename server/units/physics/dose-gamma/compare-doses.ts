import type { DoseGrid, StructureSet } from '@isocenter/dicom-rt';
import {
  type GammaMap,
  type GammaOptions,
  type GammaStatistics,
  gammaIndex,
  gammaStatistics,
  PRODUCT_SOLID,
  structurePoints,
} from '@isocenter/dosimetry';
import { DomainError, distinctNotices, type Notice, notice } from '@isocenter/messages';
import { fieldOf } from '../dose-field.ts';
import { structureContours } from '../structure-contours.ts';

/** Gamma of one dose against another: the map, its figures, and those of each structure. */
export interface DoseGamma {
  readonly map: GammaMap;
  readonly statistics: GammaStatistics;
  readonly structures: readonly StructureGamma[];
  /** Structures whose contours enclose no volume that could hold a point. */
  readonly refused: readonly { readonly name: string; readonly error: DomainError }[];
  readonly notices: readonly Notice[];
}

export interface StructureGamma extends GammaStatistics {
  readonly roiNumber: number;
  readonly name: string;
}

/**
 * Compares two doses of one frame of reference. Structures are judged by the voxel centres of the reference dose inside them.
 *
 * @throws DomainError `physics/gamma-frame-of-reference` if a frame of reference differs, `physics/gamma-unlike-doses` if an absolute
 *   comparison would set Gy against percent or physical dose against effective dose, and the refusals of `gammaIndex`
 */
export function compareDoses(
  reference: DoseGrid,
  evaluated: DoseGrid,
  options: GammaOptions & { readonly structureSet?: StructureSet },
): DoseGamma {
  const { structureSet, ...criteria } = options;
  refuseElsewhere(reference, evaluated);
  if (structureSet) refuseElsewhere(reference, structureSet);
  const isAlike = reference.unit === evaluated.unit && reference.doseType === evaluated.doseType;
  if (criteria.dose === 'absolute' && !isAlike)
    throw new DomainError('physics/gamma-unlike-doses', {
      reference: reference.header.sopInstanceUid,
      evaluated: evaluated.header.sopInstanceUid,
      kinds: `${reference.doseType} ${reference.unit}, ${evaluated.doseType} ${evaluated.unit}`,
    });
  const map = gammaIndex(fieldOf(reference), fieldOf(evaluated), criteria);
  const { notices, ...structures } = structureGammas(map, structureSet?.structures ?? []);
  const told = [...reference.notices, ...evaluated.notices, ...linkNotices(reference, evaluated), ...notices];
  return { map, statistics: gammaStatistics(map), ...structures, notices: distinctNotices(told) };
}

function refuseElsewhere(reference: DoseGrid, other: Pick<DoseGrid, 'header'>): void {
  const [here, there] = [reference.header.frameOfReferenceUid, other.header.frameOfReferenceUid];
  if (here === undefined || there === undefined || here === there) return;
  throw new DomainError('physics/gamma-frame-of-reference', {
    reference: reference.header.sopInstanceUid,
    other: other.header.sopInstanceUid,
    frames: `${here}, ${there}`,
  });
}

function linkNotices(reference: DoseGrid, evaluated: DoseGrid): readonly Notice[] {
  const [here, there] = [reference.header, evaluated.header];
  return [
    ...(here.frameOfReferenceUid === undefined || there.frameOfReferenceUid === undefined
      ? [notice('notice/physics/gamma-frame-not-stated')]
      : []),
    ...(here.patient.patientId !== there.patient.patientId ? [notice('notice/physics/gamma-two-patients')] : []),
  ];
}

function structureGammas(map: GammaMap, structures: StructureSet['structures']) {
  const judged: StructureGamma[] = [];
  const refused: { name: string; error: DomainError }[] = [];
  const notices: Notice[] = [];
  for (const structure of structures) {
    const { roiNumber, name } = structure;
    const contours = structureContours(structure);
    if (!contours.closed) {
      notices.push(contours.reason);
      continue;
    }
    try {
      const weights = structurePoints(map, contours.closed, { name, endCap: PRODUCT_SOLID.endCap });
      judged.push({ roiNumber, name, ...gammaStatistics(map, { weights }) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ name, error });
    }
  }
  return { structures: judged, refused, notices };
}
