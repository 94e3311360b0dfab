import { createHash } from 'node:crypto';
import { createThreads } from '../../../platform/threads.ts';
import { zipStream } from '../../../platform/zip-stream.ts';
import type { Site, SiteFile } from './site/site.ts';

const WORKER = new URL('./site/site-worker.ts', import.meta.url).href;

interface SiteZip {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly files: number;
}

/** The site as a ZIP; its references are set in a thread, so that others are answered meanwhile. */
export async function siteZip(site: Site): Promise<SiteZip> {
  const threads = createThreads<Site, readonly SiteFile[]>({ filename: WORKER });
  try {
    const files = await threads.run(site);
    const chunks: Buffer[] = [];
    for await (const chunk of zipStream(files.map(packed))) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), files: files.length };
  } finally {
    await threads.close();
  }
}

const packed = ({ path, text }: SiteFile) => ({ name: path, bytes: async () => Buffer.from(text, 'utf8') });
