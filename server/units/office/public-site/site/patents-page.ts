import { say } from '@isocenter/messages';
import type { Edition, Page } from './edition.ts';
import { type Html, html } from './html.ts';
import type { SitePatent } from './site.ts';
import { departmentData, patentData } from './structured-data.ts';
import { asWritten, textIn, toldIn } from './told.ts';

/** Patents as an office has published them. */
export function patentsPage(edition: Edition): Page {
  const { site, language } = edition;
  const title = say(language, 'public-site.patents');
  const about = { name: textIn(site.department.name, language), count: site.patents.length };
  return {
    ...{ path: 'patents.html', title, description: say(language, 'public-site.patents.of', about) },
    main: html`<h1>${title}</h1>
${patentList(edition, site.patents)}`,
    data: [departmentData(edition), ...site.patents.map((patent) => patentData(patent, edition))],
  };
}

export function patentList(edition: Edition, patents: readonly SitePatent[]): Html {
  return html`<ul class="entries">
${patents.map((patent) => entry(edition, patent))}</ul>
`;
}

function entry({ language }: Edition, patent: SitePatent) {
  const { title, type, state, number, inventors, publishedOn, grantedOn } = patent;
  const dated =
    grantedOn === null
      ? say(language, 'public-site.published', { day: publishedOn ?? '' })
      : say(language, 'public-site.granted', { day: grantedOn });
  return html`<li><b>${toldIn(title, language)}</b>
<span class="quiet">${say(language, `patents.type.${type}`)}${number !== null && html` · ${number}`} · ${dated} · ${say(language, `patents.state.${state}`)}</span>
<span>${asWritten(inventors.join(language === 'zh' ? '、' : ', '), language)}</span></li>
`;
}
