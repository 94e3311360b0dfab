import type { Database } from '../../../platform/database/database.ts';
import { allEntries, type Entry } from '../entries/entry-store.ts';
import type { PatentContent, PatentRule } from './contract.ts';
import { PATENTS, standingOf } from './patent-kind.ts';

export type StatementPatent = Pick<Entry<PatentContent>, 'entryKey' | 'inError' | 'isPublic' | 'content'>;
type LeftOut =
  | 'in-error'
  | 'other-kind'
  | 'other-office'
  | 'not-ours-first'
  | 'not-filed'
  | 'not-granted'
  | 'outside-window'
  | 'not-in-force';
export type PatentJudgement = { readonly counts: true } | { readonly counts: false; readonly why: LeftOut };

/** Every patent of the register, those entered in error, too: what is left out is said. */
export const patentsForStatement = (database: Database): Promise<readonly StatementPatent[]> =>
  allEntries(database, PATENTS);

/** Whether a patent is one of those that a rule counts; where it is not, the first reason. */
export function judgePatent({ inError, content }: StatementPatent, rule: PatentRule): PatentJudgement {
  const no = (why: LeftOut): PatentJudgement => ({ counts: false, why });
  if (inError) return no('in-error');
  if (!rule.types.includes(content.type)) return no('other-kind');
  if (rule.offices && !rule.offices.includes(content.office)) return no('other-office');
  if (rule.firstInventorOurs && content.inventors[0]?.isOurs !== true) return no('not-ours-first');
  const { filedOn, grantedOn } = standingOf(content, rule.to);
  const on = rule.dated === 'filed' ? filedOn : grantedOn;
  // What happened after the window counts for nothing in it.
  if (on === null) return no(rule.dated === 'filed' ? 'not-filed' : 'not-granted');
  if (rule.from !== null && on < rule.from) return no('outside-window');
  if (rule.inForceOn !== null && standingOf(content, rule.inForceOn).state !== 'in-force') return no('not-in-force');
  return { counts: true };
}
