import { type Notice, notice } from '@isocenter/messages';
import type { CheckId, CheckState, Finding } from './contract.ts';

type Values = Notice['values'];
type Found = (check: CheckId, code: Notice['code'], values?: Values) => Finding;

const found =
  (state: CheckState): Found =>
  (check, code, values) => ({ check, state, said: notice(code, values) });

export const agrees = found('agrees');
export const differs = found('differs');
export const unknown = found('cannot be checked');
export const forPerson = found('for a person');

const WORST_FIRST = ['differs', 'cannot be checked', 'for a person', 'agrees'] as const;

/** The state of several findings together; nothing found is nothing checked. */
export function worstOf(findings: readonly Finding[]): CheckState {
  return WORST_FIRST.find((state) => findings.some((finding) => finding.state === state)) ?? 'cannot be checked';
}

/** `PTV70, PTV63` */
export const listed = (words: readonly (string | number)[]) => [...new Set(words)].join(', ');

/** A figure of a sentence. */
export const rounded = (value: number, decimals = 2) => Number(value.toFixed(decimals));
