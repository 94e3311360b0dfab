import type { Identified } from './refusal.ts';

/** The ORCID in `text`, as `0000-0002-1825-0097`: with or without address and hyphens, its check character tried. */
export function orcidOf(text: string): Identified {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:sandbox\.)?orcid\.org\//i, '')
    .replace(/^orcid\s*:?\s*/i, '')
    .replace(/\/$/, '');
  const digits = plain.replaceAll(/[-‐–\s]/g, '').toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits) || orcidCheck(digits.slice(0, 15)) !== digits[15]) {
    return { refused: 'bibliography/orcid', found: text };
  }
  return { value: digits.replaceAll(/(.{4})(?=.)/g, '$1-') };
}

/** @see ISO/IEC 7064, MOD 11-2 */
export function orcidCheck(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
