import type { WorkContent } from '../../../../server/units/research/outputs/work-content.ts';

/** An author as one reads it: the Chinese name and the Latin one, where the work has both. */
export function printedName({ family, given, literal, nativeName }: WorkContent['authors'][number]): string {
  const latin = literal ?? [family, given].filter(Boolean).join(' ');
  return [nativeName, latin].filter(Boolean).join(' ');
}
