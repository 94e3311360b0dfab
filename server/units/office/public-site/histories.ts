import type { EntityHistory } from '../../../platform/record/tell-event.ts';
import { PUBLIC_DEPARTMENT, PUBLIC_PERSON, SITE_EXPORT } from './contract.ts';

const PLACE = 'content.places.*';

/** How the public pages read in their history. */
export const PUBLIC_SITE_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  [PUBLIC_DEPARTMENT]: {
    thing: 'publicDepartment',
    labels: {
      ...{ department_key: null, revision: null, recorded_by: null, recorded_at: null },
      ...{ 'content.name.zh': 'name-zh', 'content.name.en': 'name', 'content.base': 'web-base' },
      ...{ 'content.parent.zh': 'belongs-to-zh', 'content.parent.en': 'belongs-to' },
      ...{ 'content.about.zh': 'about-zh', 'content.about.en': 'about' },
      ...{ [PLACE]: 'place', [`${PLACE}.id`]: null, [`${PLACE}.name.zh`]: 'name-zh', [`${PLACE}.name.en`]: 'name' },
      ...{ [`${PLACE}.address.zh`]: 'address-zh', [`${PLACE}.address.en`]: 'address' },
      ...{ [`${PLACE}.phone`]: 'phone', [`${PLACE}.email`]: 'email' },
    },
    items: { [PLACE]: ({ name }) => eitherOf(name) },
  },
  [PUBLIC_PERSON]: {
    thing: 'publicPerson',
    labels: {
      ...{ person_key: null, revision: null, is_shown: 'public', 'content.email': 'email' },
      ...{ 'content.title.zh': 'post-zh', 'content.title.en': 'post', 'content.website': 'website' },
      ...{ 'content.fields.zh': 'work-fields-zh', 'content.fields.en': 'work-fields' },
      ...{ 'content.about.zh': 'about-zh', 'content.about.en': 'about' },
    },
  },
  [SITE_EXPORT]: {
    thing: 'siteExport',
    labels: {
      ...{ export_key: null, exported_by: null, exported_at: 'date', content_sha256: null, zip_sha256: 'sha256' },
      ...{ files: 'files', size_bytes: 'bytes' },
    },
  },
};

function eitherOf(name: unknown): string {
  if (typeof name !== 'object' || name === null) return '';
  return [...new Set(Object.values(name))].filter(Boolean).join(' / ');
}
