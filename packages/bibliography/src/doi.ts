import type { Identified } from './refusal.ts';

const ADDRESS = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i;
const LABEL = /^doi\s*[:=]?\s*/i;
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/**
 * The DOI in `text`, lower case and without address: `https://doi.org/10.5555/ABC.` is `10.5555/abc`. Full-width characters count
 * as their half-width ones; stops and unpaired brackets at the end belong to the sentence around it.
 *
 * @see DOI Handbook, 2.2 and 2.4: a DOI name is not case-sensitive
 */
export function doiOf(text: string): Identified {
  const plain = text.normalize('NFKC').trim().replace(LABEL, '');
  const bare = ADDRESS.test(plain) ? unescaped(plain.replace(ADDRESS, '')) : plain;
  const doi = withoutEnd(bare).toLowerCase();
  return DOI.test(doi) ? { value: doi } : { refused: 'bibliography/doi', found: text };
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isOfTheSentence(text.slice(0, end))) end -= 1;
  return text.slice(0, end);
}

function isOfTheSentence(text: string): boolean {
  const last = text.at(-1) ?? '';
  if (/[.,;:。、"'“”’\s]/.test(last)) return true;
  const opening = PAIRS[last];
  return opening !== undefined && text.split(last).length > text.split(opening).length;
}

function unescaped(address: string): string {
  return address.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[!-~]/.test(character) ? character : code;
  });
}

/** DOI prefixes and the shapes behind them that servers of preprints give. 10.1101 alone is also a press with journals. */
const PREPRINT_DOIS = [
  /^10\.1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,}/, // bioRxiv, medRxiv
  /^10\.64898\//, // openRxiv since 2025
  /^10\.48550\/arxiv\./,
  /^10\.21203\/rs\./, // Research Square
  /^10\.20944\/preprints/,
  /^10\.2139\/ssrn\./,
  /^10\.26434\/chemrxiv/,
  /^10\.31219\/osf\.io/,
  /^10\.31234\/osf\.io/,
  /^10\.12074\//, // ChinaXiv
  /^10\.36227\/techrxiv/,
  /^10\.22541\/au\./, // Authorea
  /^10\.7287\/peerj\.preprints/,
];

/** Whether a server of preprints gave this DOI, as far as its prefix tells. */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOIS.some((shape) => shape.test(doi));
}

/** The arXiv number in a DOI of arXiv, in `arXiv:2101.01234v2` or in an address. */
export function arxivOf(text: string): string | undefined {
  const shape =
    /^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|(?:10\.48550\/)?arxiv[.:]\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i;
  return shape.exec(text.trim())?.[1]?.toLowerCase();
}
