import type { Values } from '@isocenter/messages';
import { ApiError } from '../api/api-error.ts';

/** Something that was tapped and has not reached the server, or was refused by it. */
export interface Waiting {
  /** Why the server did not take it: it stays until a person decides. */
  readonly refused: { readonly code: string; readonly values: Values } | null;
}

export interface OutboxState<Item extends Waiting> {
  /** The first tapped first. */
  readonly waiting: readonly Item[];
  /** False where the browser kept something only while the page stays open. */
  readonly isKeptOnDevice: boolean;
}

export interface OutboxParts<Item extends Waiting> {
  /** Of the names under which it keeps things: whose they are, so that nobody finds, or sends, what somebody else tapped. */
  readonly prefix: string;
  /** The mark under which one is sent as often as needed, and kept once. */
  readonly keyOf: (item: Item) => string;
  /** When it was tapped [ms]. */
  readonly tappedAt: (item: Item) => number;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly send: (item: Item) => Promise<unknown>;
  /** Which refusals say nothing against what was sent; those of {@link ApiError.isPassing} unless given. */
  readonly isPassing?: (refusal: ApiError) => boolean;
  readonly onSent: () => void;
}

/** A crash may be of this one alone: the others are tried before it is again. */
const CRASHED = 500;
/** Codes that say nothing of what was sent: it is sent again once somebody has signed in. */
const NOT_SIGNED_IN: readonly string[] = ['access/signed-out', 'access/csrf'];

/**
 * What is on its way. Each is written on the device when it is tapped, and forgotten when the server has answered that it is kept; it is sent as
 * often as needed under the key that it was given, so nothing is lost and nothing doubled.
 */
export class Outbox<Item extends Waiting> {
  readonly #parts: OutboxParts<Item>;
  readonly #listeners = new Set<() => void>();
  #state: OutboxState<Item>;
  #sending: Promise<void> | null = null;

  constructor(parts: OutboxParts<Item>) {
    this.#parts = parts;
    this.#state = { waiting: this.#stored(), isKeptOnDevice: true };
  }

  readonly state = (): OutboxState<Item> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  put(item: Item): void {
    this.#keep(item);
    void this.flush();
  }

  /** A refused one, once more: it may be taken now. */
  retry(key: string): void {
    const found = this.#state.waiting.find((item) => this.#parts.keyOf(item) === key);
    if (found) this.#keep({ ...found, refused: null });
    void this.flush();
  }

  /** What a person decided: it goes nowhere. */
  discard(key: string): void {
    this.#forget(key);
  }

  /** Sends what waits, in the order in which it was tapped, until something cannot be sent; what the server crashes at waits for the next time. */
  flush(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    const { keyOf, isPassing = (refusal) => refusal.isPassing } = this.#parts;
    const left = new Set<string>();
    for (let next = this.#next(left); next; next = this.#next(left)) {
      try {
        await this.#parts.send(next);
      } catch (error) {
        if (!(error instanceof ApiError) || NOT_SIGNED_IN.includes(error.code)) return;
        if (isPassing(error)) {
          if (error.status !== CRASHED) return;
          left.add(keyOf(next));
          continue;
        }
        this.#keep({ ...next, refused: { code: error.code, values: error.values } });
        continue;
      }
      this.#forget(keyOf(next));
      this.#parts.onSent();
    }
  }

  #next(left: ReadonlySet<string>): Item | undefined {
    return this.#state.waiting.find((item) => item.refused === null && !left.has(this.#parts.keyOf(item)));
  }

  #keep(item: Item): void {
    const { keyOf } = this.#parts;
    const isSame = (other: Item) => keyOf(other) === keyOf(item);
    const present = this.#state.waiting;
    const next = present.some(isSame) ? present.map((each) => (isSame(each) ? item : each)) : [...present, item];
    this.#say({ waiting: next, isKeptOnDevice: this.#write(item) && this.#state.isKeptOnDevice });
  }

  #forget(key: string): void {
    this.#parts.storage.removeItem(this.#nameOf(key));
    const waiting = this.#state.waiting.filter((item) => this.#parts.keyOf(item) !== key);
    this.#say({ ...this.#state, waiting });
  }

  #write(item: Item): boolean {
    try {
      this.#parts.storage.setItem(this.#nameOf(this.#parts.keyOf(item)), JSON.stringify(item));
      return true;
    } catch {
      return false; // full, or forbidden by the browser's settings: the page says so
    }
  }

  #stored(): readonly Item[] {
    const { storage, tappedAt } = this.#parts;
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return names
      .filter((name) => name.startsWith(this.#nameOf('')))
      .flatMap((name) => read<Item>(storage.getItem(name)))
      .sort((one, other) => tappedAt(one) - tappedAt(other));
  }

  #say(state: OutboxState<Item>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Each under a name of its own: two pages of one browser write past each other. */
  readonly #nameOf = (key: string) => `${this.#parts.prefix}.${key}`;
}

/** Only these pages write there; what cannot be read is as good as nothing. */
function read<Item>(text: string | null): readonly Item[] {
  try {
    const stored: Item | null = JSON.parse(text ?? 'null');
    return stored ? [stored] : [];
  } catch {
    return [];
  }
}
