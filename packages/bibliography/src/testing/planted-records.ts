import type { Work } from '../work.ts';
import { fixtureOrcid } from './fixture-works.ts';

/** Records beside the works of a fixture that go wrong where they are matched by what is easy. */
export interface PlantedRecords {
  /** A paper by another person of the name of `works[0]`'s first author. */
  readonly homonym: Work;
  /** A preprint of `works[1]` that names it. */
  readonly preprint: Work;
  /** A preprint of `works[2]` that does not. */
  readonly unnamedPreprint: Work;
  /** `works[3]` as its publisher prints it since it was retracted. */
  readonly retracted: Work;
  /** The notice that retracts it. */
  readonly retraction: Work;
  /** `works[4]` under its DOI in capitals, to be written into a file as it is. */
  readonly otherCase: Work;
  /** `works[5]` under another DOI. */
  readonly otherDoi: Work;
  /** `works[6]` with a full-width title and neither DOI nor PubMed number. */
  readonly fullWidth: Work;
}

/** @param works at least seven of `fixtureWorks` */
export function plantedRecords(works: readonly Work[]): PlantedRecords {
  const bare = (at: number): Work => {
    const work = works[at];
    if (work === undefined) throw new RangeError(`There are ${works.length} works, and planting takes seven.`);
    const { doi: _doi, pmid: _pmid, ...rest } = work;
    return rest;
  };
  const preprint = (at: number, relations: Work['relations']): Work => {
    const { container: _container, volume: _volume, issue: _issue, pages: _pages, ...rest } = bare(at);
    return {
      ...rest,
      type: 'preprint',
      doi: `10.1101/${2_000_000 + at}`,
      publicationTypes: ['Preprint'],
      issued: { year: (rest.issued?.year ?? 2020) - 1 },
      relations,
    };
  };
  const doiOf = (at: number) => works[at]?.doi ?? '';
  return {
    homonym: ofHomonym(bare(0)),
    preprint: preprint(1, [{ kind: 'is-preprint-of', doi: doiOf(1) }]),
    unnamedPreprint: preprint(2, []),
    retracted: { ...bare(3), title: `RETRACTED: ${bare(3).title}`, doi: doiOf(3), isRetracted: true },
    retraction: {
      ...bare(3),
      type: 'retraction-notice',
      title: `Retraction: ${bare(3).title}`,
      doi: '10.5555/imaginary.retraction',
      publicationTypes: ['Retraction of Publication'],
      relations: [{ kind: 'retracts', doi: doiOf(3) }],
    },
    otherCase: { ...bare(4), doi: doiOf(4).toUpperCase() },
    otherDoi: { ...bare(5), doi: '10.5555/imaginary.another' },
    fullWidth: { ...bare(6), title: fullWidth(bare(6).title) },
  };
}

/** The first name of a work on another paper, with another ORCID. */
function ofHomonym({ titleOther: _titleOther, ...work }: Work): Work {
  const authors = work.authors
    .slice(0, 1)
    .map((author) => ({ ...author, orcid: fixtureOrcid(999_999), affiliations: ['Another Hospital'] }));
  return {
    ...work,
    title: 'A paper by somebody else of the same name in another hospital',
    doi: '10.5555/imaginary.homonym',
    authors,
  };
}

/** ＡＢＣ for ABC: the letters, digits and signs of ASCII moved to their full-width block. */
function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
