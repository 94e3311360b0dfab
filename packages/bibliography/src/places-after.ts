import { nameKeysOf } from './author-is.ts';
import { canBeOne } from './merge-authors.ts';
import { pinyinNameOf } from './name-forms.ts';
import { titleKey } from './title-key.ts';
import type { Author } from './work.ts';

/**
 * Where each author of a list is in the list that took its place, by index; undefined where that has no such author. Names may have become fuller, may be in
 * another script, may have moved, and one between the same neighbours is the same author whatever a correction made of the name.
 */
export function placesAfter(before: readonly Author[], after: readonly Author[]): readonly (number | undefined)[] {
  const likeness = likenessOf(before, after);
  const areInPlace = before.length === after.length && before.every((_, at) => likeness(at, at) > 0);
  if (areInPlace) return before.map((_, at) => at);
  const places = inOrder(likeness, before.length, after.length);
  movedTo(places, likeness, after.length);
  betweenNeighbours(places, after.length);
  return places;
}

type Places = (number | undefined)[];
type Likeness = (at: number, other: number) => number;

/** Of lists so long that every pair cannot be weighed in time only equal names and ORCIDs tell. */
const MOST_PAIRS = 250_000;
const SAME = 4;
const AGREES = 3;
/** One in Chinese beside one in Latin letters that pinyin does not lead to. */
const NOT_AGAINST = 1;

function likenessOf(before: readonly Author[], after: readonly Author[]): Likeness {
  const keyed = (authors: readonly Author[]) => authors.map((author) => ({ author, keys: nameKeysOf(author) }));
  const [ones, others] = [keyed(before), keyed(after)];
  return (at, place) => {
    const [one, other] = [ones[at], others[place]];
    if (!one || !other) return 0;
    const [a, b] = [one.author, other.author];
    if (a.orcid !== undefined && b.orcid !== undefined) return a.orcid === b.orcid ? SAME : 0;
    if (one.keys.some((key) => other.keys.includes(key))) return SAME;
    if (ones.length * others.length > MOST_PAIRS || !canBeOne(a, b)) return 0;
    return (a.family !== undefined && b.family !== undefined) || isInPinyin(a, b) || isInPinyin(b, a)
      ? AGREES
      : NOT_AGAINST;
  };
}

function isInPinyin({ nativeName }: Author, { family }: Author): boolean {
  const read = nativeName === undefined ? undefined : pinyinNameOf(nativeName);
  return read !== undefined && family !== undefined && titleKey(read.family) === titleKey(family);
}

/** The pairs of the greatest likeness altogether that keep the order of both lists. */
function inOrder(likeness: Likeness, length: number, other: number): Places {
  const width = other + 1;
  const best = new Int32Array((length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = length - 1; i >= 0; i--)
    for (let j = other - 1; j >= 0; j--) {
      const like = likeness(i, j);
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), like > 0 ? like + at(i + 1, j + 1) : 0);
    }
  const places: Places = Array.from({ length }, () => undefined);
  for (let i = 0, j = 0; i < length && j < other; ) {
    const like = likeness(i, j);
    if (like > 0 && at(i, j) === like + at(i + 1, j + 1)) places[i++] = j++;
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return places;
}

/** Who stands elsewhere now under the same name or ORCID. */
function movedTo(places: Places, likeness: Likeness, length: number): void {
  for (const [at, place] of places.entries()) {
    if (place !== undefined) continue;
    for (let there = 0; there < length && places[at] === undefined; there++)
      if (!places.includes(there) && likeness(at, there) === SAME) places[at] = there;
  }
}

/** As many authors between two that are known as there were before: the same ones, under corrected names. */
function betweenNeighbours(places: Places, length: number): void {
  const known = [...places];
  for (let from = 0; from < known.length; from++) {
    if (known[from] !== undefined) continue;
    let to = from;
    while (to < known.length && known[to] === undefined) to++;
    const left = from === 0 ? -1 : known[from - 1];
    const right = to === known.length ? length : known[to];
    if (left !== undefined && right !== undefined && right - left - 1 === to - from)
      for (let at = from; at < to; at++) places[at] = left + 1 + at - from;
    from = to;
  }
}
