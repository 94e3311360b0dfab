import type { Identified } from './refusal.ts';

/** The ISSN in `text`, as `1879-355X`; a medium behind it (`(Electronic)`) is left out, the check digit tried. */
export function issnOf(text: string): Identified {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/g, '')
    .replace(/^\s*(?:e-?|p-?)?issn\s*:?/i, '')
    .trim();
  const digits = plain.replaceAll(/[-‐–\s]/g, '').toUpperCase();
  const isOne = /^\d{7}[\dX]$/.test(digits) && weighted(digits, 8) % 11 === 0;
  return isOne ? { value: `${digits.slice(0, 4)}-${digits.slice(4)}` } : { refused: 'bibliography/issn', found: text };
}

/** The ISBN in `text`, 10 or 13 digits without hyphens, its check digit tried. */
export function isbnOf(text: string): Identified {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/g, '')
    .replace(/^\s*isbn\s*:?/i, '');
  const digits = plain.replaceAll(/[-‐–\s]/g, '').toUpperCase();
  const isTen = /^\d{9}[\dX]$/.test(digits) && weighted(digits, 10) % 11 === 0;
  const isThirteen = /^97[89]\d{10}$/.test(digits) && alternating(digits) % 10 === 0;
  return isTen || isThirteen ? { value: digits } : { refused: 'bibliography/isbn', found: text };
}

function weighted(digits: string, from: number): number {
  return [...digits].reduce((sum, digit, at) => sum + (from - at) * (digit === 'X' ? 10 : Number(digit)), 0);
}

function alternating(digits: string): number {
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
}
