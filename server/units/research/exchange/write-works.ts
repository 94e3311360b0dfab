import { cite, toBibtex, toCerifXml, toCslJson, toOrcidJson, toRis, type Work } from '@isocenter/bibliography';
import type { AskedPersonFile } from './contract.ts';

export interface KeyedWork {
  readonly key: string;
  readonly work: Work;
}

/** Works in their order as a file of a format. */
export function writeWorks(keyed: readonly KeyedWork[], { as, lang }: AskedPersonFile): string {
  const works = keyed.map(({ work }) => work);
  switch (as) {
    case 'bibtex':
      return toBibtex(works);
    case 'ris':
      return toRis(works);
    case 'csl-json':
      return toCslJson(works);
    case 'orcid-json':
      return toOrcidJson(works);
    case 'cerif-xml':
      return toCerifXml(keyed.map(({ key, work }) => ({ id: `works-${key}`, work })));
    case 'gb-t-7714-2015':
      return numbered(cite(works, { style: as, language: lang }), (place) => `[${place}] `);
    case 'vancouver':
      return numbered(cite(works, { style: as, language: lang }), (place) => `${place}. `);
  }
}

/** References as a list has them, each with its number; a single one without. */
function numbered(references: readonly string[], numberOf: (place: number) => string): string {
  const isList = references.length > 1;
  return references.map((text, index) => `${isList ? numberOf(index + 1) : ''}${text}\n`).join('');
}
