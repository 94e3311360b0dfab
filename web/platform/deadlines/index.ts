import type { RouteObject } from 'react-router';
import { requires } from '../access/Requires.tsx';
import { lazyPage } from '../frame/lazy-page.ts';

/** Reached from the tasks, by those who set them. */
export const deadlineRoutes: RouteObject[] = [
  requires('deadline.write', [
    { path: 'deadlines', lazy: lazyPage(async () => (await import('./DeadlinesPage.tsx')).DeadlinesPage) },
  ]),
];
