import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { DemonstrationGiven } from '../../../platform/demonstration/demonstration-part.ts';
import { answerCase, attemptsOf, beginAttempt, finishAttempt } from '../drill/attempt-store.ts';
import type { DrillAnswer } from '../drill/contract.ts';
import type { PainCase } from '../drill/pain-case.ts';
import { PAIN_CASES } from '../drill/pain-cases.ts';

/** Every so many cases one is not known. */
const UNKNOWN_EVERY = 7;

/** A nurse has finished the drill once; not everything was right. */
export async function drillOnce(database: Database, { person, now }: DemonstrationGiven): Promise<void> {
  await acting(person('nurse').actor, async () => {
    if ((await attemptsOf(database)).some(({ finishedAt }) => finishedAt !== null)) return;
    const attemptKey = await beginAttempt(database, now);
    for (const [index, each] of PAIN_CASES.entries()) {
      const answer = answerTo(each, index % UNKNOWN_EVERY === UNKNOWN_EVERY - 1);
      await answerCase(database, { attemptKey, caseId: each.id, answer, now });
    }
    await finishAttempt(database, attemptKey, now);
  });
}

/** The right one, or another that the question has. */
function answerTo({ question }: PainCase, isUnknown: boolean): DrillAnswer {
  switch (question.kind) {
    case 'number':
      return { kind: 'number', value: isUnknown ? question.right + question.tolerance + 1 : question.right };
    case 'one': {
      const other = question.choices.find(({ id }) => id !== question.right);
      return { kind: 'one', choice: isUnknown && other ? other.id : question.right };
    }
    case 'several':
      return { kind: 'several', choices: question.right.slice(isUnknown ? 1 : 0) };
  }
}
