/** What a work is. What a format calls by a finer name stands in `publicationTypes` as printed. */
export const WORK_TYPES = [
  'article',
  'review',
  'preprint',
  'conference-paper',
  'chapter',
  'book',
  'thesis',
  'letter',
  'editorial',
  'guideline',
  'correction',
  'retraction-notice',
  'other',
] as const;
export type WorkType = (typeof WORK_TYPES)[number];

/** How one work stands to another; the retracting and the correcting work are notices. */
export const RELATION_KINDS = [
  'is-preprint-of',
  'has-preprint',
  'is-retracted-by',
  'retracts',
  'is-corrected-by',
  'corrects',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** An author as printed. A name in Latin letters is `family` and `given`, one in Chinese characters `nativeName`, one that cannot be told apart `literal`. */
export interface Author {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly nativeName?: string;
  /** `0000-0002-1825-0097` */
  readonly orcid?: string;
  readonly isCorresponding?: boolean;
  readonly isCoFirst?: boolean;
  readonly affiliations: readonly string[];
  /** A group of people or a body; its name is `literal`. */
  readonly isGroup?: boolean;
}

/** The journal, proceedings or book that a work appeared in. */
export interface Container {
  readonly title: string;
  readonly abbreviation?: string;
  /** `1879-355X`, in the order printed */
  readonly issns: readonly string[];
}

/** A date as exact as it is known; month and day from 1. */
export interface Issued {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export interface Funding {
  readonly funder?: string;
  readonly award?: string;
}

export interface Relation {
  readonly kind: RelationKind;
  readonly doi?: string;
  readonly pmid?: string;
  readonly note?: string;
}

/** A work of science, as plain JSON. Texts carry no markup: `<sup>2</sup>` is `²`. */
export interface Work {
  readonly type: WorkType;
  /** In the language of the work, without the final stop that PubMed adds. */
  readonly title: string;
  /** The title in the other language: translated, or the original one. */
  readonly titleOther?: string;
  /** ISO 639-1 where there is a code of two letters, otherwise as printed */
  readonly language?: string;
  readonly authors: readonly Author[];
  readonly container?: Container;
  readonly publisher?: string;
  readonly publisherPlace?: string;
  readonly edition?: string;
  readonly issued?: Issued;
  readonly volume?: string;
  readonly issue?: string;
  /** `117-118` */
  readonly pages?: string;
  readonly articleNumber?: string;
  /** Lower case, without address: `10.5555/abc` */
  readonly doi?: string;
  readonly pmid?: string;
  /** `PMC1234567` */
  readonly pmcid?: string;
  /** `2101.01234`, without version */
  readonly arxiv?: string;
  /** 13 or 10 digits without hyphens */
  readonly isbns?: readonly string[];
  readonly url?: string;
  readonly abstract?: string;
  readonly keywords: readonly string[];
  readonly publicationTypes: readonly string[];
  readonly funding: readonly Funding[];
  readonly relations: readonly Relation[];
  readonly isRetracted: boolean;
}
