import { shuffled } from '@isocenter/drill';
import type { AskedCase, DrillAnswer } from './contract.ts';
import type { PainCase } from './pain-case.ts';

interface Answered {
  readonly answer: DrillAnswer;
  readonly outcome: 'right' | 'wrong';
}

/** A case as a page is sent it: choices in the order of the attempt, and the solution only with an answer. */
export function askedCase(
  { id, topic, points, stem, question, explanation, cites, table }: PainCase,
  { seed, answered }: { readonly seed: string; readonly answered: Answered | undefined },
): AskedCase {
  return {
    ...{ caseId: id, topic, points, stem },
    question:
      question.kind === 'number'
        ? { kind: 'number', unit: question.unit }
        : { kind: question.kind, choices: shuffled(question.choices, `${seed} ${id}`) },
    answered: answered
      ? { ...answered, solution: { right: question.right, explanation, cites, table: table ?? null } }
      : null,
  };
}
