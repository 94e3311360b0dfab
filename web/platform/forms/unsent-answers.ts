import type { Answers } from '@isocenter/forms';

/** What was typed and has not reached the server: kept on this computer until it has. */
export interface UnsentAnswers {
  /** Of the version that it was typed upon. */
  readonly revision: number;
  readonly answers: Answers;
}

const KEY = 'isocenter.form.';

export function keepUnsent(filledKey: string, unsent: UnsentAnswers): void {
  localStorage.setItem(KEY + filledKey, JSON.stringify(unsent));
}

export function forgetUnsent(filledKey: string): void {
  localStorage.removeItem(KEY + filledKey);
}

/** Only this page writes there; what cannot be read is as good as nothing. */
export function unsentAnswers(filledKey: string): UnsentAnswers | undefined {
  try {
    const stored: UnsentAnswers | null = JSON.parse(localStorage.getItem(KEY + filledKey) ?? 'null');
    return stored ?? undefined;
  } catch {
    return undefined;
  }
}
