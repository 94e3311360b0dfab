import type { RouteObject } from 'react-router';

export const physicsRoutes: RouteObject[] = [
  {
    path: 'patients/:patientKey/cases/:caseKey',
    lazy: async () => ({ Component: (await import('./CasePage.tsx')).CasePage }),
  },
];
