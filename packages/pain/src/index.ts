export {
  type AfterRescue,
  afterRescue,
  type RescueProposal,
  reassessAfterMinutes,
} from './after-rescue.ts';
export { asksBaselineRise, BASELINE_RULES, type BaselineRule } from './baseline-rise.ts';
export { BEHAVIOUR_SCALES, type BehaviourScale, behaviourSum, MOST_OF_ITEM } from './behaviour-scale.ts';
export {
  BONE_RESPONSE_SOURCE,
  type BoneResponse,
  type BoneResponseJudged,
  boneMetastasisResponse,
  type NoBoneResponse,
  PAIN_FLARE,
  type SitePain,
} from './bone-metastasis-response.ts';
export {
  bpiInterference,
  bpiSeverity,
  INTERFERENCE_ITEMS,
  type Interference,
  LEAST_ANSWERED,
  MATTERING_INTERFERENCE,
  type Severities,
} from './brief-pain-inventory.ts';
export { CAUTION_FROM_MG, cautionOf, JUSTIFY_FROM_MG } from './caution-dose.ts';
export { type FirstDose, firstDoses } from './first-dose.ts';
export { dosesOf24h, type GivenDose, isInfused } from './given-doses.ts';
export { knownOrganFunction, organOf } from './known-organ-function.ts';
export { type ByTheClock, missingDoses } from './missing-doses.ts';
export { type OpioidDay, opioidTolerance, TOLERANCE_DAYS } from './opioid-tolerance.ts';
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
  type BesideOrder,
  type BeyondBound,
  judgeOrder,
  type OrderedOpioid,
  type OrderJudged,
  ofDay,
} from './order-bounds.ts';
export { type Organ, organCautions } from './organ-cautions.ts';
export { MODERATE_FROM, PAIN_BANDS, type PainBand, painBand, SEVERE_FROM } from './pain-band.ts';
export { type PainChange, painChange } from './pain-change.ts';
export { ANALGESIC_CLASSES, type AnalgesicClass, painManagementIndex } from './pain-management-index.ts';
export { CONTROLLED_UP_TO } from './pain-score.ts';
export {
  hasPatchAlready,
  PATCH_FROM_MG,
  PATCH_RULES,
  type PatchStart,
  patchStart,
  type RefusedPatch,
} from './patch-start.ts';
export { RESCUE_RULES, type RescueRule, rescueDose } from './rescue-dose.ts';
export { MOST_RISE_PERCENT, type NoRise, type RiseByPain, riseByPain } from './rise-by-pain.ts';
export {
  type AskedRotation,
  type DoseRange,
  type NoRotation,
  type RefusedRotation,
  ROTATION_REDUCTION,
  type Rotation,
  rotation,
} from './rotation.ts';
export { asksToHold, HOLD_BELOW_BREATHS, HOLD_FROM_GRADE, SEDATION_GRADES, type SedationGrade } from './sedation.ts';
export { type RefusedTaper, TAPER, type TaperDay, taper } from './taper.ts';
export {
  DOSES_A_DAY,
  type GivenMorphine,
  type RefusedTitration,
  TITRATION_RULES,
  type Titration,
  type TitrationRule,
  titration,
} from './titration.ts';
