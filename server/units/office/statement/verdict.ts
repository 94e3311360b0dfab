/** Whether an entry of the register counts for a question; where it does not, why: the first rule that it does not meet. */
export type Verdict<Why extends string> = { readonly counts: true } | { readonly counts: false; readonly why: Why };

export const COUNTS = { counts: true } as const;
export const leftOut = <Why extends string>(why: Why) => ({ counts: false, why }) as const;
