import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doiResolverOf, lookUp } from './doi-lookup.ts';

/** What Crossref answers for CSL: its own record with some lists as texts; the work is imaginary. */
const CROSSREF = {
  ...{ indexed: { 'date-time': '2024-01-01T00:00:00Z' }, 'reference-count': 3, publisher: 'Imaginary Press' },
  ...{ DOI: '10.5555/found(1)', type: 'journal-article', title: 'Found in the network', ISSN: ['0378-5955'] },
  ...{ 'container-title': 'Journal of Imaginary Oncology', issued: { 'date-parts': [[2024, 5, 1]] }, volume: '7' },
  author: [{ given: 'Lu', family: 'Bai', ORCID: 'https://orcid.org/0000-0002-1825-0097', affiliation: [] }],
};
/** What DataCite answers. */
const DATACITE = {
  ...{ type: 'article', id: 'https://doi.org/10.5555/data', DOI: '10.5555/DATA', title: 'A preprint elsewhere' },
  ...{ author: [{ family: 'Lin', given: 'Yue' }], issued: { 'date-parts': [[2023]] }, publisher: 'A server' },
};

let asked: { readonly url: string; readonly accept: string }[] = [];
const service = createServer((request, response) => {
  const url = request.url ?? '';
  asked.push({ url, accept: request.headers.accept ?? '' });
  const json = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  const to = (location: string) => response.writeHead(302, { location }).end();
  if (url === '/10.5555/found(1)') return to('/agency/10.5555/found(1)/transform');
  if (url.startsWith('/agency/')) return json(CROSSREF);
  if (url === '/10.5555/data') return json(DATACITE);
  if (url === '/10.5555/other') return json(CROSSREF);
  if (url === '/10.5555/page') return response.end('<html>a landing page</html>');
  if (url === '/10.5555/away') return to('http://192.0.2.1/');
  if (url === '/10.5555/round') return to('/10.5555/round');
  if (url === '/10.5555/down') return response.writeHead(500).end();
  if (url === '/10.5555/huge') return response.end(' '.repeat(4_100_000));
  return response.writeHead(404).end();
});
let resolver: URL;

beforeAll(async () => {
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
  const { port } = service.address() as AddressInfo;
  resolver = new URL(`http://127.0.0.1:${port}`);
});
afterAll(() => service.close());

test('follows the resolver to the agency, and sends nothing but the DOI', async () => {
  asked = [];
  const { works, format } = await lookUp(resolver, '10.5555/found(1)');
  expect(format).toBe('crossref');
  expect(works[0]?.work).toMatchObject({
    ...{ type: 'article', title: 'Found in the network', doi: '10.5555/found(1)', volume: '7' },
    container: { title: 'Journal of Imaginary Oncology', issns: ['0378-5955'] },
    authors: [{ family: 'Bai', given: 'Lu', orcid: '0000-0002-1825-0097' }],
  });
  expect(asked).toEqual([
    { url: '/10.5555/found(1)', accept: 'application/vnd.citationstyles.csl+json' },
    { url: '/agency/10.5555/found(1)/transform', accept: 'application/vnd.citationstyles.csl+json' },
  ]);
});

test('reads CSL-JSON of another agency', async () => {
  const { works, format } = await lookUp(resolver, '10.5555/data');
  expect(format).toBe('csl-json');
  expect(works[0]?.work).toMatchObject({ type: 'preprint', doi: '10.5555/data', issued: { year: 2023 } });
});

test.each([
  ['10.5555/nobody', 'research/lookup-unknown'],
  ['10.5555/down', 'research/lookup-unreachable'],
  ['10.5555/round', 'research/lookup-unreachable'],
  ['10.5555/page', 'research/lookup-unreadable'],
  ['10.5555/other', 'research/lookup-unreadable'], // another work than the one asked for
  ['10.5555/away', 'research/lookup-unreadable'], // in the clear to another machine
  ['10.5555/huge', 'research/lookup-unreadable'],
])('%s: %s', async (doi, code) => {
  await expect(lookUp(resolver, doi)).rejects.toMatchObject({ code });
});

test('a service that is not there gave no answer', async () => {
  const closed = new URL('http://127.0.0.1:1');
  await expect(lookUp(closed, '10.5555/a')).rejects.toMatchObject({ code: 'research/lookup-unreachable' });
});

test('without a setting nobody is asked; in the clear only on this machine', () => {
  expect(doiResolverOf(undefined)).toBeUndefined();
  expect(doiResolverOf('')).toBeUndefined();
  expect(doiResolverOf('https://doi.org')?.host).toBe('doi.org');
  expect(doiResolverOf('http://127.0.0.1:8000')?.port).toBe('8000');
  for (const setting of ['doi.org', 'http://doi.org', 'ftp://doi.org', 'https://doi.org/?x=1'])
    expect(() => doiResolverOf(setting)).toThrow(expect.objectContaining({ code: 'research/lookup-address' }));
});
