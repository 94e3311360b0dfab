import type { WorkFormat } from '../../../../server/units/research/exchange/contract.ts';

type Reference = Extract<WorkFormat, 'gb-t-7714-2015' | 'vancouver'>;
type FileFormat = Exclude<WorkFormat, Reference>;

/** References as they are printed, by their style. */
export const REFERENCES = { 'gb-t-7714-2015': 'GB/T 7714-2015', vancouver: 'Vancouver' } as const satisfies Record<
  Reference,
  string
>;

/** Files of other programs: name and end. */
export const FILES = {
  bibtex: { name: 'BibTeX', end: 'bib' },
  ris: { name: 'RIS', end: 'ris' },
  'csl-json': { name: 'CSL-JSON', end: 'json' },
  'cerif-xml': { name: 'CERIF-XML', end: 'xml' },
  'orcid-json': { name: 'ORCID', end: 'json' },
} as const satisfies Record<FileFormat, { readonly name: string; readonly end: string }>;

export type ReferenceStyle = keyof typeof REFERENCES;
export type FileOfWorks = keyof typeof FILES;
/** What a list is had as; ORCID takes the works of one person. */
export type ListFormat = Exclude<WorkFormat, 'orcid-json'>;

export const LIST_FILES = ['bibtex', 'ris', 'csl-json', 'cerif-xml'] as const satisfies readonly FileOfWorks[];
export const PERSON_FILES = [...LIST_FILES, 'orcid-json'] as const satisfies readonly FileOfWorks[];
