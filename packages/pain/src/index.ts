export {
  type Equivalent,
  type NoEquivalent,
  type OpioidDose,
  type OralMorphine,
  oralMorphineOf,
  type TotalOralMorphine,
  totalOralMorphine,
} from './oral-morphine.ts';
export { PATCH_FROM_MG, type PatchStart, patchStart, type RefusedPatch } from './patch-start.ts';
export { RESCUE_RULES, type RescueRule, rescueDose } from './rescue-dose.ts';
export {
  type AskedRotation,
  type DoseRange,
  type NoRotation,
  type RefusedRotation,
  ROTATION_REDUCTION,
  type Rotation,
  rotation,
} from './rotation.ts';
export { type GivenMorphine, type Titration, titrationOfMalaysia, titrationOfNhc2018 } from './titration.ts';
