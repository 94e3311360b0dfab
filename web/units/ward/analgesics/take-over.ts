import type { OrderDraft } from './order-draft.ts';

/** Fills an order form with a proposal; undefined for who orders nothing. */
export type TakeOver = ((part: Partial<OrderDraft>) => void) | undefined;
