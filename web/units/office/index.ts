import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export const officeRooms: readonly RoomLink[] = [
  { path: '/statements', label: 'statement.room', icon: 'columns', right: 'register.read' },
  { path: '/public-page', label: 'public-site.room', icon: 'eye', right: 'register.publish' },
];

export const officeRoutes: RouteObject[] = [
  requires('register.read', [
    {
      path: 'statements',
      lazy: lazyPage(async () => (await import('./statement/StatementsPage.tsx')).StatementsPage),
    },
    {
      path: 'statements/:statementKey',
      lazy: lazyPage(async () => (await import('./statement/StatementPage.tsx')).StatementPage),
    },
    {
      path: 'statements/frozen/:frozenKey',
      lazy: lazyPage(async () => (await import('./statement/FrozenPage.tsx')).FrozenPage),
    },
    {
      path: 'public-page',
      lazy: lazyPage(async () => (await import('./public-site/PublicSitePage.tsx')).PublicSitePage),
    },
    {
      path: 'public-page/people/:personKey',
      lazy: lazyPage(async () => (await import('./public-site/PublicPersonPage.tsx')).PublicPersonPage),
    },
  ]),
  requires('register.publish', [
    {
      path: 'public-page/department',
      lazy: lazyPage(async () => (await import('./public-site/DepartmentPage.tsx')).DepartmentPage),
    },
  ]),
];
