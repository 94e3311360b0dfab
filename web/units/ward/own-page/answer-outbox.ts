import type { AnswerContent } from '../../../../server/units/ward/own-page/contract.ts';
import { Outbox, type OutboxParts, type Waiting } from '../../../platform/outbox/outbox.ts';

/** An answer that was given on this phone and has not reached the ward. It names nobody. */
export interface WaitingAnswer extends Waiting {
  readonly sentAs: string;
  /** By the phone's clock [ms]: only what has passed since then is told. */
  readonly saidAt: number;
  readonly language: 'en' | 'zh';
  readonly content: AnswerContent;
}

type Parts = Pick<OutboxParts<WaitingAnswer>, 'storage' | 'send' | 'onSent'> & { readonly secret: string };

/**
 * Answers on their way, of one link: whoever opens another link on the same phone finds none of them. A server that fails has not judged an answer, which
 * is sent again by itself; one of too many an hour waits for the patient.
 */
export class AnswerOutbox extends Outbox<WaitingAnswer> {
  constructor({ secret, ...parts }: Parts) {
    super({
      ...{ ...parts, prefix: `isocenter.own-page.${markOf(secret)}` },
      isPassing: ({ isPassing, status, code }) => status >= 500 || (isPassing && code !== 'ward/too-many-answers'),
      keyOf: ({ sentAs }) => sentAs,
      tappedAt: ({ saidAt }) => saidAt,
    });
  }
}

/** How many answers of a link this phone still keeps: known before its code is typed. */
export function waitingHere(secret: string, storage: Parts['storage']): number {
  const outbox = new AnswerOutbox({ secret, storage, send: () => Promise.reject(), onSent: () => undefined });
  return outbox.state().waiting.length;
}

/** A short mark of a link's secret (FNV-1a, 64 bit), by which the phone finds its answers; the secret cannot be reckoned back from it. */
function markOf(secret: string): string {
  let mark = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(secret))
    mark = BigInt.asUintN(64, (mark ^ BigInt(byte)) * 0x100000001b3n);
  return mark.toString(36);
}

const MOST_SECONDS = 2_592_000;

/** Seconds since an answer was given, by one clock; a clock that was set back meanwhile makes none. */
export function secondsSince(saidAt: number, now: number): number {
  return Math.min(MOST_SECONDS, Math.max(0, Math.round((now - saidAt) / 1000)));
}
