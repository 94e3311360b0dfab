import type { RouteObject } from 'react-router';
import { requires } from '../access/Requires.tsx';
import { lazyPage } from '../frame/lazy-page.ts';
import type { RoomLink } from '../frame/room.ts';

export const deadlineRooms: readonly RoomLink[] = [
  { path: '/deadlines', label: 'deadlines.title', icon: 'history', right: 'deadline.write' },
];

export const deadlineRoutes: RouteObject[] = [
  requires('deadline.write', [
    { path: 'deadlines', lazy: lazyPage(async () => (await import('./DeadlinesPage.tsx')).DeadlinesPage) },
  ]),
];
