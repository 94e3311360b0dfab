import { MODERATE_FROM } from '@isocenter/pain';
import type { PainScore } from '../assessment/contract.ts';
import type { NOT_OFFERED, ReferralReason } from './contract.ts';

/** Secondary malignant neoplasm of bone and bone marrow (ICD-10), as `sites.csv` has it of bone metastases. */
const BONE_METASTASIS = 'C79.5';

/** The latest full assessment, as far as a referral asks for it. */
export interface AssessedPain {
  readonly completedAt: string;
  readonly nature: readonly string[];
  readonly causes: readonly string[];
  readonly regions: readonly string[];
}

export interface ReferralFacts {
  /** Whether the stay ended or was struck out. */
  readonly isOver: boolean;
  /** Whether a course that was referred from the ward is under way. */
  readonly hasOpen: boolean;
  /** The latest that stands; null: none does. */
  readonly score: PainScore | null;
  readonly assessed: AssessedPain | null;
  /** ICD-10 of the diagnoses that stand. */
  readonly icd10: readonly string[];
}

type ReferralOffer =
  | { readonly isOffered: true; readonly reason: ReferralReason }
  | { readonly isOffered: false; readonly why: (typeof NOT_OFFERED)[number] };

/**
 * Whether a referral to radiotherapy is offered: the latest score that the patient gave is 4 or more, and the pain is of bone. A sum of what was watched
 * is no such score. A bone metastasis in the registry does not speak against a full assessment that names another nature or cause of this pain.
 */
export function referralOffer({ isOver, hasOpen, score, assessed, icd10 }: ReferralFacts): ReferralOffer {
  const no = (why: (typeof NOT_OFFERED)[number]) => ({ isOffered: false, why }) as const;
  if (isOver) return no('over');
  if (hasOpen) return no('open');
  if (!score) return no('no-score');
  const { instrument } = score.content.measured;
  if (instrument !== 'nrs' && instrument !== 'faces') return no('watched');
  if (score.pain < MODERATE_FROM) return no('below');
  const assessedAsBone = [
    ...(assessed?.nature.includes('bone') ? (['nature'] as const) : []),
    ...(assessed?.causes.includes('bone-metastasis') ? (['cause'] as const) : []),
  ];
  const namesOther =
    assessedAsBone.length === 0 && [...(assessed?.nature ?? []), ...(assessed?.causes ?? [])].length > 0;
  const signs = [
    ...assessedAsBone,
    ...(icd10.includes(BONE_METASTASIS) && !namesOther ? (['diagnosis'] as const) : []),
  ];
  if (signs.length === 0) return no('not-bone');
  return {
    isOffered: true,
    reason: {
      score: { scoreKey: score.scoreKey, at: score.content.at, pain: score.pain, instrument },
      ...{ signs, assessedAt: assessed?.completedAt ?? null, regions: [...(assessed?.regions ?? [])] },
    },
  };
}
