import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BARE_SITE, EXAMPLE_SITE } from './example-site.ts';
import { makeSite } from './make-site.ts';

const files = makeSite(EXAMPLE_SITE);
const pages = files.filter(({ path }) => path.endsWith('.html'));
const page = (path: string) => files.find((file) => file.path === path)?.text ?? '';
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

describe('every page of both languages is valid HTML and follows the rules of accessibility', () => {
  for (const { path, text } of [...pages, ...makeSite(BARE_SITE).filter((file) => file.path.endsWith('.html'))])
    test(path, async () => {
      const { results } = await validator.validateString(text);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => ({ ruleId, message, line }))),
      ).toEqual([]);
    });
});

test('the validator finds what is wrong', async () => {
  const { valid } = await validator.validateString(
    '<!DOCTYPE html><html><head></head><body><p><div></div></p><a></a></body></html>',
  );
  expect(valid).toBe(false);
});

test('both languages have the same pages, and a year, a person and a section one each', () => {
  const of = (language: string) =>
    pages.flatMap(({ path }) => (path.startsWith(`${language}/`) ? [path.slice(3)] : []));
  expect(of('zh')).toEqual(of('en'));
  expect(of('en').sort()).toEqual([
    ...[
      'index.html',
      'patents.html',
      'people.html',
      'people/7.html',
      'people/9.html',
      'projects.html',
      'recognitions.html',
    ],
    ...['works.html', 'works/2024.html', 'works/2025.html', 'works/undated.html'],
  ]);
});

test('a section without anything public is not there', () => {
  const bare = makeSite(BARE_SITE);
  expect(bare.map(({ path }) => path)).toEqual([
    ...['index.html', 'style.css', 'robots.txt', 'en/index.html', 'zh/index.html'],
  ]);
  expect(bare.find(({ path }) => path === 'zh/index.html')?.text).not.toContain('<h2');
});

test('every link within the site leads to a file of it', () => {
  const known = new Set(files.map(({ path }) => path));
  const dead = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:href|src)="([^"]*)"/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:https?|mailto|tel|data):|^#/.test(target))
      .map((target) => new URL(target, `http://site/${path}`).pathname.slice(1))
      .filter((target) => !known.has(target)),
  );
  expect(dead).toEqual([]);
});

test('nothing runs: no script but data, no handler, nothing of another address', () => {
  for (const { text } of pages) {
    expect([...text.matchAll(/<script(?! type="application\/ld\+json">)/g)]).toEqual([]);
    expect(text).not.toMatch(/<[^>]* on\w+=/);
    expect(text).not.toMatch(/javascript:|<iframe|<img|<link rel="stylesheet" href="http/);
  }
});

test('what people typed is text and never markup', () => {
  expect(page('zh/index.html')).toContain('第二段 &lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page('en/people/9.html')).toContain('Jan &quot;J&quot; &lt;b&gt;Novák');
  expect(page('en/works/2025.html')).toContain('href="https://doi.org/10.5555/a%3Cb%3E(c)">10.5555/a&lt;b&gt;(c)</a>');
});

test('a text in one language only stands in both editions and says which it is', () => {
  expect(page('zh/people/7.html')).toContain('<p lang="en">Only in English.</p>');
  expect(page('en/people/7.html')).toContain('<p>Only in English.</p>');
  expect(page('en/projects.html')).toContain('<span lang="zh-CN">肺癌项目</span>');
  expect(page('en/works/2024.html')).toMatch(/<span class="reference" lang="zh-CN">吴虹/);
  expect(page('zh/works/undated.html')).toMatch(/<span class="reference" lang="de">/);
});

test('a person’s page has what is theirs of each kind', () => {
  for (const theirs of ['Dose &lt; 2 Gy', '肺癌项目', 'A device', 'Editor', '科技进步奖'])
    expect(page('en/people/7.html')).toContain(theirs);
  expect(page('en/people/7.html')).not.toContain('A trial');
  expect(page('en/people/9.html')).not.toContain('A device');
});

test('a retracted work says so before anything else', () => {
  expect(page('en/works/2024.html')).toMatch(/<li class="is-retracted"><strong class="retracted">Retracted<\/strong> /);
  expect(page('zh/works/2024.html')).toContain('<strong class="retracted">已撤稿</strong>');
});

test('references follow GB/T 7714 in Chinese and Vancouver in English', () => {
  expect(page('zh/works/2025.html')).toContain(
    'WU H. Dose &lt; 2 Gy &amp; “hope”[J]. Journal of Imaginary Radiotherapy, 2025, 7: 1-9.',
  );
  expect(page('en/works/2025.html')).toContain(
    'Wu H. Dose &lt; 2 Gy &amp; “hope”. Journal of Imaginary Radiotherapy. 2025 Mar;7:1-9.',
  );
});

const Data = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.unknown() })),
});
const dataOf = (path: string) =>
  Data.parse(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(path))?.[1] ?? ''))['@graph'];
const ORGANISATION = ['MedicalOrganization', 'ResearchOrganization'];

test('each page says in schema.org’s terms what it is about', () => {
  const types = (path: string) => dataOf(path).map((each) => each['@type']);
  for (const language of ['zh', 'en']) {
    expect(types(`${language}/index.html`)).toEqual([ORGANISATION]);
    expect(types(`${language}/people.html`)).toEqual([ORGANISATION, 'Person', 'Person']);
    expect(types(`${language}/people/7.html`)).toEqual([
      ORGANISATION,
      'Person',
      'ScholarlyArticle',
      'ScholarlyArticle',
    ]);
    expect(types(`${language}/works/undated.html`)).toEqual(['Book']);
    expect(types(`${language}/projects.html`)).toEqual([ORGANISATION, 'ResearchProject', 'ResearchProject']);
    expect(types(`${language}/patents.html`)).toEqual([ORGANISATION, 'CreativeWork']);
  }
});

test('what the data say of the department, a person, a work and a project', () => {
  const base = 'https://radonc.hospital.example/site';
  expect(dataOf('en/index.html')[0]).toMatchObject({
    ...{ '@id': `${base}/#department`, name: 'Department of Radiation Oncology', url: `${base}/en/` },
    hasCertification: [{ '@type': 'Certification', validFrom: '2020-05-01', issuedBy: { name: '国家卫生健康委员会' } }],
  });
  expect(dataOf('zh/people/7.html')[1]).toMatchObject({
    ...{ name: '吴虹', alternateName: 'Wu Hong', knowsAbout: ['肺癌', '适应性放疗'], jobTitle: '主任医师、教授' },
    sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://hospital.example/wu?a=1&b=2'],
  });
  expect(dataOf('en/works/2025.html')[0]).toEqual({
    ...{ '@type': 'ScholarlyArticle', name: 'Dose < 2 Gy & "hope"', inLanguage: 'en', datePublished: '2025-03' },
    author: [{ '@type': 'Person', name: 'Hong Wu' }],
    isPartOf: { '@type': 'Periodical', name: 'Journal of Imaginary Radiotherapy', issn: ['0360-3016'] },
    ...{ pagination: '1-9', sameAs: 'https://doi.org/10.5555/a%3Cb%3E(c)' },
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.5555/a<b>(c)' },
      { '@type': 'PropertyValue', propertyID: 'PMID', value: '98000001' },
    ],
  });
  expect(dataOf('zh/works/2024.html')[0]).toMatchObject({ creativeWorkStatus: 'Retracted', datePublished: '2024' });
  expect(dataOf('en/projects.html')[1]).toMatchObject({
    ...{ foundingDate: '2025-01-01', dissolutionDate: '2028-12-31', member: [{ '@id': `${base}/#person-7` }] },
    funding: { '@type': 'Grant', identifier: '8260001', funder: { name: '国家自然科学基金委员会' } },
  });
});

test('with an address the pages name theirs and the sitemap has all of them; without one nothing does', () => {
  const base = 'https://radonc.hospital.example/site';
  expect(page('zh/people/7.html')).toContain(`<link rel="canonical" href="${base}/zh/people/7.html">`);
  expect(page('zh/people/7.html')).toContain(`<link rel="alternate" hreflang="en" href="${base}/en/people/7.html">`);
  expect([...page('sitemap.xml').matchAll(/<loc>/g)]).toHaveLength(pages.length - 1); // but for the choice of a language
  expect(page('robots.txt')).toContain(`Sitemap: ${base}/sitemap.xml`);
  const bare = makeSite(BARE_SITE)
    .map(({ text }) => text)
    .join('');
  expect(bare).not.toMatch(/rel="canonical"|Sitemap/);
});

test('one reading of the record gives the same bytes each time', () => expect(makeSite(EXAMPLE_SITE)).toEqual(files));
