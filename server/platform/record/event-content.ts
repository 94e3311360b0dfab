import { z } from 'zod';

const columns = z.record(z.string(), z.unknown()).nullable();
const schema = z.object({ before: columns, after: columns, reason: z.string().nullable() });

/** What an event says: the columns that changed, before and after, and why. */
export type EventContent = z.infer<typeof schema>;

/** Content that somebody altered may be no JSON: then it says nothing, and the chain names it. */
export function parsedContent(content: string): EventContent {
  const parsed = schema.safeParse(jsonOf(content));
  return parsed.success ? parsed.data : { before: null, after: null, reason: null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
