import type { Author } from './work.ts';

/** What the register knows of a person's names. */
export interface KnownPerson {
  readonly orcid?: string;
  /** The forms that the person said are theirs. */
  readonly confirmedForms: readonly string[];
  /** Forms of `nameFormsOf` that nobody has confirmed: they propose and never decide. */
  readonly proposedForms?: readonly string[];
}

export type AuthorIs = 'orcid' | 'confirmed-form' | 'proposed' | 'other-orcid' | 'no';

/**
 * Whether an author as printed is a person: by ORCID; where one of both has none, by a confirmed form of the name. Two ORCIDs that differ are two people
 * whatever their names.
 */
export function authorIs(author: Author, person: KnownPerson): AuthorIs {
  if (author.isGroup === true) return 'no';
  if (author.orcid !== undefined && person.orcid !== undefined)
    return author.orcid === person.orcid ? 'orcid' : 'other-orcid';
  const printed = new Set(nameKeysOf(author));
  const isPrinted = (form: string) => printed.has(nameKey(form));
  if (person.confirmedForms.some(isPrinted)) return 'confirmed-form';
  return person.proposedForms?.some(isPrinted) ? 'proposed' : 'no';
}

/** What an author is looked up by: the keys of the name in Chinese and of the other one in both orders. */
export function nameKeysOf({ family, given, literal, nativeName }: Author): readonly string[] {
  const latin = family === undefined ? [] : [`${family} ${given ?? ''}`, `${given ?? ''} ${family}`];
  return [...new Set([nativeName, literal, ...latin].filter((name) => name !== undefined).map(nameKey))].filter(
    (key) => key !== '',
  );
}

/**
 * What prints of one form have in common: lower case, without accents, stops, commas and hyphens; initials together (`Zhang, S.-M.` as `zhang sm`). Another
 * order, or more of the name, is another form.
 */
export function nameKey(form: string): string {
  const words = form
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\p{L}{2})[-‐‑’'](?=\p{L}{2})/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replaceAll(/(?<=(?:^| )\p{L})(?: (?=\p{L}(?: |$)))/gu, '');
}
