import { judgePatent, judgeProject, judgeRecognition } from '../../research/index.ts';
import type { Question } from './contract.ts';
import { judgeWhose } from './entry-whose.ts';
import { judgeWork } from './judge-work.ts';
import type { ReadRecord } from './read-record.ts';
import type { Reason } from './reasons.ts';
import type { Verdict } from './verdict.ts';

/** What counts, by its key, in the order of the register; and all that does not, by the reason. */
export interface Answer {
  readonly counted: readonly string[];
  readonly leftOut: ReadonlyMap<Reason, readonly string[]>;
  /** How many more lie outside the window, which were not read one by one. */
  readonly unread: number;
}

export function answerQuestion(question: Question, record: ReadRecord): Answer {
  const { window } = question;
  switch (question.kind) {
    case 'works': {
      const { items, unread, known } = record.works;
      return sorted(
        items,
        ({ key }) => key,
        (work) => judgeWork(work, question, known),
        unread,
      );
    }
    case 'projects':
      return sorted(record.projects, entryKey, (entry) =>
        judgeWhose(judgeProject(entry, { ...question.rule, ...window }), entry.content.people, question.whose),
      );
    case 'patents':
      return sorted(record.patents, entryKey, (entry) =>
        judgeWhose(judgePatent(entry, { ...question.rule, ...window }), entry.content.inventors, question.whose),
      );
    case 'recognitions':
      return sorted(record.recognitions, entryKey, (entry) =>
        judgeWhose(judgeRecognition(entry, { ...question.rule, ...window }), entry.content.people, question.whose),
      );
  }
}

const entryKey = (entry: { readonly entryKey: string }) => entry.entryKey;

function sorted<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  judge: (item: Item) => Verdict<Reason>,
  unread = 0,
): Answer {
  const counted: string[] = [];
  const leftOut = new Map<Reason, string[]>();
  for (const item of items) {
    const verdict = judge(item);
    if (verdict.counts) counted.push(keyOf(item));
    else entriesOf(leftOut, verdict.why).push(keyOf(item));
  }
  return { counted, leftOut, unread };
}

function entriesOf(leftOut: Map<Reason, string[]>, why: Reason): string[] {
  const found = leftOut.get(why) ?? [];
  leftOut.set(why, found);
  return found;
}

/** How many were left out for which reason, the most frequent first. */
export function leftOutCounts({ leftOut, unread }: Answer): { readonly why: Reason; readonly count: number }[] {
  const outside = (leftOut.get('outside-window')?.length ?? 0) + unread;
  const others = [...leftOut].flatMap(([why, { length }]) =>
    why === 'outside-window' ? [] : [{ why, count: length }],
  );
  const counts = outside === 0 ? others : [...others, { why: 'outside-window' as const, count: outside }];
  return counts.sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1));
}
