export {
  type Equivalent,
  type NoEquivalent,
  type OpioidDose,
  type OralMorphine,
  oralMorphineOf,
  type TotalOralMorphine,
  totalOralMorphine,
} from './oral-morphine.ts';
export {
  hasPatchAlready,
  PATCH_FROM_MG,
  PATCH_RULES,
  type PatchStart,
  patchStart,
  type RefusedPatch,
} from './patch-start.ts';
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
export {
  type GivenMorphine,
  type RefusedTitration,
  TITRATION_RULES,
  type Titration,
  type TitrationRule,
  titration,
} from './titration.ts';
