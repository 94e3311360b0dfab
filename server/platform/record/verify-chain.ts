import { type ChainedEvent, contentHash, eventHash, NOTHING_BEFORE } from './event-hash.ts';

/** How far the chain is proved, and what later events must still explain. */
export interface ProvedChain {
  /** Events proved: the next one has this key plus 1. */
  readonly events: number;
  /** Hash of the last of them. */
  readonly hash: string;
  /** Events whose content is gone, and which no event has redacted so far. */
  readonly withoutContent: ReadonlySet<string>;
}

export const NO_EVENTS: ProvedChain = { events: 0, hash: NOTHING_BEFORE, withoutContent: new Set() };

/**
 * The first place where the record is not what was written:
 * `missing`: events `eventKey` to `lastKey` are not there; `altered`: the event, or what it says, is not what was hashed;
 * `out of place`: the event is whole, or may be, and does not follow the one before it: reordered, put in, or put in another's place;
 * `content missing`: what the event says is gone, and no event redacts it;
 * `cut`: the chain ends before the head that was kept elsewhere; `rewritten`: another event stands at the place of that head.
 */
export type ChainBreak =
  | { readonly kind: 'altered' | 'out of place' | 'content missing' | 'rewritten'; readonly eventKey: string }
  | { readonly kind: 'missing'; readonly eventKey: string; readonly lastKey: string }
  | { readonly kind: 'cut'; readonly eventKey: string };

export type ChainProof =
  | { readonly proved: true; readonly chain: ProvedChain }
  | { readonly proved: false; readonly found: ChainBreak; readonly chain: ProvedChain };

/** An end of the chain that was written down: so many events, and the hash of the last. */
export interface ChainHead {
  readonly events: number;
  readonly hash: string;
}

/** Proves the next events of the chain, in the order of their keys. What must hold of it as a whole, {@link proveEnd} says. */
export function proveEvents(
  chain: ProvedChain,
  events: readonly ChainedEvent[],
  head: ChainHead | undefined,
): ChainProof {
  let { events: count, hash } = chain;
  const withoutContent = new Set(chain.withoutContent);
  const soFar = (): ProvedChain => ({ events: count, hash, withoutContent });
  for (const event of events) {
    const found = breakAt({ count, hash }, event, head);
    if (found) return { proved: false, found, chain: soFar() };
    if (event.content === null) withoutContent.add(event.eventKey);
    if (event.redacts !== null) withoutContent.delete(event.redacts);
    count += 1;
    hash = event.hash;
  }
  return { proved: true, chain: soFar() };
}

/** The chain was read to its end: is that where it should end, and is all that is gone redacted? */
export function proveEnd(chain: ProvedChain, head: ChainHead | undefined): ChainProof {
  if (head && head.events > chain.events)
    return { proved: false, found: { kind: 'cut', eventKey: String(chain.events + 1) }, chain };
  const [first] = chain.withoutContent;
  return first === undefined
    ? { proved: true, chain }
    : { proved: false, found: { kind: 'content missing', eventKey: first }, chain };
}

function breakAt(
  before: { readonly count: number; readonly hash: string },
  event: ChainedEvent,
  head: ChainHead | undefined,
): ChainBreak | undefined {
  const { eventKey } = event;
  const expected = before.count + 1;
  const key = Number(eventKey);
  if (key > expected) return { kind: 'missing', eventKey: String(expected), lastKey: String(key - 1) };
  if (key < expected || event.previousHash !== before.hash) return { kind: 'out of place', eventKey };
  const contentHolds = event.content === null || contentHash(event.content) === event.contentHash;
  if (!contentHolds || eventHash(event) !== event.hash) return { kind: 'altered', eventKey };
  if (head?.events === expected && head.hash !== event.hash) return { kind: 'rewritten', eventKey };
  return undefined;
}
