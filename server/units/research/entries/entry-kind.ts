import type { Thing } from '@isocenter/messages';

/** A table of the register whose rows have a content, a revision and a mark of error, and the instants from which its rules of deadlines count. */
export interface EntryKind<Content> {
  readonly table: string;
  readonly key: string;
  readonly thing: Thing;
  /** Column and instant, as things stand on a day; null where nothing is due. */
  asked(content: Content, today: string): Readonly<Record<string, string | null>>;
}
