import { type Language, say } from '@isocenter/messages';
import { type Edition, linksFrom, type Page } from './edition.ts';
import { type Html, html } from './html.ts';
import { patentList } from './patents-page.ts';
import { personPath } from './people-links.ts';
import { projectList } from './projects-page.ts';
import { recognitionList } from './recognitions-page.ts';
import type { SitePerson } from './site.ts';
import { departmentData, fieldsOf, personData, workData } from './structured-data.ts';
import { paragraphsIn, textIn, toldIn } from './told.ts';
import { workList } from './work-list.ts';

/** Everybody who said that they are shown. */
export function peoplePage(edition: Edition): Page {
  const { site, language } = edition;
  const path = 'people.html';
  const title = say(language, 'public-site.people');
  const name = textIn(site.department.name, language);
  return {
    ...{ path, title, description: say(language, 'public-site.people.of', { name, count: site.people.length }) },
    main: html`<h1>${title}</h1>
${peopleCards(edition, { people: site.people, from: path, heading: 'h2' })}`,
    data: [departmentData(edition), ...site.people.map((person) => personData(person, edition))],
  };
}

interface Cards {
  readonly people: readonly SitePerson[];
  readonly from: string;
  readonly heading: 'h2' | 'h3';
}

export function peopleCards({ language }: Edition, { people, from, heading }: Cards): Html {
  const to = linksFrom(from);
  const link = ({ personKey, name }: SitePerson) =>
    html`<a href="${to(personPath(personKey))}">${toldIn(name, language)}</a>`;
  return html`<ul class="cards">
${people.map((person) => {
  const named = heading === 'h2' ? html`<h2>${link(person)}</h2>` : html`<h3>${link(person)}</h3>`;
  return html`<li class="card">${named}${line(person.title, language)}${fields(person, language)}</li>
`;
})}</ul>
`;
}

const line = (both: SitePerson['title'], language: Language) =>
  textIn(both, language) !== '' && html`<p>${toldIn(both, language)}</p>`;

function fields({ fields: written }: SitePerson, language: Language) {
  return textIn(written, language) !== '' && html`<p class="quiet">${toldIn(separated(written), language)}</p>`;
}

const separated = ({ zh, en }: SitePerson['fields']) => ({ zh: fieldsOf(zh).join('、'), en: fieldsOf(en).join(', ') });

/** Somebody with what they do, and what of the register is theirs. */
export function personPage(edition: Edition, person: SitePerson): Page {
  const { site, language } = edition;
  const path = personPath(person.personKey);
  const isTheirs = ({ personKeys }: { readonly personKeys: readonly string[] }) =>
    personKeys.includes(person.personKey);
  const [works, projects] = [site.works.filter(isTheirs), site.projects.filter(isTheirs)];
  const recognitions = site.recognitions.filter(isTheirs);
  const patents = site.patents.filter(({ inventorKeys }) => inventorKeys.includes(person.personKey));
  const name = textIn(person.name, language);
  return {
    ...{
      path,
      title: name,
      description: textIn(person.about, language) || `${name}, ${textIn(person.title, language)}`,
    },
    main: html`<h1>${toldIn(person.name, language)}${otherName(person, language)}</h1>
${line(person.title, language)}
${ways(person)}<div class="about">
${paragraphsIn(person.about, language)}</div>
${textIn(person.fields, language) !== '' && section('fields', say(language, 'public-site.fields'), html`<p>${toldIn(separated(person.fields), language)}</p>\n`)}${
  recognitions.length > 0 &&
  section(
    'recognitions',
    say(language, 'public-site.person.recognitions'),
    recognitionList(edition, recognitions, path),
  )
}${projects.length > 0 && section('projects', say(language, 'public-site.projects'), projectList(edition, projects, path))}${
  patents.length > 0 && section('patents', say(language, 'public-site.patents'), patentList(edition, patents))
}${works.length > 0 && section('works', say(language, 'public-site.works'), workList(edition, works))}`,
    data: [departmentData(edition), personData(person, edition), ...works.map(workData)],
  };
}

/** The name in the other language beside it. */
function otherName({ name }: SitePerson, language: Language): Html | false {
  const [other, code] = language === 'zh' ? [name.en, 'en'] : [name.zh, 'zh-CN'];
  return other !== '' && other !== textIn(name, language) && html` <span class="quiet" lang="${code}">${other}</span>`;
}

const section = (id: string, title: string, content: Html) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}</section>
`;

function ways({ orcid, email, website }: SitePerson): Html | false {
  const all = [
    orcid !== null && html`<a href="https://orcid.org/${orcid}">ORCID ${orcid}</a>`,
    email !== '' && html`<a href="mailto:${email}">${email}</a>`,
    website !== '' && html`<a href="${website}">${website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a>`,
  ].filter((way) => way !== false);
  return all.length > 0 && html`<p class="ways">${all}</p>\n`;
}
