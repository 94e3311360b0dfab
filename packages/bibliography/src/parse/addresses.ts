import type { Author } from '../work.ts';

/**
 * Authors with the addresses that stand beside their list and not with each of them: by position where there are as many addresses as
 * people, otherwise all of them with the first author, for nothing says whose they are.
 */
export function withAddresses(authors: readonly Author[], addresses: readonly string[]): readonly Author[] {
  const people = authors.filter(({ isGroup }) => isGroup !== true).length;
  if (addresses.length === people && people === authors.length) {
    return authors.map((author, at) => ({
      ...author,
      affiliations: [...author.affiliations, ...addresses.slice(at, at + 1)],
    }));
  }
  return authors.map((author, at) =>
    at === 0 ? { ...author, affiliations: [...author.affiliations, ...addresses] } : author,
  );
}
