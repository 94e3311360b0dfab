import { AMBIGUOUS_SHORT_FORMS } from './further-aliases.ts';
import { type IndexedName, lookUp, OFFICIAL_SPELLINGS } from './name-index.ts';
import { type NameWords, nameWords } from './name-words.ts';
import { isPlanningHelper } from './planning-helper.ts';
import { similarNames } from './similar-names.ts';
import { type TargetName, type TargetPart, targetOfName } from './target-of-name.ts';

/** How a ROI name was understood. Only `exact`, `alias` and `confirmed` carry a standard name that counts. */
export interface ResolvedName {
  /**
   * TG-263 name. A target is known by its kind and part (`PTV`, `GTVn`), as goals speak of it; its number and dose
   * are in {@link targetOfName}.
   */
  readonly standardName: string | null;
  readonly how: 'exact' | 'alias' | 'confirmed' | 'suggested' | 'ambiguous' | 'unknown';
  /** For a person to choose from, the likeliest first. */
  readonly suggestions: readonly string[];
}

const resolved = (how: 'exact' | 'alias' | 'confirmed', standardName: string): ResolvedName => ({
  standardName,
  how,
  suggestions: [],
});
const open = (how: 'suggested' | 'ambiguous', suggestions: readonly string[]): ResolvedName =>
  suggestions.length > 0 ? { standardName: null, how, suggestions } : UNKNOWN;
const UNKNOWN: ResolvedName = { standardName: null, how: 'unknown', suggestions: [] };

/**
 * Understands the name that somebody gave a structure: as confirmed before, as TG-263 writes it, or by an alias in
 * English or Chinese. What is merely similar is suggested; what stands for several organs, or lacks its side, is
 * ambiguous; planning helpers are unknown. No guess ever carries a standard name.
 *
 * @param options.confirmed ROI names that a person has mapped before
 */
export function resolveStructureName(
  roiName: string,
  options: { readonly confirmed: ReadonlyMap<string, string> },
): ResolvedName {
  const name = roiName.trim();
  const confirmed = options.confirmed.get(roiName) ?? options.confirmed.get(name);
  if (confirmed) return resolved('confirmed', confirmed);

  const official = OFFICIAL_SPELLINGS.get(name) ?? officialMargin(name);
  if (official) return resolved('exact', official);

  const words = nameWords(name);
  if (words.stem === '') return UNKNOWN;
  if (words.contradictory) return open('ambiguous', sidesOf(words));
  const short = AMBIGUOUS_SHORT_FORMS.get(words.stem);
  if (short && words.laterality === null) return open('ambiguous', short);
  const known = lookUp(words);
  const [meaning, other] = known?.means ?? [];
  if (meaning && !other) return resolved('alias', meaning);
  if (known) return open(isShortOrSeveral(known) ? 'ambiguous' : 'suggested', [...known.means, ...known.suggests]);

  const target = targetOfName(name);
  if (isPlanningHelper(name, words.words)) return UNKNOWN;
  if (target) return resolveTarget(name, target);
  const kind = targetWithin(words);
  if (kind) return open('suggested', [kind]);
  return resolveMargin(words) ?? open('suggested', similarNames(words));
}

function isShortOrSeveral({ stem, means, suggests }: IndexedName): boolean {
  return /^[a-z]{1,2}$/.test(stem) || means.length + suggests.length > 1;
}

/** `PTV_7000`, `PTVp_7000` and `CTVn1_50.4Gy` are TG-263's own way to write a dose level. */
const OFFICIAL_TARGET = /^[GCIP]TV[pn]?\d?(?:_\d{4}|_\d+(?:\.\d+)?Gy)?$/;

/** TG-263 writes the part as small letters behind the kind. */
const PART_LETTERS: Readonly<Record<TargetPart, string>> = { primary: 'p', node: 'n', bed: 'sb' };

function resolveTarget(name: string, target: TargetName): ResolvedName {
  const standardName = `${target.kind}${target.part ? PART_LETTERS[target.part] : ''}`;
  if (!target.complete) return open('suggested', [standardName]);
  return resolved(OFFICIAL_TARGET.test(name) ? 'exact' : 'alias', standardName);
}

/** `Brain PTV` is a target in the brain, not the brain. */
function targetWithin({ words }: NameWords): string | null {
  for (const word of words) {
    const target = targetOfName(word);
    if (target) return target.kind;
  }
  return null;
}

/** `SpinalCord_PRV05`: TG-263 adds the margin in millimetres to the organ's name. */
function officialMargin(name: string): string | null {
  const organ = OFFICIAL_SPELLINGS.get(/^(.+)_PRV(?:\d{2})?$/.exec(name)?.[1] ?? '');
  return organ ? `${organ}_PRV` : null;
}

/** A planning organ-at-risk volume is not its organ: `Chiasm PRV 3mm` is `OpticChiasm_PRV`, `Cord+3mm` may be a PRV. */
function resolveMargin(words: NameWords): ResolvedName | null {
  const isMargin = (word: string) => /^(prv\d*(mm)?|外扩|外放)$|^\+?\d+mm$|^\+\d+$|^mm$|^0\d$/.test(word);
  const spread = words.words.flatMap((word) => word.split(/(?=\+)/));
  const organWords = spread.filter((word) => !isMargin(word) && !/^\d+$/.test(word));
  if (!spread.some(isMargin)) return null;
  const organ = lookUp({ laterality: words.laterality, stem: organWords.join('') });
  const [meaning, other] = organ?.means ?? [];
  if (!meaning || other) return UNKNOWN;
  const standardName = meaning.endsWith('_PRV') ? meaning : `${meaning}_PRV`;
  return spread.some((word) => word.startsWith('prv'))
    ? resolved('alias', standardName)
    : open('suggested', [standardName]);
}

function sidesOf(words: NameWords): readonly string[] {
  const sides = (['left', 'right', 'both'] as const).map((laterality) => lookUp({ laterality, stem: words.stem }));
  return sides.flatMap((side) => side?.means ?? []);
}
