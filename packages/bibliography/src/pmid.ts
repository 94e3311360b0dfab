import type { Identified } from './refusal.ts';

/** The PubMed number in `text`, with or without `PMID:` or the address of PubMed before it. */
export function pmidOf(text: string): Identified {
  const plain = text.normalize('NFKC').trim();
  const number =
    /^(?:https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/|(?:pmid|medline)\s*:?\s*)?([1-9]\d{0,8})\/?\.?$/i.exec(
      plain,
    )?.[1];
  return number === undefined ? { refused: 'bibliography/pmid', found: text } : { value: number };
}

/** The number of PubMed Central in `text`, as `PMC1234567`; its version is left out. */
export function pmcidOf(text: string): Identified {
  const plain = text.normalize('NFKC').trim();
  const number = /(?:^|\/|pmcid:\s*)pmc\s?(\d{1,9})(?:\.\d+)?\/?$/i.exec(plain)?.[1];
  return number === undefined ? { refused: 'bibliography/pmcid', found: text } : { value: `PMC${number}` };
}
