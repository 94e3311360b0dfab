/** What the tabs of one browser say to each other; the session is the same in all of them. */
export interface ActivityChannel {
  /** Says to the others that this tab was touched. */
  tell(): void;
  /** Calls `touched` when another says so. */
  hear(touched: () => void): void;
}

/** Whether anybody has used this browser, in whichever of its tabs. */
export interface SharedActivity {
  /** The person touched this tab. */
  touch(): void;
  isIdle(): boolean;
}

/** The other tabs are told no more often. */
const TOLD_EVERY_MS = 5000;

/**
 * A tab that lies behind is not idle while its person works in another: to lock it would end the session of both. What is idle stays
 * so: somebody who comes by and touches it does not open it.
 */
export function sharedActivity(
  channel: ActivityChannel,
  { idleMs, now }: { readonly idleMs: number; now(): number },
): SharedActivity {
  let touchedMs = now();
  let toldMs = Number.NEGATIVE_INFINITY;
  const isIdle = () => now() - touchedMs >= idleMs;
  const note = () => {
    if (isIdle()) return false;
    touchedMs = now();
    return true;
  };
  channel.hear(note);
  return {
    isIdle,
    touch: () => {
      if (!note() || now() - toldMs < TOLD_EVERY_MS) return;
      toldMs = now();
      channel.tell();
    },
  };
}
