import type { Language } from '@isocenter/messages';

/** A text in the languages it was written in: at least one. */
export type Text = { readonly [L in Language]?: string };

/** A version of a form. What was answered on one version is never read as another (`url|version` is the canonical name of FHIR). */
export interface FormDefinition {
  /** The same for every version. */
  readonly url: string;
  readonly version: string;
  readonly status: 'draft' | 'active' | 'retired';
  /** The language of the plain texts of the FHIR resource; the other one travels as a translation. */
  readonly language: Language;
  readonly title: Text;
  readonly items: readonly FormItem[];
}

export type FormItem = Group | Display | Question;

/** What every item has. */
interface Item {
  /** Unique in the form; an answer is stored under it. */
  readonly linkId: string;
  readonly text: Text;
  readonly skip?: SkipRule;
}

export interface Group extends Item {
  readonly kind: 'group';
  /** May be filled several times, each time with answers of its own. */
  readonly repeats: boolean;
  readonly checks: readonly EditCheck[];
  readonly items: readonly FormItem[];
}

/** Words between the questions. */
export interface Display extends Item {
  readonly kind: 'display';
}

interface AnyQuestion extends Item {
  /** Whether a complete form must answer it. */
  readonly required: boolean;
  /** Whether it may have several answers. */
  readonly repeats: boolean;
  readonly checks: readonly EditCheck[];
  /** FHIRPath whose value is the answer; nobody types it. Its focus is the group around the item, `%resource` the whole response, `%today` the day. */
  readonly calculated?: string;
  /** FHIRPath over `%prefill`, the data that the caller hands in: proposed, and kept with its source, until somebody types. */
  readonly prefill?: string;
}

export type Question =
  | NumberQuestion
  | IntegerQuestion
  | TextQuestion
  | DateQuestion
  | InstantQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | FileQuestion
  | DicomQuestion;

/** A decimal number in the stated unit. */
export interface NumberQuestion extends AnyQuestion {
  readonly kind: 'number';
  readonly unit?: Unit;
  /** Inclusive. */
  readonly least?: number;
  /** Inclusive. */
  readonly greatest?: number;
  /** Most digits after the point. */
  readonly decimals?: number;
}

/** A whole number; as `scale`, a numeric rating scale of buttons (NRS 0 to 10). */
export interface IntegerQuestion extends AnyQuestion {
  readonly kind: 'integer';
  readonly unit?: Unit;
  readonly least?: number;
  readonly greatest?: number;
  readonly control: 'field' | 'scale';
}

export interface TextQuestion extends AnyQuestion {
  readonly kind: 'text';
  readonly lines: 'one' | 'several';
  readonly longest?: number;
}

/** A date of which at least so much must be known: a first diagnosis is often a year, a birth date never. */
export interface DateQuestion extends AnyQuestion {
  readonly kind: 'date';
  readonly leastPrecision: DatePrecision;
}
export type DatePrecision = 'year' | 'month' | 'day';

/** A date with its time and offset. */
export interface InstantQuestion extends AnyQuestion {
  readonly kind: 'instant';
}

export interface YesNoQuestion extends AnyQuestion {
  readonly kind: 'yes-no';
}

/** One of the options, or several where it repeats; on a body map, regions of the body. */
export interface ChoiceQuestion extends AnyQuestion {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Another answer may be typed. */
  readonly open: boolean;
  readonly control: 'list' | 'body-map';
}

export interface FileQuestion extends AnyQuestion {
  readonly kind: 'file';
  /** MIME types; empty: any. */
  readonly types: readonly string[];
  readonly largestMb?: number;
}

/** A DICOM object, by its SOP Instance UID. */
export interface DicomQuestion extends AnyQuestion {
  readonly kind: 'dicom';
}

/** A unit as UCUM writes it and as people do: `{ code: 'mm', text: 'mm' }`. */
export interface Unit {
  readonly code: string;
  readonly text: string;
}

export interface Option {
  /** The code system, where it is not the form's own list. */
  readonly system?: string;
  readonly code: string;
  readonly text: Text;
}

/** The item is asked only where its conditions hold; else its answers do not count. */
export interface SkipRule {
  readonly when: 'all' | 'any';
  readonly conditions: readonly [Condition, ...Condition[]];
}

/** Another question compared with a value; `exists` asks whether it was answered. */
export type Condition =
  | { readonly question: string; readonly operator: 'exists'; readonly value: boolean }
  | { readonly question: string; readonly operator: Comparison; readonly value: ConditionValue };
export type Comparison = '=' | '!=' | '>' | '<' | '>=' | '<=';
/** A number, a date, a yes or no, a text; an option by its code. */
export type ConditionValue = number | string | boolean | { readonly system?: string; readonly code: string };

/**
 * A rule about the answers: FHIRPath that is true, or empty, where they are in order.
 * `hard` refuses completion; `soft` asks whoever enters to confirm; `query` opens a query for the answer to be looked into.
 */
export interface EditCheck {
  /** Unique in the form. */
  readonly key: string;
  readonly class: 'hard' | 'soft' | 'query';
  readonly expression: string;
  readonly message: Text;
}

/** The items with those below them, outer before inner. */
export function* allItems(items: readonly FormItem[]): Generator<FormItem> {
  for (const item of items) {
    yield item;
    if (item.kind === 'group') yield* allItems(item.items);
  }
}

export function isQuestion(item: FormItem): item is Question {
  return item.kind !== 'group' && item.kind !== 'display';
}
