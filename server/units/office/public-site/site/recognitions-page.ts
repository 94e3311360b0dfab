import { say } from '@isocenter/messages';
import type { Edition, Page } from './edition.ts';
import { type Html, html } from './html.ts';
import { peopleLinks } from './people-links.ts';
import type { SiteRecognition } from './site.ts';
import { departmentData } from './structured-data.ts';
import { asWritten, textIn, toldIn } from './told.ts';

const PATH = 'recognitions.html';
const GROUPS = { accreditations: ['accreditation'], awards: ['award'], posts: ['post', 'service'] } as const;

/** What the department is accredited as today, awards, and the posts that its people hold. */
export function recognitionsPage(edition: Edition): Page {
  const { site, language } = edition;
  const title = say(language, 'public-site.recognitions');
  const about = { name: textIn(site.department.name, language), count: site.recognitions.length };
  return {
    ...{ path: PATH, title, description: say(language, 'public-site.recognitions.of', about) },
    main: html`<h1>${title}</h1>
${(['accreditations', 'awards', 'posts'] as const).map((group) => section(edition, group))}`,
    data: [departmentData(edition)],
  };
}

function section(edition: Edition, group: keyof typeof GROUPS): Html | false {
  const kinds: readonly SiteRecognition['kind'][] = GROUPS[group];
  const all = edition.site.recognitions.filter(({ kind }) => kinds.includes(kind));
  return (
    all.length > 0 &&
    html`<section aria-labelledby="${group}">
<h2 id="${group}">${say(edition.language, `public-site.${group}`)}</h2>
${recognitionList(edition, all, PATH)}</section>
`
  );
}

/** What the department is accredited as, for its first page. */
export function designations(edition: Edition): Html | '' {
  const { language, site } = edition;
  const all = site.recognitions.filter(({ kind }) => kind === 'accreditation');
  if (all.length === 0) return '';
  return html`<section aria-labelledby="designations">
<h2 id="designations">${say(language, 'public-site.accreditations')}</h2>
<ul class="designations">
${all.map(
  ({
    title,
    body,
    from,
  }) => html`<li><b>${toldIn(title, language)}</b> <span class="quiet">${asWritten(body, language)} · ${say(language, 'public-site.since', { year: from.slice(0, 4) })}</span></li>
`,
)}</ul>
</section>
`;
}

export function recognitionList(edition: Edition, recognitions: readonly SiteRecognition[], from: string): Html {
  return html`<ul class="entries">
${recognitions.map((each) => entry(edition, each, from))}</ul>
`;
}

function entry(
  edition: Edition,
  { title, kind, sort, level, body, rank, from: began, to, personKeys }: SiteRecognition,
  from: string,
): Html {
  const { language } = edition;
  const days =
    kind === 'award'
      ? began
      : to === null
        ? say(language, 'public-site.since', { year: began.slice(0, 4) })
        : `${began} – ${to}`;
  return html`<li><b>${toldIn(title, language)}</b>${rank !== '' && html` <span>${asWritten(rank, language)}</span>`}
<span class="quiet">${say(language, `recognitions.sort.${sort}`)} · ${say(language, `recognitions.level.${level}`)} · ${asWritten(body, language)} · ${days}</span>
${peopleLinks(edition, personKeys, from)}</li>
`;
}
