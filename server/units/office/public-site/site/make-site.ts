import { LANGUAGES, say } from '@isocenter/messages';
import { type Edition, editionOf, type Page, sectionsOf } from './edition.ts';
import { homePage } from './home-page.ts';
import { html } from './html.ts';
import { pageAddress, wholePage } from './layout.ts';
import { patentsPage } from './patents-page.ts';
import { peoplePage, personPage } from './people-pages.ts';
import { projectsPage } from './projects-page.ts';
import { recognitionsPage } from './recognitions-page.ts';
import type { Site, SiteFile } from './site.ts';
import { STYLESHEET } from './stylesheet.ts';
import { LANGUAGE_CODE, toldIn } from './told.ts';
import { worksPages } from './works-pages.ts';

/** The whole site as files, from one reading of the record. The same record gives the same bytes. */
export function makeSite(site: Site): readonly SiteFile[] {
  const editions = LANGUAGES.map((language) => editionOf(site, language));
  const pages = editions.map((edition) => ({ edition, pages: pagesOf(edition) }));
  const files = pages.flatMap(({ edition, pages: all }) =>
    all.map((page) => ({ path: `${edition.language}/${page.path}`, text: wholePage(edition, page) })),
  );
  const paths = (pages[0]?.pages ?? []).map(({ path }) => path);
  return [
    { path: 'index.html', text: chooser(site) },
    { path: 'style.css', text: STYLESHEET },
    { path: 'robots.txt', text: robots(site) },
    ...(site.department.base === '' ? [] : [{ path: 'sitemap.xml', text: sitemap(site, paths) }]),
    ...files,
  ];
}

function pagesOf(edition: Edition): readonly Page[] {
  return [
    homePage(edition),
    ...sectionsOf(edition).flatMap((section) => SECTION_PAGES[section](edition)),
    ...edition.site.people.map((person) => personPage(edition, person)),
  ];
}

const SECTION_PAGES: Readonly<
  Record<ReturnType<typeof sectionsOf>[number], (edition: Edition) => Page | readonly Page[]>
> = {
  ...{ people: peoplePage, works: worksPages, projects: projectsPage, patents: patentsPage },
  recognitions: recognitionsPage,
};

/** The first page of all: in which language to go on. */
function chooser(site: Site): string {
  const { name } = site.department;
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${name.zh || name.en}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
<link rel="alternate" hreflang="zh-CN" href="${rootAddress(site, 'zh')}">
<link rel="alternate" hreflang="en" href="${rootAddress(site, 'en')}">
</head>
<body class="chooser">
<main>
<h1>${toldIn(name, 'zh')}</h1>
${name.en !== '' && name.zh !== '' && html`<p class="lead" lang="en">${name.en}</p>\n`}<ul>
${LANGUAGES.toReversed().map(
  (
    language,
  ) => html`<li><a href="${language}/index.html" lang="${LANGUAGE_CODE[language]}" hreflang="${LANGUAGE_CODE[language]}">${say(language, 'public-site.enter')}</a></li>
`,
)}</ul>
</main>
</body>
</html>
`.toString();
}

const rootAddress = ({ department: { base } }: Site, language: 'zh' | 'en') =>
  base === '' ? `${language}/index.html` : pageAddress(base, language, 'index.html');

const robots = ({ department: { base } }: Site) =>
  `User-agent: *\nAllow: /\n${base === '' ? '' : `\nSitemap: ${base}/sitemap.xml\n`}`;

/** Every page with the same one in the other language. */
function sitemap({ department: { base } }: Site, paths: readonly string[]): string {
  const of = (
    language: 'zh' | 'en',
    path: string,
  ) => html`<url><loc>${pageAddress(base, language, path)}</loc>${LANGUAGES.map(
    (each) =>
      html`<xhtml:link rel="alternate" hreflang="${LANGUAGE_CODE[each]}" href="${pageAddress(base, each, path)}"/>`,
  )}</url>
`;
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${LANGUAGES.flatMap((language) => paths.map((path) => of(language, path)))}</urlset>
`.toString();
}
