import { plainLine } from '../plain-text.ts';

/**
 * PubMed's English title and the one of the paper: a title in brackets was translated, and the paper's own stands beside it where PubMed has it.
 * The final stop is PubMed's.
 */
export function pubmedTitles(
  printed: string | undefined,
  own: string | undefined,
): { title?: string | undefined; titleOther?: string | undefined } {
  const title = withoutStop(printed);
  const original = withoutStop(own);
  if (title === undefined || original === undefined) return { title: title ?? original };
  return { title: original, titleOther: title };
}

function withoutStop(printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined;
  const plain = plainLine(printed);
  const bare = plain.replace(/(?<!\.)\.(\]?)$/, '$1');
  const inner = /^\[(.*)\]$/s.exec(bare)?.[1];
  return inner === undefined || /^[^[]*\]/.test(inner) ? bare : inner.replace(/(?<!\.)\.$/, '');
}
