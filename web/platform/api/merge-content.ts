type Item = { readonly id: string };
type Content = Readonly<Record<string, unknown>>;

/**
 * One's own change upon what somebody else has saved meanwhile: what one did not touch is theirs, of a list the items that either added
 * are both there. What both changed stands as one's own, for the comparison to show.
 * @param versions.read what one began with
 */
export function mergeContent<Kind extends object>(versions: {
  readonly read: Kind;
  readonly mine: Kind;
  readonly theirs: Kind;
}): Kind {
  const [read, mine, theirs] = [versions.read, versions.mine, versions.theirs].map(byField);
  const fields = Object.keys({ ...mine, ...theirs });
  return saidIn(fields, (field) => mergeValue(read?.[field], mine?.[field], theirs?.[field])) as Kind;
}

/** Field by field either version, as it was chosen. */
export function chosenContent<Kind extends object>(mine: Kind, theirs: Kind, taken: ReadonlySet<string>): Kind {
  const [own, other] = [mine, theirs].map(byField);
  return saidIn(Object.keys({ ...own, ...other }), (field) => (taken.has(field) ? other : own)?.[field]) as Kind;
}

const byField = (of: object): Content => Object.fromEntries(Object.entries(of));

/** What is undefined is left out, for a field that may be absent. */
const saidIn = (fields: readonly string[], read: (field: string) => unknown) =>
  Object.fromEntries(fields.map((field) => [field, read(field)]).filter(([, value]) => value !== undefined));

function mergeValue(read: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, read)) return theirs;
  if (isSame(theirs, read)) return mine;
  if (isItems(read) && isItems(mine) && isItems(theirs)) return mergeItems(read, mine, theirs);
  return mine;
}

/** Items by what they are; in the order that stands now, unless one has moved some. */
function mergeItems(read: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): readonly Item[] {
  const [before, own, other] = [byId(read), byId(mine), byId(theirs)];
  const kept = theirs
    .filter(({ id }) => own.has(id) || !before.has(id))
    .map((item) => mergeValue(before.get(item.id), own.get(item.id) ?? item, item) as Item);
  const ownAlone = mine.filter((item) => !other.has(item.id) && !isSame(item, before.get(item.id)));
  const merged = [...kept, ...ownAlone];
  const placeOf = ({ id }: Item) => mine.findIndex((item) => item.id === id) + 1 || merged.length + 1;
  return hasMoved(read, mine) ? merged.sort((a, b) => placeOf(a) - placeOf(b)) : merged;
}

function hasMoved(read: readonly Item[], mine: readonly Item[]): boolean {
  const [before, own] = [byId(read), byId(mine)];
  const idsOf = (items: readonly Item[], both: ReadonlyMap<string, Item>) =>
    items.map(({ id }) => id).filter((id) => both.has(id));
  return !isSame(idsOf(read, own), idsOf(mine, before));
}

const byId = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));

const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'id' in item);

/** Whatever the order of their fields. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

const sorted = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
