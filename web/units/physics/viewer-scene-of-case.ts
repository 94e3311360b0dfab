import { externalAmong } from '@isocenter/knowledge';
import type {
  CaseScene,
  ContourDocument,
  DoseInfo,
  PlanEvaluation,
  Vec3,
} from '../../../server/units/physics/contract.ts';
import { contourStack, type DoseVolume, type ViewerStructure } from '../imaging/viewer/index.ts';

/** Thickness of a structure drawn on one plane of a case without images [mm]. */
const LONE_PLANE_MM = 3;

/** ROI number of the patient's outline; `named` is how the names were understood, once that is known. */
export function externalRoi(scene: Pick<CaseScene, 'structures'>, named: PlanEvaluation['names'] = []): number | null {
  const standardNames = new Map(named.map(({ roiNumber, standardName }) => [roiNumber, standardName]));
  const structures = scene.structures.map(({ roiNumber, interpretedType }) => ({
    roiNumber,
    interpretedType,
    standardName: standardNames.get(roiNumber) ?? null,
  }));
  return externalAmong(structures)?.roiNumber ?? null;
}

/** The structures of a case as the viewer draws them, in the order of the structure set. */
export function viewerStructures(
  scene: CaseScene,
  contours: ContourDocument,
  options: { readonly planeMm: number | null; readonly externalRoi: number | null },
): ViewerStructure[] {
  const drawn = new Map(contours.structures.map((structure) => [structure.roiNumber, structure]));
  return scene.structures.map(({ roiNumber, name, colour }) => {
    const document = drawn.get(roiNumber);
    return {
      roiNumber,
      name,
      colour,
      isExternal: roiNumber === options.externalRoi,
      line: 'solid',
      stack: contourStack(document?.loops ?? [], options.planeMm ?? LONE_PLANE_MM),
      openLines: document?.openLines ?? [],
      points: (document?.points ?? []).flatMap(triples),
    };
  });
}

function triples(flat: readonly number[]): Vec3[] {
  return Array.from({ length: Math.floor(flat.length / 3) }, (_, n) => [
    flat[3 * n]!,
    flat[3 * n + 1]!,
    flat[3 * n + 2]!,
  ]);
}

/** A dose as the viewer draws it. Of a difference the largest deviation to either side counts. */
export function viewerDose(info: DoseInfo, values: Float32Array): DoseVolume {
  const { doseKey, grid, unit, maximumAtMm } = info;
  let maximum = info.maximum;
  if (isDifference(doseKey)) for (const value of values) if (Math.abs(value) > maximum) maximum = Math.abs(value);
  return { doseKey, grid, values, unit, maximum: maximum > 0 ? maximum : 1, maximumAtMm };
}

/** `12-13` is the difference of two doses, `12+13` their sum. */
export function isDifference(doseKey: string): boolean {
  return /^\d+-\d+$/.test(doseKey);
}

/** What 100 % is: the highest prescribed dose, once it is known; a proposed one must be confirmed first. */
export function knownPrescriptionGy(prescription: CaseScene['prescription']): number | null {
  if (prescription.state !== 'from plan' && prescription.state !== 'confirmed') return null;
  return prescription.targets.length > 0 ? Math.max(...prescription.targets.map(({ doseGy }) => doseGy)) : null;
}
