import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export { ReportButton } from './safety/ReportButton.tsx';
export { PatientChoice } from './schedule/PatientChoice.tsx';

export const clinicRooms: readonly RoomLink[] = [
  { path: '/clinic/board', label: 'course.board', icon: 'columns', right: 'patient.read' },
  { path: '/registry', label: 'clinic.registry', icon: 'person', right: 'patient.read' },
  { path: '/schedule', label: 'clinic.schedule', icon: 'calendar', right: 'resource.read' },
  { path: '/clinic/treatment-day', label: 'treatment.day', icon: 'crosshair', right: 'fraction.write' },
  { path: '/clinic/follow-up', label: 'follow-up.list', icon: 'history', right: 'patient.read' },
  { path: '/clinic/machine-limits', label: 'machine-limits.title', icon: 'structures', right: 'machine-limits.write' },
  { path: '/safety', label: 'safety.title', icon: 'alert', right: 'incident.read' },
  { path: '/indicators', label: 'indicators.title', icon: 'chart', right: 'indicator.read' },
];

export const clinicRoutes: RouteObject[] = [
  requires('resource.read', [
    { path: 'schedule', lazy: lazyPage(async () => (await import('./schedule/SchedulePage.tsx')).SchedulePage) },
  ]),
  requires('patient.read', [
    { path: 'clinic/board', lazy: lazyPage(async () => (await import('./course/BoardPage.tsx')).BoardPage) },
    {
      path: 'clinic/care-path',
      lazy: lazyPage(async () => (await import('./course/CarePathPage.tsx')).CarePathPage),
    },
    {
      path: 'clinic/courses/:courseKey',
      lazy: lazyPage(async () => (await import('./course/CourseFrame.tsx')).CourseFrame),
      children: [
        { index: true, lazy: lazyPage(async () => (await import('./course/CourseOverview.tsx')).CourseOverview) },
        {
          path: 'schedule',
          lazy: lazyPage(async () => (await import('./schedule/CourseSchedulePage.tsx')).CourseSchedulePage),
        },
        {
          path: 'prescription',
          lazy: lazyPage(async () => (await import('./prescription/PrescriptionPage.tsx')).PrescriptionPage),
        },
        { path: 'plan', lazy: lazyPage(async () => (await import('./prescription/PlanPage.tsx')).PlanPage) },
        {
          path: 'peer-review',
          lazy: lazyPage(async () => (await import('./peer-review/PeerReviewPage.tsx')).PeerReviewPage),
        },
        {
          path: 'treatment',
          lazy: lazyPage(async () => (await import('./treatment/TreatmentPage.tsx')).TreatmentPage),
        },
        { path: 'reviews', lazy: lazyPage(async () => (await import('./review/ReviewPage.tsx')).ReviewPage) },
        {
          path: 'follow-up',
          lazy: lazyPage(async () => (await import('./follow-up/FollowUpPage.tsx')).FollowUpPage),
        },
        {
          path: 'follow-up/place',
          lazy: lazyPage(async () => (await import('./follow-up/PlacePage.tsx')).PlacePage),
        },
        {
          path: 'completion',
          lazy: lazyPage(async () => (await import('./completion/CompletionPage.tsx')).CompletionPage),
        },
      ],
    },
    { path: 'registry', lazy: lazyPage(async () => (await import('./patients/RegistryPage.tsx')).RegistryPage) },
    {
      path: 'registry/:patientKey',
      lazy: lazyPage(async () => (await import('./patients/RegisteredPatientPage.tsx')).RegisteredPatientPage),
    },
    {
      path: 'registry/:patientKey/reirradiation',
      lazy: lazyPage(async () => (await import('./reirradiation/ReirradiationPage.tsx')).ReirradiationPage),
    },
    {
      path: 'clinic/follow-up',
      lazy: lazyPage(async () => (await import('./follow-up/FollowUpListPage.tsx')).FollowUpListPage),
    },
    {
      path: 'clinic/treatment-day',
      lazy: lazyPage(async () => (await import('./treatment/DayPage.tsx')).DayPage),
    },
  ]),
  requires('machine-limits.write', [
    {
      path: 'clinic/machine-limits',
      lazy: lazyPage(async () => (await import('./machine-limits/MachineLimitsPage.tsx')).MachineLimitsPage),
    },
  ]),
  requires('indicator.read', [
    {
      path: 'indicators',
      lazy: lazyPage(async () => (await import('./indicators/IndicatorsPage.tsx')).IndicatorsPage),
    },
  ]),
  requires('incident.read', [
    { path: 'safety', lazy: lazyPage(async () => (await import('./safety/IncidentsPage.tsx')).IncidentsPage) },
    {
      path: 'safety/failure-modes',
      lazy: lazyPage(async () => (await import('./safety/FailureModesPage.tsx')).FailureModesPage),
    },
    {
      path: 'safety/:incidentKey',
      lazy: lazyPage(async () => (await import('./safety/IncidentPage.tsx')).IncidentPage),
    },
  ]),
];

/** The pages of patients themselves: without an account. */
export const patientRoutes: RouteObject[] = [
  {
    path: 'report',
    lazy: lazyPage(async () => (await import('./patient-report/PatientReportPage.tsx')).PatientReportPage),
  },
];
