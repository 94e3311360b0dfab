import type { Overview } from '../../../../server/units/office/public-site/contract.ts';

type Kind = Overview['notShown'][number]['kind'];

/** What can be on the pages, in the order in which they show it. */
export const SHOWN_KINDS = [
  'people',
  'works',
  'projects',
  'patents',
  'recognitions',
] as const satisfies readonly Kind[];

/** Where each is entered and marked. */
export const ROOMS: Readonly<Record<Kind, string>> = {
  ...{ people: '/public-page', works: '/register/works', projects: '/register/projects', patents: '/register/patents' },
  recognitions: '/register/recognitions',
};

/** Where one of them is changed. */
export function pathOf(kind: Kind | 'department', key: string): string {
  if (kind === 'department') return '/public-page/department';
  return kind === 'people' ? `/public-page/people/${key}` : `${ROOMS[kind]}/${key}`;
}
