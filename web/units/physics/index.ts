import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/frame/lazy-page.ts';

export const physicsRoutes: RouteObject[] = [
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
];
