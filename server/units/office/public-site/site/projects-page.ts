import { say } from '@isocenter/messages';
import type { Edition, Page } from './edition.ts';
import { type Html, html } from './html.ts';
import { peopleLinks } from './people-links.ts';
import type { SiteProject } from './site.ts';
import { departmentData, projectData } from './structured-data.ts';
import { asWritten, textIn, toldIn } from './told.ts';

const PATH = 'projects.html';
const CURRENT: readonly SiteProject['state'][] = ['planned', 'running'];

/** What is funded: under way, then what is over. */
export function projectsPage(edition: Edition): Page {
  const { site, language } = edition;
  const title = say(language, 'public-site.projects');
  const [current, past] = [
    site.projects.filter(({ state }) => CURRENT.includes(state)),
    site.projects.filter(({ state }) => !CURRENT.includes(state)),
  ];
  const about = { name: textIn(site.department.name, language), count: site.projects.length };
  const group = (key: 'current' | 'past', projects: readonly SiteProject[]) =>
    projects.length > 0 &&
    html`<section aria-labelledby="${key}">
<h2 id="${key}">${say(language, `public-site.projects.${key}`)}</h2>
${projectList(edition, projects, PATH)}</section>
`;
  return {
    ...{ path: PATH, title, description: say(language, 'public-site.projects.of', about) },
    main: html`<h1>${title}</h1>
${group('current', current)}${group('past', past)}`,
    data: [departmentData(edition), ...site.projects.map((project) => projectData(project, edition))],
  };
}

export function projectList(edition: Edition, projects: readonly SiteProject[], from: string): Html {
  return html`<ul class="entries">
${projects.map((project) => entry(edition, project, from))}</ul>
`;
}

function entry(
  edition: Edition,
  { title, programme, funder, number, from: began, endsOn, personKeys }: SiteProject,
  from: string,
): Html {
  const { language } = edition;
  return html`<li><b>${toldIn(title, language)}</b>
<span class="quiet">${say(language, `projects.programme.${programme}`)} · ${asWritten(funder, language)}${number !== '' && html` · ${number}`} · ${began} – ${endsOn}</span>
${peopleLinks(edition, personKeys, from)}</li>
`;
}
