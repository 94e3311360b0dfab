import { authorOf, hasHan } from '../author-name.ts';
import { latexText } from '../latex.ts';
import type { Author } from '../work.ts';

/**
 * The authors of a name field: `von Last, First`, `von Last, Jr, First`, `First von Last`; a name wholly in braces is a body.
 * @see Patashnik 1988, BibTeXing, 4: Names
 */
export function bibtexNames(field: string): readonly Author[] {
  return splitOutside(field, /\s+and\s+/iy).flatMap((name) => authorOfName(name.trim()) ?? []);
}

function authorOfName(name: string): Author | undefined {
  if (name === '') return undefined;
  if (/^\{[^{}]*\}$/.test(name) && !hasHan(name)) return authorOf({ literal: plain(name), isGroup: true });
  const parts = splitOutside(name, /\s*,\s*/y).map(plain);
  if (parts.length >= 3) return authorOf({ family: parts[0], given: `${parts[2]} ${parts[1]}`.trim() });
  if (parts.length === 2) return authorOf({ family: parts[0], given: parts[1] || undefined });
  return authorOfSpoken(splitOutside(name, /\s+|~/y).filter((word) => word !== ''));
}

/** First names, then from the first word in lower case (or else the last word) the family name. */
function authorOfSpoken(words: readonly string[]): Author | undefined {
  const von = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(plain(word)));
  const from = von < 0 ? words.length - 1 : von;
  if (words.length === 1 || hasHan(words.join(''))) return authorOf({ literal: words.map(plain).join(' ') });
  return authorOf({ given: words.slice(0, from).map(plain).join(' '), family: words.slice(from).map(plain).join(' ') });
}

function plain(text: string): string {
  return latexText(text).replaceAll(/\s+/g, ' ').trim();
}

/** Parts of a text between separators that stand in no braces. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    separator.lastIndex = at;
    const found = depth === 0 ? separator.exec(text) : null;
    if (!found || found[0] === '') continue;
    parts.push(text.slice(from, at));
    from = at + found[0].length;
    at = from - 1;
  }
  return [...parts, text.slice(from)];
}
