import { makeSite } from './make-site.ts';
import type { Site, SiteFile } from './site.ts';

/** The files of the site: made in a thread, for references of two thousand works take seconds. */
export default function files(site: Site): readonly SiteFile[] {
  return makeSite(site);
}
