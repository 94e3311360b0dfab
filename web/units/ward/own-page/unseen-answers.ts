import type { WardPatientAnswers } from '../../../../server/units/ward/own-page/contract.ts';

/** Red ones that nobody has seen to, the oldest first. */
export function unseenAnswers(said: WardPatientAnswers): WardPatientAnswers {
  return said.filter(({ answer }) => answer.level === 'red' && answer.acknowledged === null);
}

/** What a patient who lies on the ward said last, of the last 24 hours; undefined where nothing was. */
export function latestOf(said: WardPatientAnswers, patientKey: string): WardPatientAnswers[number] | undefined {
  return said.filter((each) => each.patientKey === patientKey).sort(byInstant)[0];
}

const byInstant = (one: WardPatientAnswers[number], other: WardPatientAnswers[number]) =>
  Date.parse(other.answer.at) - Date.parse(one.answer.at);
