import type { Patent } from '../../../../server/units/research/patents/contract.ts';

type Fee = Patent['content']['fees'][number];

/** As it is typed: undefined where an amount is none. */
export type TypedFee = Omit<Fee, 'amountCents' | 'surchargeCents'> & {
  readonly amountCents: number | null | undefined;
  readonly surchargeCents: number | null | undefined;
};

/** What was paid may be unknown, but not unreadable; null while it cannot be saved. */
export function wholeFee(fee: TypedFee): Fee | null {
  const { amountCents, surchargeCents } = fee;
  if (fee.paidOn === '' || amountCents === undefined || surchargeCents === undefined) return null;
  return { ...fee, amountCents, surchargeCents };
}
