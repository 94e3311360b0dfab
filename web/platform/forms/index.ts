import type { RouteObject } from 'react-router';
import { lazyPage } from '../frame/lazy-page.ts';
import type { RoomLink } from '../frame/room.ts';

export const formRooms: readonly RoomLink[] = [
  { path: '/forms', label: 'forms.title', icon: 'form', right: 'form.read' },
];

export const formRoutes: RouteObject[] = [
  { path: 'forms', lazy: lazyPage(async () => (await import('./FormsPage.tsx')).FormsPage) },
  { path: 'forms/new', lazy: lazyPage(async () => (await import('./design/DesignPage.tsx')).DesignPage) },
  { path: 'forms/:formKey', lazy: lazyPage(async () => (await import('./design/DesignPage.tsx')).DesignPage) },
  { path: 'filled/:filledKey/print', lazy: lazyPage(async () => (await import('./PrintPage.tsx')).PrintPage) },
  { path: 'filled/:filledKey', lazy: lazyPage(async () => (await import('./FillPage.tsx')).FillPage) },
];
