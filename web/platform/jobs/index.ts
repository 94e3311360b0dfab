import type { RouteObject } from 'react-router';
import { lazyPage } from '../frame/lazy-page.ts';

/** Reached from the menu of the person: everybody sees the own jobs. */
export const jobRoutes: RouteObject[] = [
  { path: 'jobs', lazy: lazyPage(async () => (await import('./JobsPage.tsx')).JobsPage) },
];
