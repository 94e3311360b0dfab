import { isPreprintDoi } from '../doi.ts';
import { known } from '../known.ts';
import type { Relation, RelationKind, WorkType } from '../work.ts';

/** PubMed's `RefType` of CommentsCorrections, and the MEDLINE tags of the same. Updates are of preprints and of reviews, so they are told apart. */
const KINDS: Readonly<Record<string, RelationKind>> = {
  RetractionIn: 'is-retracted-by',
  RIN: 'is-retracted-by',
  RetractionOf: 'retracts',
  ROF: 'retracts',
  ErratumIn: 'is-corrected-by',
  EIN: 'is-corrected-by',
  CorrectedandRepublishedIn: 'is-corrected-by',
  CRI: 'is-corrected-by',
  ErratumFor: 'corrects',
  EFR: 'corrects',
  CorrectedandRepublishedFrom: 'corrects',
  CRF: 'corrects',
};
const PREPRINT_SOURCE = /\b(?:biorxiv|medrxiv|arxiv|res(?:earch)? sq(?:uare)?|ssrn|preprints?|chemrxiv|chinaxiv)\b/i;

export interface Reference {
  /** `RetractionIn` or `RIN` */
  readonly refType: string;
  readonly source: string;
  readonly doi?: string | undefined;
  readonly pmid?: string | undefined;
}

/** How the work stands to another by PubMed's word; undefined for comments, reviews that were updated and the like. */
export function pubmedRelation(type: WorkType, { refType, source, doi, pmid }: Reference): Relation | undefined {
  const kind = KINDS[refType] ?? preprintKind(type, refType, source, doi);
  return kind === undefined
    ? undefined
    : known({ kind, doi: doi?.toLowerCase(), pmid, note: source === '' ? undefined : source });
}

function preprintKind(
  type: WorkType,
  refType: string,
  source: string,
  doi: string | undefined,
): RelationKind | undefined {
  if (type === 'preprint' && (refType === 'UpdateIn' || refType === 'UIN')) return 'is-preprint-of';
  const isOfPreprint = PREPRINT_SOURCE.test(source) || (doi !== undefined && isPreprintDoi(doi.toLowerCase()));
  return (refType === 'UpdateOf' || refType === 'UOF') && isOfPreprint ? 'has-preprint' : undefined;
}
