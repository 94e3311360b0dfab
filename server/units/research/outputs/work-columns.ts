import { authorName, matchKeysOf, type Work } from '@isocenter/bibliography';

/** What the table computes of a work beside its content, by the program. */
export function workColumns(work: Work) {
  return {
    content: JSON.stringify(work),
    match_keys: matchKeysOf(work),
    search_text: searchText(work),
    issns: work.container?.issns ?? [],
    retracts: retractedKeys(work),
  };
}

/** The papers that the work says it retracts, as `match_keys` names them. */
function retractedKeys({ relations }: Work): readonly string[] {
  const keyed = (kind: string, value: string | undefined) => (value === undefined ? [] : [`${kind}:${value}`]);
  return relations.flatMap(({ kind, doi, pmid }) =>
    kind === 'retracts' ? [...keyed('doi', doi), ...keyed('pmid', pmid)] : [],
  );
}

/** What a search finds: half-width, lower case. */
function searchText(work: Work): string {
  const { title, titleOther, container, doi, pmid, authors, keywords } = work;
  const names = authors.flatMap((author) => [authorName(author, 'en'), author.nativeName]);
  const said = [title, titleOther, container?.title, container?.abbreviation, doi, pmid, ...names, ...keywords];
  return said
    .filter((each) => each !== undefined)
    .join(' ')
    .normalize('NFKC')
    .toLowerCase();
}
