/** The fields of one record under their tags, in the order printed. */
export interface TaggedFields {
  /** The texts of the first of `tags` that the record has; empty where it has none. */
  all(...tags: readonly string[]): readonly string[];
  /** The first text of the first of `tags` that the record has. */
  first(...tags: readonly string[]): string | undefined;
}

/** @param fields tag and text; empty texts do not count */
export function taggedFields(fields: Iterable<readonly [string, string]>): TaggedFields {
  const byTag = new Map<string, string[]>();
  for (const [tag, text] of fields) {
    const trimmed = text.trim();
    const texts = byTag.get(tag);
    if (trimmed === '') continue;
    if (texts === undefined) byTag.set(tag, [trimmed]);
    else texts.push(trimmed);
  }
  const all = (...tags: readonly string[]) => byTag.get(tags.find((tag) => byTag.has(tag)) ?? '') ?? [];
  return { all, first: (...tags) => all(...tags)[0] };
}
