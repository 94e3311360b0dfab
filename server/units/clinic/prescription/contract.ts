import { z } from 'zod';
import { Role } from '../../../platform/access/contract.ts';
import { Notice } from '../../../platform/http/contract.ts';
import type { TypeOf } from '../../../platform/http/type-of.ts';
import { Signature } from '../../../platform/signatures/contract.ts';
import {
  CheckedList,
  CheckId,
  Finding,
  MachineLimits,
  PlanChange,
  PlanSummary,
  StructuredPrescription,
} from '../../physics/plan-check/contract.ts';

/** What the pages of a course's prescription ask and are answered, under `/api/clinic`. */

const key = z.string().regex(/^\d{1,15}$/);

export const PRESCRIPTION = 'clinic-prescription';

export const PrescriptionVersion = z
  .object({
    prescriptionKey: key,
    revision: z.int(),
    content: StructuredPrescription,
    isSigned: z.boolean(),
    signatures: z.array(Signature),
    faults: z.array(Notice).describe('Why it cannot be signed so; none: it can.'),
  })
  .meta({ id: 'PrescriptionVersion' });
export type PrescriptionVersion = TypeOf<typeof PrescriptionVersion>;

/** `GET courses/:courseKey/prescription` */
export const CoursePrescription = z
  .object({
    courseKey: key,
    revision: z.int().describe('Of what a change would change: of the draft, 0 where there is none.'),
    versions: z.array(PrescriptionVersion).describe('The latest first. The first one that is signed holds.'),
  })
  .meta({ id: 'CoursePrescription' });
export type CoursePrescription = TypeOf<typeof CoursePrescription>;

/** `GET courses/:courseKey/plans`: plans of the archive that are this patient's. */
export const PlanOfPatient = z
  .object({
    ...{ caseKey: z.string(), archiveKey: key, label: z.string().nullable() },
    sha256: z.string().describe('Of the plan itself: plans of one name are told apart by it.'),
  })
  .meta({ id: 'PlanOfPatient' });
export type PlanOfPatient = TypeOf<typeof PlanOfPatient>;

const PlanObject = z.object({ kind: z.string(), sopInstanceUid: z.string(), sha256: z.string() });

/** Phases of the prescription that a plan carries out, by their place in it. */
const phases = z.array(z.int().min(0).max(9)).min(1).max(10);

/** `POST courses/:courseKey/plans/:caseKey/check` */
export const CheckAsked = z.object({ phases });
export const PlanBesidePrescription = z
  .object({
    caseKey: z.string(),
    archiveKey: key,
    prescriptionKey: key,
    phases,
    findings: z.array(Finding),
    lists: z.array(CheckedList),
    summary: PlanSummary,
    objects: z.array(PlanObject),
  })
  .meta({ id: 'PlanBesidePrescription' });
export type PlanBesidePrescription = TypeOf<typeof PlanBesidePrescription>;

export const PLAN_APPROVAL = 'clinic-plan-approval';

/** Why a difference is right, or what follows from it. */
const Explained = z.object({ check: CheckId, why: z.string().trim().min(1).max(1000) });

/** `POST courses/:courseKey/approvals`: a plan is put forward to be approved. */
export const ApprovalAsked = z.object({ caseKey: z.string().max(40), phases, explained: z.array(Explained).max(40) });
export type ApprovalAsked = TypeOf<typeof ApprovalAsked>;

/** Items of a checklist by what the computer found; `judgement`: something of them is for a person. */
const ListChecked = z.object({
  ...{ list: z.string(), items: z.int(), agrees: z.int(), differs: z.int(), cannotBeChecked: z.int() },
  judgement: z.int(),
});

/** What the signatures of an approval cover. */
export const ApprovedPlan = z
  .object({
    caseKey: z.string(),
    archiveKey: key,
    prescriptionKey: key,
    prescriptionSha256: z.string(),
    phases,
    objects: z.array(PlanObject),
    differences: z.array(Finding),
    explained: z.array(Explained),
    summary: PlanSummary,
    checked: z
      .array(ListChecked)
      .exactOptional()
      .describe('Each checklist as the computer left it; absent: put forward before it was kept.'),
  })
  .meta({ id: 'ApprovedPlan' });
export type ApprovedPlan = TypeOf<typeof ApprovedPlan>;

export const WITHDRAWN = ['new-version', 'object-changed', 'new-plan', 'new-dose', 'prescription-replaced'] as const;

export const PlanApproval = z
  .object({
    approvalKey: key,
    revision: z.int(),
    content: ApprovedPlan,
    isApproved: z.boolean().describe('By everybody whom the care path names.'),
    withdrawn: z.object({ why: z.enum(WITHDRAWN), at: z.iso.datetime({ offset: true }) }).nullable(),
    waitsFor: z.array(Role).describe('Roles that have not signed yet; none of one that is withdrawn.'),
    signatures: z.array(Signature),
    versionBefore: key.nullable().describe('Of the same phases; null: it is the first.'),
    changes: z.array(PlanChange).describe('Beside the version before.'),
  })
  .meta({ id: 'PlanApproval' });
export type PlanApproval = TypeOf<typeof PlanApproval>;

/** `GET courses/:courseKey/approvals`, the latest first. */
export const CourseApprovals = z
  .object({ courseKey: key, approvals: z.array(PlanApproval) })
  .meta({ id: 'CourseApprovals' });
export type CourseApprovals = TypeOf<typeof CourseApprovals>;

/** `GET sites/:siteKey/machine-limits` */
export const MachineLimitsRow = z
  .object({ limitsKey: key, revision: z.int(), content: MachineLimits })
  .meta({ id: 'MachineLimitsRow' });
export type MachineLimitsRow = TypeOf<typeof MachineLimitsRow>;
