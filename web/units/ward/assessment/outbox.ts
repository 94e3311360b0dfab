import type { NewScore } from '../../../../server/units/ward/assessment/contract.ts';
import { Outbox, type OutboxState, type Waiting } from '../../../platform/outbox/outbox.ts';

/** A score that was tapped and has not reached the server, or was refused by it. */
export interface WaitingScore extends Waiting {
  readonly stayKey: string;
  /** Where the patient lay: what is kept on the device names nobody. */
  readonly bed: string;
  readonly score: NewScore;
}

export type ScoresOnTheWay = OutboxState<WaitingScore>;

interface Parts {
  readonly personKey: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly send: (waiting: WaitingScore) => Promise<unknown>;
  readonly onSent: () => void;
}

/** Scores on their way. Those of one person: nobody finds, or sends, what somebody else tapped. */
export class ScoreOutbox extends Outbox<WaitingScore> {
  constructor({ personKey, ...parts }: Parts) {
    super({
      ...{ ...parts, prefix: `isocenter.ward-score.${personKey}` },
      keyOf: ({ score }) => score.clientKey,
      tappedAt: ({ score }) => Date.parse(score.content.at),
    });
  }

  add(waiting: Omit<WaitingScore, 'refused'>): void {
    this.put({ ...waiting, refused: null });
  }
}
