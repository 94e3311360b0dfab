/**
 * The session of this page as its requests know it. The browser adds the cookie to each request by itself; what it does not add stands
 * here, beside the requests: the token by which the server knows that a page of its own asks, and the wait for a password where the
 * session has ended.
 */
export interface PageSession {
  /** Counts the sign-ins of this page; 0 before the first one. */
  readonly signIns: () => number;
  /** Sent with every request that changes something; empty before the first sign-in. */
  readonly csrf: () => string;
  /** Somebody signed in: whoever waited goes on. */
  readonly begin: (csrf: string) => void;
  /** Whether a request waits for the person to sign in again. */
  readonly isEnded: () => boolean;
  /** Nobody works here now: a lock after a pause, or a sign-out elsewhere. Requests go out, but the page asks for the password. */
  readonly end: () => void;
  /**
   * Waits until somebody signs in after the `signIns`th time; at once where that has happened while the request was under way.
   * @throws the reason of `signal` when it is aborted meanwhile
   */
  readonly begunAfter: (signIns: number, signal?: AbortSignal) => Promise<void>;
  readonly subscribe: (changed: () => void) => () => void;
}

export function createPageSession(): PageSession {
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  let [signIns, csrf, ended] = [0, '', false];
  const setEnded = (now: boolean) => {
    ended = now;
    for (const changed of listeners) changed();
  };
  return {
    signIns: () => signIns,
    csrf: () => csrf,
    begin: (token) => {
      signIns += 1;
      csrf = token;
      setEnded(false);
      for (const go of waiting) go();
      waiting.clear();
    },
    isEnded: () => ended,
    end: () => setEnded(true),
    begunAfter: (before, signal) => {
      if (signIns > before) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const leave = () => {
          waiting.delete(resolve);
          reject(signal?.reason);
        };
        if (signal?.aborted) return leave();
        signal?.addEventListener('abort', leave, { once: true });
        waiting.add(resolve);
        setEnded(true);
      });
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** One page has one session, as it has one `fetch`: the requests of every unit share it. */
export const pageSession = createPageSession();
