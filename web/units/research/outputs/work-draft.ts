import type { WorkContent } from '../../../../server/units/research/outputs/work-content.ts';

type Author = WorkContent['authors'][number];

/** An author as one types it; `from` is what was printed, of which the parts that have no field stay. */
export interface AuthorDraft {
  readonly key: number;
  readonly family: string;
  readonly given: string;
  readonly nativeName: string;
  readonly orcid: string;
  readonly isCoFirst: boolean;
  readonly isCorresponding: boolean;
  readonly from: Author | null;
}

/** Who paid, and the number of the grant, as the work prints them. */
export interface FundingDraft {
  readonly key: number;
  readonly funder: string;
  readonly award: string;
}

/** A work as one types it: nothing is an empty field. */
export interface WorkDraft {
  readonly type: WorkContent['type'];
  readonly title: string;
  readonly titleOther: string;
  readonly container: string;
  readonly issns: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly doi: string;
  readonly pmid: string;
  readonly isRetracted: boolean;
  readonly authors: readonly AuthorDraft[];
  readonly funding: readonly FundingDraft[];
}

export const NEW_WORK: WorkContent = {
  ...{ type: 'article', title: '', authors: [], keywords: [], publicationTypes: [], funding: [], relations: [] },
  isRetracted: false,
};

export function draftOf(content: WorkContent): WorkDraft {
  const { type, title, titleOther = '', container, issued, volume = '', issue = '', pages = '', isRetracted } = content;
  return {
    ...{ type, title, titleOther, container: container?.title ?? '', issns: container?.issns.join(', ') ?? '' },
    ...{ year: issued?.year ?? null, month: issued?.month ?? null, day: issued?.day ?? null },
    ...{ volume, issue, pages, doi: content.doi ?? '', pmid: content.pmid ?? '', isRetracted },
    authors: content.authors.map((author, key) => ({
      ...{ key, from: author, nativeName: author.nativeName ?? '', orcid: author.orcid ?? '' },
      ...{ family: author.literal ?? author.family ?? '', given: author.given ?? '' },
      ...{ isCoFirst: author.isCoFirst ?? false, isCorresponding: author.isCorresponding ?? false },
    })),
    funding: content.funding.map(({ funder = '', award = '' }, key) => ({ key, funder, award })),
  };
}

/** The work that was typed, on what was there: fields that the form does not have stay. */
export function contentOf(before: WorkContent, draft: WorkDraft): WorkContent {
  const {
    titleOther: _,
    container,
    issued: __,
    volume: ___,
    issue: ____,
    pages: _____,
    doi: ______,
    pmid: _______,
    ...kept
  } = before;
  return {
    ...kept,
    ...{ type: draft.type, title: draft.title.trim(), isRetracted: draft.isRetracted },
    ...said({ titleOther: draft.titleOther, volume: draft.volume, issue: draft.issue, pages: draft.pages }),
    ...said({ doi: draft.doi, pmid: draft.pmid }),
    ...(draft.container.trim() === '' ? {} : { container: containerOf(container, draft) }),
    ...(draft.year === null ? {} : { issued: issuedOf(draft.year, draft) }),
    authors: draft.authors.filter(isNamed).map(authorOf),
    funding: draft.funding
      .map(({ funder, award }) => said({ funder, award }))
      .filter(({ funder, award }) => funder ?? award),
  };
}

/** Only what was typed. */
function said<Name extends string>(fields: Readonly<Record<Name, string>>): { readonly [Key in Name]?: string } {
  const typed: { [Key in Name]?: string } = {};
  for (const [name, value] of entriesOf(fields)) if (value.trim() !== '') typed[name] = value.trim();
  return typed;
}

function* entriesOf<Name extends string>(fields: Readonly<Record<Name, string>>): Generator<readonly [Name, string]> {
  for (const name in fields) yield [name, fields[name]];
}

function containerOf(before: WorkContent['container'], { container, issns }: WorkDraft) {
  return { ...before, title: container.trim(), issns: issns.split(/[\s,;]+/).filter(Boolean) };
}

function issuedOf(year: number, { month, day }: WorkDraft) {
  return { year, ...(month === null ? {} : { month }), ...(month === null || day === null ? {} : { day }) };
}

const isNamed = ({ family, given, nativeName }: AuthorDraft) =>
  [family, given, nativeName].some((each) => each.trim() !== '');

function authorOf({ from, family, given, nativeName, orcid, isCoFirst, isCorresponding }: AuthorDraft): Author {
  const isWhole = from?.literal !== undefined && given.trim() === '';
  return {
    ...(isWhole ? said({ literal: family }) : said({ family, given })),
    ...said({ nativeName, orcid }),
    ...(isCoFirst && { isCoFirst }),
    ...(isCorresponding && { isCorresponding }),
    ...(from?.isGroup && { isGroup: true }),
    affiliations: from?.affiliations ?? [],
  };
}
