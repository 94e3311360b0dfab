import type { Language } from '@isocenter/messages';

/**
 * `waiting`: to be sent, or sent again. `sending`: a server is at it. `sent`: the mail server took it. `nothing`: nothing waited for the
 * person. `refused`: the mail server did not take it, for good or until the day was over. `unknown`: the line or the server broke while it was
 * sent; it may have come, so it is not sent again.
 */
export type DigestState = 'waiting' | 'sending' | 'sent' | 'nothing' | 'refused' | 'unknown';

/** How a person wants the daily mail; without an address there is none. */
export interface DigestChoice {
  readonly address: string | null;
  readonly wants: boolean;
  readonly language: Language;
}

/** One day's mail to a person. */
export interface DigestOfDay {
  /** In the department's time zone: `2026-03-09`. */
  readonly day: string;
  readonly state: DigestState;
  readonly tries: number;
  /** What the mail server said, or why it was not reached. */
  readonly fault: string | null;
  /** ISO 8601 UTC; null where it is not tried again. */
  readonly nextAt: string | null;
}

/** What a person's own page shows. */
export interface OwnDigest {
  /** Whether the department has a mail server; and when the mail goes out there, `07:00` in its time zone. */
  readonly sentAt: { readonly time: string; readonly timeZone: string } | null;
  readonly choice: DigestChoice;
  /** Of the choice: what `If-Match` of `PUT` says. */
  readonly version: string;
  /** The latest one; null where there was none. */
  readonly latest: DigestOfDay | null;
}

/** What those who keep the deadlines see of the latest day: how many mails stand how, and those with a fault. */
export interface DigestReport {
  readonly sentAt: OwnDigest['sentAt'];
  readonly day: string | null;
  readonly counts: Readonly<Partial<Record<DigestState, number>>>;
  readonly faults: readonly (DigestOfDay & { readonly name: string; readonly nameZh: string | null })[];
}
