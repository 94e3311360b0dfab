import { CONFIRMED_ONLY, FURTHER_ALIASES } from './further-aliases.ts';
import { type Laterality, type NameWords, nameWords } from './name-words.ts';
import type { StandardName } from './standard-name.ts';
import { STRUCTURE_NAMES } from './structure-names.ts';
import { targetOfName } from './target-of-name.ts';

/** What the tables answer for one side and stem: names that it stands for, and names that it only suggests. */
export interface IndexedName {
  readonly laterality: Laterality | null;
  readonly stem: string;
  readonly means: readonly string[];
  readonly suggests: readonly string[];
}

interface Entry {
  readonly laterality: Laterality | null;
  readonly stem: string;
  readonly means: Set<string>;
  readonly suggests: Set<string>;
}

const keyOf = (laterality: Laterality | null, stem: string) => `${laterality ?? ''}|${stem}`;
const index = buildIndex();

/** Names spelled as TG-263 spells them, in either order, to the name in TG-263's usual order. */
export const OFFICIAL_SPELLINGS: ReadonlyMap<string, string> = new Map(
  STRUCTURE_NAMES.flatMap(({ name, reverseName }) =>
    reverseName
      ? [
          [reverseName, name],
          [name, name],
        ]
      : [[name, name]],
  ),
);

export function lookUp({ laterality, stem }: Pick<NameWords, 'laterality' | 'stem'>): IndexedName | null {
  const entry = index.get(keyOf(laterality, stem));
  return entry ? { ...entry, means: [...entry.means], suggests: [...entry.suggests] } : null;
}

/** Everything indexed, for the search of similar names. */
export function indexedNames(): readonly IndexedName[] {
  return [...index.values()].map((entry) => ({ ...entry, means: [...entry.means], suggests: [...entry.suggests] }));
}

function buildIndex(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const entryAt = (laterality: Laterality | null, stem: string): Entry => {
    const key = keyOf(laterality, stem);
    const entry = entries.get(key) ?? { laterality, stem, means: new Set(), suggests: new Set() };
    entries.set(key, entry);
    return entry;
  };
  for (const standard of STRUCTURE_NAMES) {
    for (const spelling of spellings(standard)) {
      const { laterality, stem } = nameWords(spelling);
      entryAt(laterality, stem).means.add(standard.name);
      if (standard.laterality === 'both') entryAt('both', stem.replace(/s$/, '')).means.add(standard.name);
    }
    for (const alias of aliases(standard)) {
      if (saysWhichTarget(alias)) continue;
      const { laterality, stem } = nameWords(alias);
      const entry = entryAt(laterality, stem);
      if (CONFIRMED_ONLY.has(alias) || (laterality === null && stem.length <= 2 && /^[a-z]+$/.test(stem)))
        entry.suggests.add(standard.name);
      else entry.means.add(standard.name);
    }
  }
  keepSidesApart(entries);
  return entries;
}

function spellings({ name, reverseName, zh }: StandardName): readonly string[] {
  return reverseName ? [name, reverseName, zh] : [name, zh];
}

function aliases({ name, aliasesEn, aliasesZh }: StandardName): readonly string[] {
  return [...aliasesEn, ...aliasesZh, ...(FURTHER_ALIASES[name] ?? [])];
}

/** `PTV1` is the highest dose in one department and the first phase in the next. */
function saysWhichTarget(alias: string): boolean {
  const target = targetOfName(alias);
  return target?.number !== undefined || target?.doseGy !== undefined;
}

/** A paired organ named without its side, such as `肺` or `Kidney`, suggests all of its names and stands for none. */
function keepSidesApart(entries: Map<string, Entry>): void {
  const unsidedNames = STRUCTURE_NAMES.flatMap(spellings).map(nameWords);
  const official = new Set(unsidedNames.filter(({ laterality }) => laterality === null).map(({ stem }) => stem));
  for (const left of [...entries.values()].filter((entry) => entry.laterality === 'left')) {
    const right = entries.get(keyOf('right', left.stem));
    if (!right) continue;
    if (official.has(left.stem)) continue;
    const key = keyOf(null, left.stem);
    const unsided = entries.get(key);
    const both = entries.get(keyOf('both', left.stem))?.means ?? [];
    const suggests = new Set([...(unsided?.means ?? []), ...both, ...left.means, ...right.means]);
    entries.set(key, { laterality: null, stem: left.stem, means: new Set(), suggests });
  }
}
