import { known } from './known.ts';
import type { Author } from './work.ts';

const HAN = /\p{Script=Han}/u;

/** Whether a text holds Chinese characters. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * A name as lists of references print it: `Zhang, Sanming` in its parts, `张三明` as it is, one without a comma whole. A final comma marks
 * a body (`Department of Health,`), as EndNote writes it.
 */
export function authorOfPrinted(printed: string): Author {
  const name = printed.replaceAll(/\s+/g, ' ').trim();
  if (hasHan(name))
    return {
      nativeName: name.replaceAll(/[\s,，]+/g, name.includes(' ') && /[A-Za-z]/.test(name) ? ' ' : ''),
      affiliations: [],
    };
  if (name.endsWith(',')) return { literal: name.slice(0, -1).trim(), isGroup: true, affiliations: [] };
  const [family = '', ...rest] = name.split(/\s*,\s*/).filter((part) => part !== '');
  if (rest.length === 0) return { literal: family, affiliations: [] };
  const suffix = rest.length > 1 ? ` ${rest.at(-1)}` : '';
  return { family, given: `${rest[0]}${suffix}`.trim(), affiliations: [] };
}

/** The name of an author on one line: in Chinese characters where there are and `zh` is asked for, otherwise given before family. */
export function authorName(author: Author, language: 'en' | 'zh'): string {
  const { family, given, literal, nativeName } = author;
  const latin = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
  return language === 'zh' ? (nativeName ?? latin) : latin || (nativeName ?? '');
}

/** An author of the parts that a format has; undefined where it has none. */
export function authorOf(
  parts: { readonly [K in Exclude<keyof Author, 'affiliations'>]?: Author[K] | undefined } & {
    readonly affiliations?: readonly string[] | undefined;
  },
): Author | undefined {
  const { family, given, ...others } = parts;
  const affiliations = parts.affiliations ?? [];
  if (family === undefined && parts.literal === undefined && parts.nativeName === undefined) {
    return given === undefined ? undefined : known({ ...others, literal: given, affiliations });
  }
  const isHan = parts.nativeName === undefined && hasHan(`${family ?? ''}${given ?? ''}`);
  if (isHan) return known({ ...others, nativeName: `${family ?? ''}${given ?? ''}`.replaceAll(' ', ''), affiliations });
  const isHanWhole =
    parts.isGroup !== true && parts.nativeName === undefined && family === undefined && hasHan(parts.literal ?? '');
  if (isHanWhole) return known({ ...others, literal: undefined, nativeName: parts.literal, affiliations });
  return known({ ...parts, affiliations });
}
