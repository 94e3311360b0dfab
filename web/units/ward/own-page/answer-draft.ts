import type { AnswerContent } from '../../../../server/units/ward/own-page/contract.ts';

type Rescue = NonNullable<AnswerContent['rescue']>;
type Taken = Extract<Rescue, { taken: true }>;

/** What was tapped so far; null is what was not answered. */
export interface AnswerDraft extends Omit<AnswerContent, 'by' | 'rescue'> {
  readonly by: AnswerContent['by'] | null;
  readonly taken: boolean | null;
  readonly ago: Taken['ago'];
  readonly count: Taken['count'];
  readonly helped: Taken['helped'];
}

export const BLANK_ANSWER: AnswerDraft = {
  ...{ by: null, pain: null, taken: null, ago: null, count: null, helped: null },
  ...{ stoolDays: null, drowsy: null, signs: null, message: '' },
};

const BEFORE = ['by', 'pain', 'taken'] as const;
const OF_RESCUE = ['ago', 'count', 'helped'] as const;
const AFTER = ['stoolDays', 'drowsy', 'signs', 'message'] as const;
export type Step = (typeof BEFORE)[number] | (typeof OF_RESCUE)[number] | (typeof AFTER)[number];

/** The screens, one question each; of a rescue dose only where one was taken. */
export function stepsOf({ taken }: Pick<AnswerDraft, 'taken'>): readonly Step[] {
  return [...BEFORE, ...(taken ? OF_RESCUE : []), ...AFTER];
}

/** What is sent; null as long as nobody said who answers, or where nothing was answered. */
export function answerContent(draft: AnswerDraft): AnswerContent | null {
  const { by, taken, ago, count, helped, ...asked } = draft;
  const rescue = taken === null ? null : taken ? { taken, ago, count, helped } : { taken };
  const message = asked.message.trim();
  const isBlank = [rescue, asked.pain, asked.stoolDays, asked.drowsy, asked.signs].every((answer) => answer === null);
  if (by === null || (isBlank && message === '')) return null;
  return { ...asked, by, rescue, message };
}
