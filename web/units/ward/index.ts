import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export const wardRooms: readonly RoomLink[] = [
  { path: '/ward/opioids', label: 'opioids.room', icon: 'swap', right: 'patient.read' },
];

export const wardRoutes: RouteObject[] = [
  requires('patient.read', [
    { path: 'ward/opioids', lazy: lazyPage(async () => (await import('./opioids/OpioidPage.tsx')).OpioidPage) },
  ]),
];
