import { say } from '@isocenter/messages';
import { contacts } from './contacts.ts';
import { type Edition, linksFrom, type Page, sectionsOf } from './edition.ts';
import { type Html, html } from './html.ts';
import { peopleCards } from './people-pages.ts';
import { designations } from './recognitions-page.ts';
import { departmentData } from './structured-data.ts';
import { paragraphsIn, textIn, toldIn } from './told.ts';
import { workList } from './work-list.ts';

const PATH = 'index.html';
const LATEST = 5;

/** What the department is, what it is recognised as, who works there, what came out last, and where it is. */
export function homePage(edition: Edition): Page {
  const { site, language } = edition;
  const { department } = site;
  const name = textIn(department.name, language);
  return {
    ...{ path: PATH, title: name, description: textIn(department.about, language) || name },
    main: html`<h1>${toldIn(department.name, language)}</h1>
<div class="about">
${paragraphsIn(department.about, language)}</div>
${figures(edition)}${designations(edition)}${people(edition)}${latest(edition)}${contacts(edition)}`,
    data: [departmentData(edition)],
  };
}

/** How much there is of what, each the way to its list. */
function figures(edition: Edition): Html | '' {
  const { site, language } = edition;
  const sections = sectionsOf(edition);
  if (sections.length === 0) return '';
  const of = (
    section: (typeof sections)[number],
  ) => html`<li><a href="${section}.html"><b>${site[section].length}</b> ${say(language, `public-site.${section}`)}</a></li>
`;
  return html`<ul class="figures">
${sections.map(of)}</ul>
`;
}

function people(edition: Edition): Html | '' {
  const { site, language } = edition;
  if (site.people.length === 0) return '';
  return html`<section aria-labelledby="people">
<h2 id="people">${say(language, 'public-site.people')}</h2>
${peopleCards(edition, { people: site.people, from: PATH, heading: 'h3' })}</section>
`;
}

function latest(edition: Edition): Html | '' {
  const { site, language } = edition;
  if (site.works.length === 0) return '';
  return html`<section aria-labelledby="latest">
<h2 id="latest">${say(language, 'public-site.latest')}</h2>
${workList(edition, site.works.slice(0, LATEST))}<p><a href="${linksFrom(PATH)('works.html')}">${say(language, 'public-site.all-works', { count: site.works.length })}</a></p>
</section>
`;
}
