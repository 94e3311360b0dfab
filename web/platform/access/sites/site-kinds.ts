import type { MessageKey } from '@isocenter/messages';
import type { Site } from '../../../../server/platform/access/contract.ts';

export const SITE_KIND_WORDS = {
  hospital: 'people.sites.hospital',
  campus: 'people.sites.campus',
  'grassroots centre': 'people.sites.grassroots',
} as const satisfies Readonly<Record<Site['kind'], MessageKey>>;

export const SITE_KINDS = ['hospital', 'campus', 'grassroots centre'] as const satisfies readonly Site['kind'][];
