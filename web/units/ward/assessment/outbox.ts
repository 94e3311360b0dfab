import type { Values } from '@isocenter/messages';
import type { NewScore } from '../../../../server/units/ward/assessment/contract.ts';
import { ApiError } from '../../../platform/api/api-error.ts';

/** A score that was tapped and has not reached the server, or was refused by it. */
export interface WaitingScore {
  readonly stayKey: string;
  /** Where the patient lay: what is kept on the device names nobody. */
  readonly bed: string;
  readonly score: NewScore;
  /** Why the server did not take it: it stays until a person decides. */
  readonly refused: { readonly code: string; readonly values: Values } | null;
}

export interface OutboxState {
  /** The first tapped first. */
  readonly waiting: readonly WaitingScore[];
  /** False where the browser kept something only while the page stays open. */
  readonly isKeptOnDevice: boolean;
}

interface Parts {
  readonly personKey: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly send: (waiting: WaitingScore) => Promise<unknown>;
  readonly onSent: () => void;
}

/** Codes that say nothing of the score: it is sent again once somebody has signed in. */
const NOT_SIGNED_IN: readonly string[] = ['access/signed-out', 'access/csrf'];

/**
 * Scores on their way. Each is written on the device when it is tapped, and forgotten when the server has answered that it is kept; it is sent as
 * often as needed under the key that it was given, so nothing is lost and nothing doubled. Those of one person: nobody finds, or sends, what
 * somebody else tapped.
 */
export class ScoreOutbox {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #state: OutboxState;
  #sending: Promise<void> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#state = { waiting: this.#stored(), isKeptOnDevice: true };
  }

  readonly state = (): OutboxState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(waiting: Omit<WaitingScore, 'refused'>): void {
    this.#keep({ ...waiting, refused: null });
    void this.flush();
  }

  /** A refused score, once more: it may be taken now. */
  retry(clientKey: string): void {
    const found = this.#state.waiting.find(({ score }) => score.clientKey === clientKey);
    if (found) this.#keep({ ...found, refused: null });
    void this.flush();
  }

  /** What a person decided: the score goes nowhere. */
  discard(clientKey: string): void {
    this.#forget(clientKey);
  }

  /** Sends what waits, in the order in which it was tapped, until something cannot be sent. */
  flush(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      try {
        await this.#parts.send(next);
      } catch (error) {
        if (!(error instanceof ApiError) || error.isPassing || NOT_SIGNED_IN.includes(error.code)) return;
        this.#keep({ ...next, refused: { code: error.code, values: error.values } });
        continue;
      }
      this.#forget(next.score.clientKey);
      this.#parts.onSent();
    }
  }

  #next(): WaitingScore | undefined {
    return this.#state.waiting.find(({ refused }) => refused === null);
  }

  #keep(waiting: WaitingScore): void {
    const isSame = ({ score }: WaitingScore) => score.clientKey === waiting.score.clientKey;
    const present = this.#state.waiting;
    const next = present.some(isSame) ? present.map((each) => (isSame(each) ? waiting : each)) : [...present, waiting];
    this.#say({ waiting: next, isKeptOnDevice: this.#write(waiting) && this.#state.isKeptOnDevice });
  }

  #forget(clientKey: string): void {
    this.#parts.storage.removeItem(this.#keyOf(clientKey));
    this.#say({ ...this.#state, waiting: this.#state.waiting.filter(({ score }) => score.clientKey !== clientKey) });
  }

  #write(waiting: WaitingScore): boolean {
    try {
      this.#parts.storage.setItem(this.#keyOf(waiting.score.clientKey), JSON.stringify(waiting));
      return true;
    } catch {
      return false; // full, or forbidden by the browser's settings: the page says so
    }
  }

  #stored(): readonly WaitingScore[] {
    const { storage } = this.#parts;
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return names
      .filter((name) => name.startsWith(this.#keyOf('')))
      .flatMap((name) => read(storage.getItem(name)))
      .sort((one, other) => Date.parse(one.score.content.at) - Date.parse(other.score.content.at));
  }

  #say(state: OutboxState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Each score under a name of its own: two pages of one browser write past each other. */
  readonly #keyOf = (clientKey: string) => `isocenter.ward-score.${this.#parts.personKey}.${clientKey}`;
}

/** Only these pages write there; what cannot be read is as good as nothing. */
function read(text: string | null): readonly WaitingScore[] {
  try {
    const stored: WaitingScore | null = JSON.parse(text ?? 'null');
    return stored ? [stored] : [];
  } catch {
    return [];
  }
}
