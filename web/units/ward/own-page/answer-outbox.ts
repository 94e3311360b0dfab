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

/** Answers on their way, of one link: whoever opens another link on the same phone finds none of them. */
export class AnswerOutbox extends Outbox<WaitingAnswer> {
  constructor({
    linkKey,
    ...parts
  }: Pick<OutboxParts<WaitingAnswer>, 'storage' | 'send' | 'onSent'> & { readonly linkKey: string }) {
    super({
      ...{ ...parts, prefix: `isocenter.own-page.${linkKey}` },
      keyOf: ({ sentAs }) => sentAs,
      tappedAt: ({ saidAt }) => saidAt,
    });
  }
}

const MOST_SECONDS = 2_592_000;

/** Seconds since an answer was given, by one clock; a clock that was set back meanwhile makes none. */
export function secondsSince(saidAt: number, now: number): number {
  return Math.min(MOST_SECONDS, Math.max(0, Math.round((now - saidAt) / 1000)));
}
