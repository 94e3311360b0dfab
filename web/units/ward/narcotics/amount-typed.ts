/** An amount that was typed, 0 among them; undefined where it is no number, or has more decimals than the ledger keeps. */
export function amountTyped(typed: string): number | undefined {
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(typed.trim()) ? Number(typed) : undefined;
}

/** Whole units that were typed; undefined where it is no such number. */
export function unitsTyped(typed: string, least = 1): number | undefined {
  const units = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined;
  return units !== undefined && units >= least ? units : undefined;
}
