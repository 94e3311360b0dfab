import type { AdverseEventTerm } from './adverse-event-term.ts';
import { CTCAE_TERMS } from './ctcae-terms.ts';

/** Regions of CTCAE's table as the table of sites calls them. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  CNS: ['brain', 'spine'],
  'Head and neck': ['head and neck'],
  Thorax: ['thorax'],
  Abdomen: ['abdomen'],
  Pelvis: ['pelvis'],
};

export function adverseEventById(id: string): AdverseEventTerm | undefined {
  return CTCAE_TERMS.find((term) => term.id === id);
}

/** Whether a term or question of these regions is asked after where a site of this region is treated; of an unknown region, everything is. */
export function isAskedFor(regions: readonly string[], siteRegion: string | undefined): boolean {
  const asked = siteRegion === undefined ? undefined : REGIONS[siteRegion];
  return asked === undefined || regions.includes('any') || regions.some((region) => asked.includes(region));
}

/** Terms of the region first, the others after them: nothing is out of reach. */
export function adverseEventsFor(siteRegion: string | undefined): readonly AdverseEventTerm[] {
  const near = CTCAE_TERMS.filter(({ regions }) => isAskedFor(regions, siteRegion));
  return [...near, ...CTCAE_TERMS.filter((term) => !near.includes(term))];
}
