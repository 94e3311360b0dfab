import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export const researchRooms: readonly RoomLink[] = [
  { path: '/register/works', label: 'works.room', icon: 'file', right: 'register.read' },
];

export const researchRoutes: RouteObject[] = [
  requires('register.read', [
    { path: 'register/works', lazy: lazyPage(async () => (await import('./outputs/WorksPage.tsx')).WorksPage) },
  ]),
];
