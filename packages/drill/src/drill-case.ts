interface BothWords {
  readonly en: string;
  readonly zh: string;
}

export interface Choice {
  readonly id: string;
  readonly says: BothWords;
}

/** What is asked, with what is right: of `several` all that are right and none besides, of `number` within the tolerance on either side. */
export type Question =
  | { readonly kind: 'one'; readonly choices: readonly Choice[]; readonly right: string }
  | { readonly kind: 'several'; readonly choices: readonly Choice[]; readonly right: readonly string[] }
  | { readonly kind: 'number'; readonly unit: BothWords; readonly right: number; readonly tolerance: number };

/** A situation with one question, and why the right answer is right, by rules that are named. */
export interface DrillCase<Topic extends string = string, Rule extends string = string> {
  readonly id: string;
  readonly topic: Topic;
  readonly stem: BothWords;
  readonly question: Question;
  readonly points: number;
  readonly explanation: BothWords;
  readonly cites: readonly Rule[];
}

export type Answer =
  | { readonly kind: 'one'; readonly choice: string }
  | { readonly kind: 'several'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly value: number };

/** `not answered` is not wrong: nobody said anything. */
export type Outcome = 'right' | 'wrong' | 'not answered';

/** Of sums of decimal fractions, what the computer's rounding may be off by. */
const ROUNDING = 1e-9;

/**
 * Whether an answer is right. Of several choices the order does not matter, nor whether one is named twice.
 * @throws RangeError of an answer of another kind, of a choice that the question does not have, of a number that is not finite
 */
export function judge(question: Question, answer: Answer): 'right' | 'wrong' {
  if (question.kind === 'number' && answer.kind === 'number') {
    if (!Number.isFinite(answer.value)) throw new RangeError(`${answer.value}: an answer is a finite number.`);
    return told(Math.abs(answer.value - question.right) <= question.tolerance + ROUNDING);
  }
  if (question.kind === 'one' && answer.kind === 'one') {
    requireKnown(question.choices, [answer.choice]);
    return told(answer.choice === question.right);
  }
  if (question.kind === 'several' && answer.kind === 'several') {
    requireKnown(question.choices, answer.choices);
    const [said, right] = [new Set(answer.choices), new Set(question.right)];
    return told(said.size === right.size && [...said].every((id) => right.has(id)));
  }
  throw new RangeError(`The question asks for ${question.kind}, the answer is ${answer.kind}.`);
}

const told = (isRight: boolean) => (isRight ? 'right' : 'wrong');

function requireKnown(choices: readonly Choice[], said: readonly string[]): void {
  const strange = said.find((id) => !choices.some((choice) => choice.id === id));
  if (strange !== undefined) throw new RangeError(`${strange} is no choice of this question.`);
}
