import type { Database } from '../../../platform/database/database.ts';
import { allEntries, type Entry } from '../entries/entry-store.ts';
import type { RecognitionContent, RecognitionRule } from './contract.ts';
import { RECOGNITIONS, recognitionState } from './recognition-kind.ts';

export type StatementRecognition = Pick<Entry<RecognitionContent>, 'entryKey' | 'inError' | 'isPublic' | 'content'>;
type LeftOut = 'in-error' | 'other-kind' | 'other-level' | 'outside-window' | 'not-in-force';
export type RecognitionJudgement = { readonly counts: true } | { readonly counts: false; readonly why: LeftOut };

/** All of the register, those entered in error, too: what is left out is said. */
export const recognitionsForStatement = (database: Database): Promise<readonly StatementRecognition[]> =>
  allEntries(database, RECOGNITIONS);

/** Whether one is of those that a rule counts; where it is not, the first reason. */
export function judgeRecognition(
  { inError, content }: StatementRecognition,
  rule: RecognitionRule,
): RecognitionJudgement {
  const no = (why: LeftOut): RecognitionJudgement => ({ counts: false, why });
  if (inError) return no('in-error');
  if (!rule.kinds.includes(content.kind)) return no('other-kind');
  if (rule.sorts !== null && !rule.sorts.includes(content.sort)) return no('other-kind');
  if (rule.levels !== null && !rule.levels.includes(content.level)) return no('other-level');
  if (rule.dated === 'in-force')
    return recognitionState(content, rule.to) === 'holds' ? { counts: true } : no('not-in-force');
  const isWithin = content.from <= rule.to && (rule.from === null || content.from >= rule.from);
  return isWithin ? { counts: true } : no('outside-window');
}
