import { type Edition, linksFrom } from './edition.ts';
import { type Html, html } from './html.ts';
import { toldIn } from './told.ts';

export const personPath = (personKey: string): string => `people/${personKey}.html`;

/** Those of some people who are on the pages, each the way to theirs. */
export function peopleLinks({ people, language }: Edition, keys: readonly string[], from: string): Html | '' {
  const to = linksFrom(from);
  const links = keys.flatMap((key) => {
    const person = people.get(key);
    const path = personPath(key);
    return person && path !== from ? [html`<a href="${to(path)}">${toldIn(person.name, language)}</a>`] : [];
  });
  return links.length === 0 ? '' : html`<span class="people">${links}</span>\n`;
}
