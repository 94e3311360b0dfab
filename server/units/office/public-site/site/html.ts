/** Markup that is safe to be sent: made by {@link html} alone. */
export class Html {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
  /** Only for what is markup already. */
  static of(text: string): Html {
    return new Html(text);
  }
}

type Part = string | number | Html | null | undefined | false | readonly Part[];

/**
 * Markup with values in it. Every value is escaped, in text and in a quoted attribute, unless it is markup itself; a list is written one after another, and
 * nothing where there is nothing.
 */
export function html(markup: TemplateStringsArray, ...values: readonly Part[]): Html {
  return Html.of(markup.reduce((text, part, at) => `${text}${written(values[at - 1])}${part}`));
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: no document may hold them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

const escaped = (text: string) =>
  text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** A value as JSON that stands within a page: it cannot end its element, nor begin a comment. */
export const jsonWithin = (value: object): Html => Html.of(JSON.stringify(value).replaceAll('<', '\\u003c'));
