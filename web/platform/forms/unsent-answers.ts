import type { Answers } from '@isocenter/forms';

/** What was typed and has not reached the server: kept on this computer until it has, for the person who typed it. */
export interface UnsentAnswers {
  /** Of the version that it was typed upon. */
  readonly revision: number;
  readonly answers: Answers;
  /** Soft findings that were confirmed. */
  readonly confirmed: readonly string[];
}

/** Whose answers, on which form: nobody finds, or sends, what somebody else typed. */
export interface UnsentPlace {
  readonly personKey: string;
  readonly filledKey: string;
}

const keyOf = ({ personKey, filledKey }: UnsentPlace) => `isocenter.form.${personKey}.${filledKey}`;

/** Where the browser keeps nothing, typing goes on all the same; the page says what is not saved. */
export function keepUnsent(place: UnsentPlace, unsent: UnsentAnswers): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(unsent));
  } catch {
    // Full, or forbidden by the browser's settings.
  }
}

export function forgetUnsent(place: UnsentPlace): void {
  localStorage.removeItem(keyOf(place));
}

/** Only this page writes there; what cannot be read is as good as nothing. */
export function unsentAnswers(place: UnsentPlace): UnsentAnswers | undefined {
  try {
    const stored: UnsentAnswers | null = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null');
    return stored ?? undefined;
  } catch {
    return undefined;
  }
}
