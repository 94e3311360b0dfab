/** Hundredths of what was typed as an amount: null where nothing is, undefined where it is no amount with two decimals at most. */
export function centsTyped(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '');
  if (plain === '') return null;
  const [, whole, part = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** As one would type it. */
export function centsShown(cents: number | null): string {
  if (cents === null) return '';
  const part = cents % 100;
  return part === 0 ? String(cents / 100) : `${Math.floor(cents / 100)}.${String(part).padStart(2, '0')}`;
}
