/** What a lock closes, from the smallest to the largest. */
export type LockLevel = 'item' | 'form' | 'visit' | 'subject' | 'site' | 'database';

/** Where an answer stands: the key of its place on each level, as far as it has one. `item` is the path in the form. */
export type LockPlace = { readonly [L in Exclude<LockLevel, 'database'>]?: string };

/** A lock of one place; that of the whole database has no key. */
export type Lock =
  | { readonly level: 'database' }
  | { readonly level: Exclude<LockLevel, 'database'>; readonly place: LockPlace };

const LEVELS: readonly Exclude<LockLevel, 'database'>[] = ['site', 'subject', 'visit', 'form', 'item'];

/** The widest lock that closes this place; undefined where it may be changed. */
export function lockOf(place: LockPlace, locks: readonly Lock[]): Lock | undefined {
  const closing = locks.filter((lock) => lock.level === 'database' || covers(lock.place, lock.level, place));
  const width = (lock: Lock) => (lock.level === 'database' ? -1 : LEVELS.indexOf(lock.level));
  return closing.sort((a, b) => width(a) - width(b))[0];
}

/** A lock covers the place if both agree on its level and on each level above that the lock names. */
function covers(locked: LockPlace, level: Exclude<LockLevel, 'database'>, place: LockPlace): boolean {
  const named = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
  return (
    locked[level] !== undefined &&
    named.every((name) => locked[name] === undefined || (locked[name] === place[name] && place[name] !== undefined))
  );
}
