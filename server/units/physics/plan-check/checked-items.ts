import type { CheckId } from './contract.ts';

/** What of an item of the published lists the computer looks at, and whether something of it is left for a person. */
export interface ItemRule {
  readonly checks: readonly CheckId[];
  readonly judgement: boolean;
}

const byComputer = (...checks: readonly CheckId[]): ItemRule => ({ checks, judgement: false });
const together = (...checks: readonly CheckId[]): ItemRule => ({ checks, judgement: true });
const BY_PERSON: ItemRule = { checks: [], judgement: true };

export const ITEM_RULES: Readonly<Record<string, ItemRule>> = {
  'planner/identity': byComputer('patient', 'links', 'frame', 'image'),
  'planner/origin': together('isocentre-shift'),
  'planner/site-side-dose': byComputer('sides', 'fractions', 'stated-dose', 'target-dose', 'radiation', 'technique'),
  'planner/image': together('image'),
  'planner/couch': together('couch'),
  'planner/density': BY_PERSON,
  'planner/organs': together('structures', 'sides'),
  'planner/targets': together('structures'),
  'planner/grid': byComputer('grid'),
  'planner/bolus': byComputer('bolus'),
  'planner/field-names': together('beam-names'),
  'planner/warnings': BY_PERSON,
  'planner/algorithm': together('grid'),
  'planner/reference-point': together('stated-dose'),
  'planner/composite': BY_PERSON,
  'planner/machine': together('machine'),
  'planner/prescription': byComputer('prescription', 'fractions', 'stated-dose'),
  'planner/document': BY_PERSON,
  'planner/scorecard': byComputer('goals'),
  'planner/collision': BY_PERSON,
  'planner/setup-notes': together('isocentre-shift', 'bolus'),
  'planner/guidance': together('setup-beams'),
  'planner/reference-image': BY_PERSON,
  'planner/dose-tracking': BY_PERSON,
  'physics-initial/identity': byComputer('patient'),
  'physics-initial/isocentre-document': together('isocentre-shift'),
  'physics-initial/isocentre-marks': BY_PERSON,
  'physics-initial/isocentre-shift': together('isocentre-shift'),
  'physics-initial/dose': byComputer('fractions', 'stated-dose', 'beam-dose', 'target-dose'),
  'physics-initial/fields': together('deliverable', 'machine', 'radiation', 'technique'),
  'physics-initial/grid': byComputer('grid'),
  'physics-initial/isocentre': byComputer('isocentre', 'setup-beams'),
  'physics-initial/isocentres': byComputer('isocentre'),
  'physics-initial/quality': together('goals', 'structures'),
  'physics-initial/beam-names': together('beam-names'),
  'physics-initial/bolus': byComputer('bolus'),
  'physics-initial/clearance': BY_PERSON,
  'physics-initial/image': byComputer('image', 'frame', 'links'),
  'physics-initial/density': BY_PERSON,
  'physics-initial/deliverable': together('deliverable', 'machine'),
  'physics-initial/couch': together('couch'),
  'physics-initial/implant': BY_PERSON,
  'physics-initial/earlier': BY_PERSON,
  'physics-initial/conformity': together('goals'),
  'physics-initial/second-calculation': BY_PERSON,
  'physics-initial/prescription': byComputer('prescription'),
  'physics-initial/approval': together('approval'),
  'physics-initial/entered': BY_PERSON,
  'physics-initial/setup': together('setup-beams', 'isocentre-shift'),
};
