const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  micro: 'µ',
  plusmn: '±',
};
const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
};
const LOWERED: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '(': '₍',
  ')': '₎',
};
const TAG =
  /<\/?(?:i|b|u|p|em|strong|sub|sup|inf|sc|scp|br|span|title|italic|bold|sec|(?:jats|mml|xhtml):[a-z-]+)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/gi;
/** Most texts of a database are plain already. */
const NEEDS_WORK = /[<&]|[^\S ]|^ | $| {2}/;
const SCRIPT = /<(sup|sub|inf|jats:sup|jats:sub)>([^<>]*)<\/\1>/gi;
const PARAGRAPH = /<(?:\/(?:jats:)?(?:p|title|sec)|br\s*\/?)>/gi;

/**
 * A text of a database without its markup: entities resolved, `<sup>2</sup>` as `²`, other tags gone, spaces single, paragraphs on lines
 * of their own. A `<` that begins no tag stays.
 */
export function plainText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replaceAll(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (entity, name: string) => characterOf(name) ?? entity)
    .replaceAll(SCRIPT, (_, tag: string, inner: string) => script(inner, /sup$/i.test(tag)))
    .replaceAll(PARAGRAPH, '\n')
    .replaceAll(TAG, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** {@link plainText} on one line. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll('\n', ' ');
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** Raised or lowered characters where Unicode has all of them, otherwise as they are. */
export function script(text: string, isRaised: boolean): string {
  const table = isRaised ? RAISED : LOWERED;
  const letters = [...text].map((letter) => table[letter]);
  return letters.every((letter) => letter !== undefined) ? letters.join('') : text;
}
