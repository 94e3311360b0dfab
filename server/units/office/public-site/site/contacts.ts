import { say } from '@isocenter/messages';
import type { Edition } from './edition.ts';
import { type Html, html } from './html.ts';
import { textIn, toldIn } from './told.ts';

/** Where the department is and how it is reached, place by place. */
export function contacts({ site: { department }, language }: Edition): Html | '' {
  if (department.places.length === 0) return '';
  return html`<section aria-labelledby="contact">
<h2 id="contact">${say(language, 'public-site.contact')}</h2>
<div class="cards">
${department.places.map(
  ({ name, address, phone, email }) => html`<address class="card">
${textIn(name, language) !== '' && html`<strong>${toldIn(name, language)}</strong>`}
${textIn(address, language) !== '' && html`<span>${toldIn(address, language)}</span>`}
${phone !== '' && html`<span>${say(language, 'public-site.phone')} <a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a></span>`}
${email !== '' && html`<a href="mailto:${email}">${email}</a>`}
</address>
`,
)}</div>
</section>
`;
}
