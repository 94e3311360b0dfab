import type { AskedPersonFile } from './contract.ts';
import { writeWorks } from './write-works.ts';

export interface ExportTask {
  readonly asked: AskedPersonFile;
  /** `content`: a work as the database keeps it, as JSON. */
  readonly works: readonly { readonly key: string; readonly content: string }[];
}

/** Works as a file: written in a thread, for references of five thousand take seconds. */
export default function write({ asked, works }: ExportTask): string {
  return writeWorks(
    works.map(({ key, content }) => ({ key, work: JSON.parse(content) })),
    asked,
  );
}
