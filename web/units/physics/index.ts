import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';

/** For pages of other rooms, which without it need not load the viewer. */
export const PointOnCase = lazy(async () => ({ default: (await import('./PointOnCase.tsx')).PointOnCase }));

export const physicsRoutes: RouteObject[] = [
  requires('patient.read', [
    {
      path: 'patients/:patientKey/cases/:caseKey',
      lazy: lazyPage(async () => (await import('./CasePage.tsx')).CasePage),
    },
    {
      path: 'patients/:patientKey/cases/:caseKey/gamma',
      lazy: lazyPage(async () => (await import('./gamma/GammaPage.tsx')).GammaPage),
    },
    {
      path: 'patients/:patientKey/cases/:caseKey/contours',
      lazy: lazyPage(async () => (await import('./comparison/ComparisonPage.tsx')).ComparisonPage),
    },
  ]),
];
