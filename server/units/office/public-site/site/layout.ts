import { type Language, say } from '@isocenter/messages';
import { type Edition, linksFrom, type Page, sectionsOf } from './edition.ts';
import { type Html, html, jsonWithin } from './html.ts';
import { LANGUAGE_CODE, otherThan, textIn, toldIn } from './told.ts';

const OTHER_NAME: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
/** What a search engine shows of a page. */
const DESCRIPTION_CHARACTERS = 160;

/** A page whole: its head for browsers and search engines, the way around the site, and what is its own. Nothing in it runs. */
export function wholePage(edition: Edition, page: Page): string {
  const { language, site } = edition;
  const to = linksFrom(page.path);
  const name = textIn(site.department.name, language);
  const title = page.path === 'index.html' ? name : `${page.title} – ${name}`;
  const description = page.description.replaceAll(/\s+/g, ' ').slice(0, DESCRIPTION_CHARACTERS).trim();
  return html`<!DOCTYPE html>
<html lang="${LANGUAGE_CODE[language]}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
<meta property="og:title" content="${title}">
<meta property="og:type" content="website">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to('../style.css')}">
${addresses(edition, page.path)}
<script type="application/ld+json">${jsonWithin({ '@context': 'https://schema.org', '@graph': page.data })}</script>
</head>
<body>
<a class="skip" href="#content">${say(language, 'public-site.skip')}</a>
<header class="top">
${nameOf(edition, page.path)}
<nav aria-label="${say(language, 'public-site.nav')}">
<ul>
${sectionsOf(edition).map((section) => navItem(edition, page.path, section))}<li>${switchTo(edition, page.path)}</li>
</ul>
</nav>
</header>
<main id="content" tabindex="-1">
${page.main}</main>
<footer>
<p>${say(language, 'public-site.as-of', { day: site.day })}</p>
</footer>
</body>
</html>
`.toString();
}

/** On the first page, whose heading is the name, the house stands alone above it. */
function nameOf({ site: { department }, language }: Edition, path: string): Html {
  const parent = textIn(department.parent, language) !== '' && toldIn(department.parent, language);
  if (path === 'index.html')
    return html`<div class="name">${parent && html`<span class="house">${parent}</span>`}</div>`;
  return html`<div class="name"><a href="${linksFrom(path)('index.html')}">${toldIn(department.name, language)}</a>${parent && html`<span class="parent">${parent}</span>`}</div>`;
}

function navItem({ language }: Edition, path: string, section: ReturnType<typeof sectionsOf>[number]) {
  const isHere = path === `${section}.html`;
  return html`<li><a href="${linksFrom(path)(`${section}.html`)}"${isHere && html` aria-current="page"`}>${say(language, `public-site.${section}`)}</a></li>
`;
}

function switchTo({ language }: Edition, path: string) {
  const other = otherThan(language);
  const code = LANGUAGE_CODE[other];
  return html`<a class="switch" lang="${code}" hreflang="${code}" href="${linksFrom(path)(`../${other}/${path}`)}">${OTHER_NAME[other]}</a>`;
}

/** The same page in both languages, for search engines; and the one address of this one, where that is known. */
function addresses({ site: { department }, language }: Edition, path: string) {
  const { base } = department;
  const at = (of: Language) => (base === '' ? linksFrom(path)(`../${of}/${path}`) : pageAddress(base, of, path));
  const alternates = (['zh', 'en'] as const).map(
    (of) => html`<link rel="alternate" hreflang="${LANGUAGE_CODE[of]}" href="${at(of)}">
`,
  );
  return base === '' ? alternates : [html`<link rel="canonical" href="${at(language)}">\n`, ...alternates];
}

/** Where a page lies on the web. */
export const pageAddress = (base: string, language: Language, path: string): string =>
  `${base}/${language}/${path === 'index.html' ? '' : path}`;
