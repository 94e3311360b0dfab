import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';

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
