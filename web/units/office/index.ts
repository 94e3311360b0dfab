import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export const officeRooms: readonly RoomLink[] = [
  { path: '/statements', label: 'statement.room', icon: 'columns', right: 'register.read' },
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
  ]),
];
