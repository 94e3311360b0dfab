import type { PatientAnswer, WardPatientAnswers } from '../../../../server/units/ward/own-page/contract.ts';

/** Whether an answer stands until somebody has seen to it: a red one; of whoever had left the ward, whom no round meets, also an amber one and a message. */
export function waitsForSomebody({ level, content, acknowledged }: PatientAnswer, hasLeft: boolean): boolean {
  if (acknowledged !== null) return false;
  return level === 'red' || (hasLeft && (level === 'amber' || content.message !== ''));
}

/** Whether the time has passed by when somebody was to have seen to an answer; null where it is due at no time, or somebody has. */
export function isLate({ dueAt, acknowledged }: PatientAnswer, now: number): boolean | null {
  return dueAt === null || acknowledged !== null ? null : Date.parse(dueAt) <= now;
}

/** Those that nobody has seen to, as they come: red ones first, the oldest first. */
export function unseenAnswers(said: WardPatientAnswers): WardPatientAnswers {
  return said.filter(({ answer, bed }) => waitsForSomebody(answer, bed === null));
}

/** What a patient who lies on the ward said last, of the last 24 hours; undefined where nothing was. */
export function latestOf(said: WardPatientAnswers, patientKey: string): WardPatientAnswers[number] | undefined {
  return said.filter((each) => each.patientKey === patientKey && each.bed !== null).sort(byInstant)[0];
}

const byInstant = (one: WardPatientAnswers[number], other: WardPatientAnswers[number]) =>
  Date.parse(other.answer.at) - Date.parse(one.answer.at);
