import { askedFrom } from '../entries/asked-from.ts';
import type { EntryKind } from '../entries/entry-kind.ts';
import type { Recognition, RecognitionContent } from './contract.ts';

/** What a body wants to be told is asked for so many days before. */
const REPORT_ASKED_DAYS = 60;

/** Whether it holds on a day. */
export function recognitionState({ kind, from, to }: RecognitionContent, day: string): Recognition['state'] {
  if (day < from) return 'ahead';
  return kind !== 'award' && to !== null && day > to ? 'over' : 'holds';
}

export function nextReportOf({ reports }: RecognitionContent): Recognition['nextReport'] {
  const open = reports.filter(({ doneOn }) => doneOn === null);
  return [...open].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null;
}

export const RECOGNITIONS: EntryKind<RecognitionContent> = {
  ...{ table: 'research_recognition', key: 'recognition_key', thing: 'researchRecognition' },
  asked: (content) => {
    const next = nextReportOf(content);
    return { report_from: next && askedFrom(next.dueOn, REPORT_ASKED_DAYS) };
  },
};
