import { type Doubt, isOfPreprint, type SameWork, sameWork, titleKeysOf, type WorkMarks } from './same-work.ts';

/**
 * What records of one work have in common: `doi:…`, `pmid:…`, `title:…`. Two works that {@link sameWork} does not tell apart share one, so
 * a register that keeps them finds all candidates with one question.
 */
export function matchKeysOf(work: WorkMarks): readonly string[] {
  const versions = work.relations.filter(isOfPreprint);
  const keyed = (kind: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : `${kind}:${value}`));
  return [
    ...new Set([
      ...keyed('doi', [work.doi, ...versions.map(({ doi }) => doi)]),
      ...keyed('pmid', [work.pmid, ...versions.map(({ pmid }) => pmid)]),
      ...keyed('title', titleKeysOf(work)),
    ]),
  ];
}

/** A work of the register under its key there, or of the same import by its position. */
export type WorkRef<Key> =
  | { readonly of: 'register'; readonly key: Key }
  | { readonly of: 'import'; readonly at: number };

type Certainty = Extract<SameWork, { same: true }>['by'];

/** What a record is to the register. `also`: further works that are the same, which stand there more than once. */
export type Matched<Key> =
  | { readonly outcome: 'new' }
  | {
      readonly outcome: 'same';
      readonly as: WorkRef<Key>;
      readonly by: Certainty;
      readonly also: readonly { readonly as: WorkRef<Key>; readonly by: Certainty }[];
    }
  | { readonly outcome: 'perhaps'; readonly candidates: readonly { readonly as: WorkRef<Key>; readonly why: Doubt }[] };

/** Works that are looked up by what they have in common. */
export interface WorkIndex<Key> {
  find(work: WorkMarks): Matched<Key>;
  /** @param as what to call it from now on */
  add(work: WorkMarks, as: WorkRef<Key>): void;
  copy(): WorkIndex<Key>;
}

interface Entry<Key> {
  readonly work: WorkMarks;
  readonly as: WorkRef<Key>;
}

/** Works looked at under one key at most: of a thousand editorials named `Editorial` the first ones, so that an import stays linear. */
const MOST_UNDER_ONE_KEY = 50;

/** An index of the register: each work with its key there. */
export function indexWorks<Key>(register: Iterable<readonly [Key, WorkMarks]>): WorkIndex<Key> {
  const index = indexOf<Key>(new Map());
  for (const [key, work] of register) index.add(work, { of: 'register', key });
  return index;
}

function indexOf<Key>(byKey: Map<string, Entry<Key>[]>): WorkIndex<Key> {
  return {
    find: (work) => judged(work, new Set(matchKeysOf(work).flatMap((key) => byKey.get(key) ?? []))),
    add: (work, as) => {
      for (const key of matchKeysOf(work)) {
        const entries = byKey.get(key);
        if (entries === undefined) byKey.set(key, [{ work, as }]);
        else if (entries.length < MOST_UNDER_ONE_KEY) entries.push({ work, as });
      }
    },
    copy: () => indexOf(new Map([...byKey].map(([key, entries]) => [key, [...entries]]))),
  };
}

const CERTAINTY = ['doi', 'pmid', 'relation', 'title-and-year'] as const;

function judged<Key>(work: WorkMarks, candidates: Iterable<Entry<Key>>): Matched<Key> {
  const judgements = [...candidates].map((entry) => ({ as: entry.as, is: sameWork(work, entry.work) }));
  const same = judgements
    .flatMap(({ as, is }) => (is.same === true ? [{ as, by: is.by }] : []))
    .sort((one, other) => CERTAINTY.indexOf(one.by) - CERTAINTY.indexOf(other.by));
  const [first, ...others] = distinct(same);
  if (first) return { outcome: 'same', ...first, also: others };
  const doubts = distinct(judgements.flatMap(({ as, is }) => (is.same === 'perhaps' ? [{ as, why: is.why }] : [])));
  return doubts.length === 0 ? { outcome: 'new' } : { outcome: 'perhaps', candidates: doubts };
}

function distinct<Key, T extends { readonly as: WorkRef<Key> }>(found: readonly T[]): readonly T[] {
  const name = ({ as }: T) => (as.of === 'import' ? as.at : as.key);
  return found.filter(
    (one, at) => found.findIndex((other) => other.as.of === one.as.of && name(other) === name(one)) === at,
  );
}

/**
 * What each work of an import is to the register and to those before it in the import, in one pass. What was found to be the same speaks for it from
 * then on: a third record may be known by what only the second one says.
 */
export function matchWorks<Key>(works: readonly WorkMarks[], register: WorkIndex<Key>): readonly Matched<Key>[] {
  const index = register.copy();
  return works.map((work, at) => {
    const matched = index.find(work);
    index.add(work, matched.outcome === 'same' ? matched.as : { of: 'import', at });
    return matched;
  });
}
