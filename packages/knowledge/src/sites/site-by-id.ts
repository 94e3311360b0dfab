import type { Site } from './site.ts';
import { SITES } from './sites.ts';

const byId = new Map(SITES.map((site) => [site.id, site]));

export function siteById(id: string): Site | null {
  return byId.get(id) ?? null;
}
