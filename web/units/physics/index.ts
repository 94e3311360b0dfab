import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export { casePage } from './case-url.ts';

/** For pages of other rooms, which without it need not load the viewer. */
export const PointOnCase = lazy(async () => ({ default: (await import('./PointOnCase.tsx')).PointOnCase }));

export { criteriaText, percentText, VERDICT_SIGNS } from './patient-qa/qa-words.ts';

export const PatientQaCard = lazy(async () => ({
  default: (await import('./patient-qa/PatientQaCard.tsx')).PatientQaCard,
}));

export const physicsRooms: readonly RoomLink[] = [
  { path: '/physics/patient-qa', label: 'patient-qa.title', icon: 'phantom', right: 'patient-qa.write' },
];

export const physicsRoutes: RouteObject[] = [
  requires('patient.read', [
    {
      path: 'physics/patient-qa',
      lazy: lazyPage(async () => (await import('./patient-qa/PatientQaPage.tsx')).PatientQaPage),
    },
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
