import { known } from './known.ts';
import { titleKey } from './title-key.ts';
import type { Author } from './work.ts';

/**
 * One list of two prints of it: the fuller one, its gaps filled from the other where that has as many names and the name at the place can be the
 * same. The order of the two makes no difference. `isWhole`: nothing of either is missing in it.
 */
export function mergeAuthors(
  a: readonly Author[],
  b: readonly Author[],
): { readonly authors: readonly Author[]; readonly isWhole: boolean } {
  const [base, other] = fuller(a, b) ? [a, b] : [b, a];
  const canBeSame =
    base.length === other.length && base.every((author, at) => other[at] === undefined || canBeOne(author, other[at]));
  if (!canBeSame) return { authors: base, isWhole: other.length === 0 };
  return { authors: base.map((author, at) => mergeAuthor(author, other[at] ?? author)), isWhole: true };
}

function fuller(a: readonly Author[], b: readonly Author[]): boolean {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return a.length - b.length || one.length - other.length
    ? a.length > b.length || (a.length === b.length && one.length > other.length)
    : one < other;
}

/** Names that do not contradict: one in Chinese beside one in Latin letters, a first name beside its initials. */
export function canBeOne(one: Author, other: Author): boolean {
  if (one.orcid !== undefined && other.orcid !== undefined) return one.orcid === other.orcid;
  if ((one.isGroup ?? false) !== (other.isGroup ?? false)) return false;
  if (one.nativeName !== undefined && other.nativeName !== undefined) return one.nativeName === other.nativeName;
  if (one.family !== undefined && other.family !== undefined)
    return titleKey(one.family) === titleKey(other.family) && givenAgree(one.given, other.given);
  if (one.literal !== undefined && other.literal !== undefined)
    return titleKey(one.literal) === titleKey(other.literal);
  return one.isGroup !== true;
}

/** `Sanming` beside `San-Ming`, `San`, `SM` or `S`. */
function givenAgree(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const [a, b] = [titleKey(one), titleKey(other)];
  const areInitials = [one, other].some((given) => !/\p{Ll}/u.test(given));
  return a.startsWith(b) || b.startsWith(a) || (areInitials && a.slice(0, 1) === b.slice(0, 1));
}

function mergeAuthor(base: Author, other: Author): Author {
  return known({
    family: longer(base.family, other.family),
    given: longer(base.given, other.given),
    literal: base.family === undefined && other.family === undefined ? longer(base.literal, other.literal) : undefined,
    nativeName: longer(base.nativeName, other.nativeName),
    orcid: base.orcid ?? other.orcid,
    isCorresponding: base.isCorresponding === true || other.isCorresponding === true ? true : undefined,
    isCoFirst: base.isCoFirst === true || other.isCoFirst === true ? true : undefined,
    affiliations: union(base.affiliations, other.affiliations),
    isGroup: base.isGroup ?? other.isGroup,
  });
}

/** The longer of two texts, of two as long the one that sorts first. */
export function longer(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.length === b.length ? (a < b ? a : b) : a.length > b.length ? a : b;
}

/** Both lists without repetition, the longer one first. */
export function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  const isFirst =
    a.length === b.length
      ? one.length === other.length
        ? one < other
        : one.length > other.length
      : a.length > b.length;
  const all = isFirst ? [...a, ...b] : [...b, ...a];
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
