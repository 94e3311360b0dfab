import type { RouteObject } from 'react-router';
import { lazyPage } from '../frame/lazy-page.ts';
import type { RoomLink } from '../frame/room.ts';
import { requires } from './Requires.tsx';

export const accessRooms: readonly RoomLink[] = [
  { path: '/people', label: 'people.people', icon: 'people', right: 'person.read' },
];

/** The pages about people and rights, and the own account; they stand in the frame. */
export const accessRoutes: RouteObject[] = [
  { path: 'account', lazy: lazyPage(async () => (await import('./account/AccountPage.tsx')).AccountPage) },
  requires('person.read', [
    { path: 'people', lazy: lazyPage(async () => (await import('./people/PeoplePage.tsx')).PeoplePage) },
    { path: 'people/new', lazy: lazyPage(async () => (await import('./people/NewPersonPage.tsx')).NewPersonPage) },
    { path: 'people/:personKey', lazy: lazyPage(async () => (await import('./people/PersonPage.tsx')).PersonPage) },
    { path: 'sites', lazy: lazyPage(async () => (await import('./sites/SitesPage.tsx')).SitesPage) },
  ]),
  requires('policy.read', [
    { path: 'policy', lazy: lazyPage(async () => (await import('./policy/PolicyPage.tsx')).PolicyPage) },
  ]),
  requires('break-glass.read', [
    {
      path: 'emergency-access',
      lazy: lazyPage(async () => (await import('./break-glass/BreakGlassPage.tsx')).BreakGlassPage),
    },
  ]),
];
