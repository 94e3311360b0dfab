import type { Language } from '@isocenter/messages';
import type { Json } from './differences.ts';
import type { HistoryActor } from './history-text.ts';

/** One event in the history of a record. */
export interface HistoryEvent {
  readonly eventKey: string;
  /** Instant, UTC. */
  readonly at: string;
  readonly action: string;
  readonly by: HistoryActor;
  readonly site: { readonly siteKey: string; readonly name: string; readonly nameZh: string | null } | null;
  /** From where: the network address and the browser, or the account of the system. */
  readonly origin: string | null;
  readonly reason: string | null;
  /** Whether what it said was taken out. */
  readonly redacted: boolean;
  /** The whole line in plain words: what, by whom, why. */
  readonly text: Readonly<Record<Language, string>>;
  /** The part of `text` that says what happened. */
  readonly what: Readonly<Record<Language, string>>;
}

/** `GET /api/platform/history/:entity/:key`: the events of one record, the first one first. */
export interface History {
  readonly entity: string;
  readonly key: string;
  readonly events: readonly HistoryEvent[];
  /**
   * With `?at=`: the record as it was then. `row` is null where it did not exist, and absent where a redaction has taken out
   * what it was; `what` is the row in words, a line for each of its fields.
   */
  readonly state: {
    readonly at: string;
    readonly row?: Readonly<Record<string, Json>> | null;
    readonly what?: Readonly<Record<Language, readonly string[]>>;
  } | null;
}
