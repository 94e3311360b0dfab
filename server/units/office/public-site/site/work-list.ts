import { say } from '@isocenter/messages';
import type { Edition } from './edition.ts';
import { type Html, html } from './html.ts';
import type { SiteWork } from './site.ts';
import { doiAddress } from './structured-data.ts';
import { isChinese, LANGUAGE_CODE } from './told.ts';

/** Works as references, in the order given. */
export function workList(edition: Edition, works: readonly SiteWork[]): Html {
  return html`<ol class="works">
${works.map((work) => reference(edition, work))}</ol>
`;
}

function reference(edition: Edition, { workKey, work }: SiteWork): Html {
  const { language, citations } = edition;
  const text = citations.get(workKey) ?? '';
  const written = isChinese(text) ? LANGUAGE_CODE.zh : (known(work.language) ?? LANGUAGE_CODE.en);
  const lang = written === LANGUAGE_CODE[language] ? '' : html` lang="${written}"`;
  const retracted = work.isRetracted
    ? html`<strong class="retracted">${say(language, 'public-site.retracted')}</strong> `
    : '';
  return html`<li${work.isRetracted && html` class="is-retracted"`}>${retracted}<span class="reference"${lang}>${linked(text, work.doi)}</span></li>
`;
}

/** A language code of two letters; a work in Chinese that is cited in English is not in it. */
const known = (language: string | undefined) =>
  language !== undefined && /^[a-z]{2}$/.test(language) && language !== 'zh' ? language : undefined;

/** The reference with its DOI as a link. */
function linked(text: string, doi: string | undefined): Html {
  const at = doi === undefined ? -1 : text.indexOf(doi);
  if (doi === undefined || at < 0) return html`${text}`;
  return html`${text.slice(0, at)}<a href="${doiAddress(doi)}">${doi}</a>${text.slice(at + doi.length)}`;
}
