export type Laterality = 'left' | 'right' | 'both';

/** A structure name taken apart: its side, and what is left, as words without case or separators. */
export interface NameWords {
  readonly laterality: Laterality | null;
  /** Left and right are both said; nobody can know which is meant. */
  readonly contradictory: boolean;
  readonly words: readonly string[];
  /** The words in one, as the tables are searched. */
  readonly stem: string;
}

const LATERALITY: ReadonlyMap<string, Laterality> = new Map([
  ...['l', 'lt', 'left', 'lft', 'sin', '左', '左侧'].map((word) => [word, 'left'] as const),
  ...['r', 'rt', 'right', 'rgt', 'dex', '右', '右侧'].map((word) => [word, 'right'] as const),
  ...['both', 'bilat', 'bilateral', '双', '双侧', '两侧', '全部'].map((word) => [word, 'both'] as const),
]);

/** The volumes that are subtracted from organs, as in `Lungs-GTV`; a hyphen before anything else only separates. */
const SUBTRACTED = /\s*[-–−]\s*(?=(?:p?gtv|ctv|ptv|itv|igtv)[a-z]{0,2}\d*\b)/gi;
const TARGET_MINUS =
  /((?:p?gtv|ctv|ptv|itv|igtv)[a-z]{0,2}\d*)\s*[-–−]\s*(?!nx|nd|ln|node|primary|eval|hr|ir|high|mid|low|sb|tb)(?=[a-z]{2,}|[\u4e00-\u9fff])/gi;

/**
 * Takes a structure name apart. Case, spaces, underscores, hyphens, camel case, full-width letters and the place of the
 * side do not matter: `Lung_L`, `Lt Lung`, `LeftLung` and `左肺` have the same words in their language.
 */
export function nameWords(name: string): NameWords {
  const spaced = name
    .normalize('NFKC')
    .replace(/减去|减/g, ' minus ')
    .replace(SUBTRACTED, ' minus ')
    .replace(TARGET_MINUS, '$1 minus ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, '$1 $2')
    .toLowerCase()
    .replace(/左侧|右侧|双侧|两侧|左|右|双/g, ' $& ')
    .replace(/([a-z0-9])(?=[\u4e00-\u9fff])|([\u4e00-\u9fff])(?=[a-z0-9])/g, '$& ')
    .replace(/[\s_\-–−.,;:/\\()[\]{}'"]+/g, ' ')
    .trim();
  const words: string[] = [];
  const sides = new Set<Laterality>();
  for (const word of spaced.split(' ')) {
    const side = LATERALITY.get(word);
    if (side) sides.add(side);
    else if (word) words.push(word);
  }
  const contradictory = sides.size > 1;
  const [laterality = null] = contradictory ? [] : [...sides];
  return { laterality, contradictory, words, stem: words.join('') };
}
