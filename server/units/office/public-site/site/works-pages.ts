import { say } from '@isocenter/messages';
import { type Edition, linksFrom, type Page } from './edition.ts';
import { type Html, html } from './html.ts';
import type { SiteWork } from './site.ts';
import { departmentData, workData } from './structured-data.ts';
import { textIn } from './told.ts';
import { workList } from './work-list.ts';

const LATEST = 20;
const PATH = 'works.html';
const UNDATED = 'undated';

/** The latest works, and a page for each year. */
export function worksPages(edition: Edition): readonly Page[] {
  const { site, language } = edition;
  const years = byYear(site.works);
  const latest = site.works.slice(0, LATEST);
  const title = say(language, 'public-site.works');
  const about = { name: textIn(site.department.name, language), count: site.works.length };
  return [
    {
      ...{ path: PATH, title, description: say(language, 'public-site.works.of', about) },
      main: html`<h1>${title}</h1>
<p>${say(language, 'public-site.works.count', about)}</p>
${yearsNav(edition, { years, from: PATH })}<section aria-labelledby="latest">
<h2 id="latest">${say(language, 'public-site.latest')}</h2>
${workList(edition, latest)}</section>
`,
      data: [departmentData(edition), ...latest.map(workData)],
    },
    ...[...years].map(([year, works]) => yearPage(edition, { year, works, years })),
  ];
}

function byYear(works: readonly SiteWork[]): ReadonlyMap<string, readonly SiteWork[]> {
  const years = new Map<string, SiteWork[]>();
  for (const each of works) {
    const year = String(each.work.issued?.year ?? UNDATED);
    const found = years.get(year);
    if (found) found.push(each);
    else years.set(year, [each]);
  }
  return years;
}

interface OfYear {
  readonly year: string;
  readonly works: readonly SiteWork[];
  readonly years: ReadonlyMap<string, readonly SiteWork[]>;
}

const yearPath = (year: string) => `works/${year}.html`;

function yearPage(edition: Edition, { year, works, years }: OfYear): Page {
  const { site, language } = edition;
  const path = yearPath(year);
  const title =
    year === UNDATED ? say(language, 'public-site.works.undated') : say(language, 'public-site.works.year', { year });
  const about = { name: textIn(site.department.name, language), count: works.length };
  return {
    ...{ path, title, description: `${title}. ${say(language, 'public-site.works.of', about)}` },
    main: html`<h1>${title}</h1>
${yearsNav(edition, { years, from: path })}${workList(edition, works)}`,
    data: works.map(workData),
  };
}

function yearsNav(
  { language }: Edition,
  { years, from }: { readonly years: OfYear['years']; readonly from: string },
): Html {
  const to = linksFrom(from);
  const item = ([year, works]: readonly [string, readonly SiteWork[]]) => {
    const label = year === UNDATED ? say(language, 'public-site.works.undated') : year;
    return html`<li><a href="${to(yearPath(year))}"${from === yearPath(year) && html` aria-current="page"`}>${label} <span class="quiet">(${works.length})</span></a></li>
`;
  };
  return html`<nav aria-label="${say(language, 'public-site.works.years')}">
<ul class="years">
${[...years].map(item)}</ul>
</nav>
`;
}
