import { type ParsedWorks, parseWorks } from '@isocenter/bibliography';
import { DomainError } from '@isocenter/messages';
import { isPlainOnThisMachine } from '../../../platform/http/loopback.ts';

const PATIENCE_MS = 15_000;
/** A work with its abstract and references; whoever sends more sends something else. */
const LARGEST_BYTES = 4_000_000;
/** From the resolver to the agency that registered the DOI, and within that. */
const MOST_REDIRECTS = 5;

/**
 * What `ISOCENTER_DOI_LOOKUP` says: a resolver of DOIs, such as `https://doi.org`; undefined where it says nothing: then this server asks nobody.
 * @throws DomainError `research/lookup-address` unless it is `https` (`http` on this machine only)
 */
export function doiResolverOf(setting: string | undefined): URL | undefined {
  if (setting === undefined || setting === '') return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (!url || !mayBeAsked(url, url) || url.search !== '' || url.hash !== '')
    throw new DomainError('research/lookup-address');
  return url;
}

/**
 * Asks a resolver for what the agency knows of a DOI. Nothing but the DOI leaves this machine.
 * @param doi as `doiOf` writes it
 * @throws DomainError `research/lookup-unknown`, `research/lookup-unreachable`, `research/lookup-unreadable`
 * @see https://citation.doi.org/docs.html
 */
export async function lookUp(resolver: URL, doi: string): Promise<ReturnType<typeof parseWorks>> {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  const first = new URL(`${resolver.href.replace(/\/$/, '')}/${path}`);
  const parsed = parseWorks(await textAt(first, { resolver, doi }));
  if (!isOneWork(parsed, doi)) throw new DomainError('research/lookup-unreadable', { doi });
  return parsed;
}

/** And the one that was asked for. */
function isOneWork({ works, refused }: ParsedWorks, doi: string): boolean {
  return works.length === 1 && refused.length === 0 && works[0]?.work.doi === doi;
}

interface Asked {
  readonly resolver: URL;
  readonly doi: string;
}

async function textAt(first: URL, { resolver, doi }: Asked): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let url = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await asked(url, { signal, doi });
    if (answer.status === 404 || answer.status === 410) throw new DomainError('research/lookup-unknown', { doi });
    const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (next === null) {
      if (!answer.ok) throw new DomainError('research/lookup-unreachable', { doi });
      return body(answer, doi);
    }
    await answer.body?.cancel();
    if (!URL.canParse(next, url)) throw new DomainError('research/lookup-unreadable', { doi });
    url = new URL(next, url);
    if (!mayBeAsked(url, resolver)) throw new DomainError('research/lookup-unreadable', { doi });
  }
  throw new DomainError('research/lookup-unreachable', { doi });
}

/** No redirect leads into the clear; to this machine itself only from this machine. */
function mayBeAsked(url: URL, resolver: URL): boolean {
  return url.protocol === 'https:' || (isPlainOnThisMachine(url) && isPlainOnThisMachine(resolver));
}

async function asked(url: URL, { signal, doi }: { readonly signal: AbortSignal; readonly doi: string }) {
  try {
    const accept = 'application/vnd.citationstyles.csl+json';
    return await fetch(url, { redirect: 'manual', signal, headers: { accept } });
  } catch {
    throw new DomainError('research/lookup-unreachable', { doi });
  }
}

async function body(answer: Response, doi: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of answer.body ?? []) {
      bytes += part.byteLength;
      if (bytes > LARGEST_BYTES) throw new DomainError('research/lookup-unreadable', { doi });
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('research/lookup-unreachable', { doi });
  }
  return Buffer.concat(parts).toString('utf8');
}
