/** The two languages of the product. */
export const LANGUAGES = ['en', 'zh'] as const;
/** `en` or `zh`. */
export type Language = (typeof LANGUAGES)[number];

/** One sentence in every language; `{{name}}` marks a value. Side by side, so that neither can be forgotten. */
export type Wording = { readonly [L in Language]: string };
export type Catalogue = { readonly [key: string]: Wording };

/** What a sentence speaks of: UIDs, tags, numbers with their unit in the sentence. Never a patient's name. */
export type Values = { readonly [name: string]: string | number };
