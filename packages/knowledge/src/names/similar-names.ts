import { indexedNames } from './name-index.ts';
import type { NameWords } from './name-words.ts';

/** Words that name a small part of an organ; the whole organ would be a wrong suggestion. */
const PART_OF_ORGAN = /^(neck|wall|lumen|mucosa|bulb|hilum|cortex|base|apex|壁|腔|颈|黏膜)$/;
const MOST = 3;

/**
 * Names that a person may have meant: misspelled by a letter or two, cut short, or an organ with a word of its own.
 * The side is kept; a name without one suggests both.
 *
 * @returns at most three TG-263 names, the likeliest first
 */
export function similarNames({ laterality, words, stem }: NameWords): readonly string[] {
  if (stem.length < 2 || words.some((word) => PART_OF_ORGAN.test(word))) return [];
  const ranked: { name: string; penalty: number }[] = [];
  for (const known of indexedNames()) {
    if (laterality !== null && known.laterality !== laterality) continue;
    if (known.means.length === 0 && known.stem.startsWith(stem)) continue;
    const penalty = dissimilarity(stem, words, known.stem);
    if (penalty === null) continue;
    for (const name of [...known.means, ...known.suggests]) if (!name.includes('PRV')) ranked.push({ name, penalty });
  }
  ranked.sort((a, b) => a.penalty - b.penalty);
  return [...new Set(ranked.map(({ name }) => name))].slice(0, MOST);
}

/** @returns 0 for the same, up to about 1; null if the two have nothing to do with each other */
function dissimilarity(stem: string, words: readonly string[], known: string): number | null {
  const chinese = /[\u4e00-\u9fff]/.test(known);
  const shortest = chinese ? 2 : 4;
  if (known.length < shortest) return null;
  if (stem.length >= shortest && known.startsWith(stem) && !(chinese && known.length > stem.length + 1))
    return 0.5 + (known.length - stem.length) / 100;
  if (containsWords(words, known) || (chinese && stem.includes(known)))
    return 0.15 + (stem.length - known.length) / 1000;
  const allowed = stem.length >= 8 ? 2 : stem.length >= 5 ? 1 : 0;
  const distance = editDistance(stem, known, allowed);
  return distance <= allowed && allowed > 0 ? distance / 10 : null;
}

/** Do consecutive words make up the known stem? */
function containsWords(words: readonly string[], known: string): boolean {
  return words.some((_, from) => {
    let joined = '';
    for (let to = from; to < words.length && joined.length < known.length; to++) joined += words[to];
    return joined === known;
  });
}

/** Damerau-Levenshtein distance (adjacent letters swapped count once); `allowed + 1` as soon as it is beyond `allowed`. */
function editDistance(a: string, b: string, allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return allowed + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforePrevious[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
