import { PLAN_CHECKLISTS } from '@isocenter/knowledge';
import { checkBeamDose } from './check-beam-dose.ts';
import { checkBeamNames, checkRadiation, checkSetupBeams, checkTechnique } from './check-beams.ts';
import { checkDeliverable, checkMachine } from './check-deliverable.ts';
import { checkFractions } from './check-fractions.ts';
import { checkGoals } from './check-goals.ts';
import { checkPatient } from './check-patient.ts';
import { checkFrame, checkImage, checkLinks } from './check-references.ts';
import { checkBolusAndCouch, checkIsocentre, checkIsocentreShift } from './check-setup.ts';
import { checkSides } from './check-sides.ts';
import { checkStatedDose } from './check-stated-dose.ts';
import { checkGrid, checkStructures } from './check-structures.ts';
import { checkTargetDose } from './check-target-dose.ts';
import { checkedItem } from './checked-item.ts';
import type { CheckedList, Finding } from './contract.ts';
import { agrees, differs, forPerson } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';

/** What the computer found of a plan and its prescription, and the published lists with each of their items answered by it or left open. */
export interface PlanCheck {
  readonly findings: readonly Finding[];
  readonly lists: readonly CheckedList[];
}

const CHECKS_OF_PLAN: readonly ((checked: PlanToCheck) => readonly Finding[])[] = [
  checkPrescription,
  checkPatient,
  checkFrame,
  checkLinks,
  checkImage,
  checkFractions,
  checkStatedDose,
  checkBeamDose,
  checkTargetDose,
  checkStructures,
  checkSides,
  checkGoals,
  checkGrid,
  checkRadiation,
  checkTechnique,
  checkDeliverable,
  checkMachine,
  checkSetupBeams,
  checkIsocentre,
  checkIsocentreShift,
  checkBeamNames,
  checkBolusAndCouch,
  checkApproval,
];

/** Looks at everything of a plan that can be looked at without judgement. Nothing that could not be had passes for right. */
export function checkPlan(checked: PlanToCheck): PlanCheck {
  const findings = CHECKS_OF_PLAN.flatMap((check) => check(checked));
  const lists = PLAN_CHECKLISTS.map(({ items, ...list }) => ({
    ...list,
    items: items.map((item) => checkedItem(item, findings)),
  }));
  return { findings, lists };
}

function checkPrescription({ isSigned }: PlanToCheck): readonly Finding[] {
  return [
    isSigned
      ? agrees('prescription', 'notice/plan-check/prescription-signed')
      : differs('prescription', 'notice/plan-check/prescription-unsigned'),
  ];
}

function checkApproval({ plan }: PlanToCheck): readonly Finding[] {
  return [
    forPerson('approval', 'notice/plan-check/approval-in-planning-system', { status: plan.approvalStatus ?? '?' }),
  ];
}
