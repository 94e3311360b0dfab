import type { RouteObject } from 'react-router';
import { requires } from '../../platform/access/Requires.tsx';
import { lazyPage } from '../../platform/frame/lazy-page.ts';
import type { RoomLink } from '../../platform/frame/room.ts';

export const clinicRooms: readonly RoomLink[] = [
  { path: '/registry', label: 'clinic.registry', icon: 'person', right: 'patient.read' },
];

export const clinicRoutes: RouteObject[] = [
  requires('patient.read', [
    { path: 'registry', lazy: lazyPage(async () => (await import('./patients/RegistryPage.tsx')).RegistryPage) },
    {
      path: 'registry/:patientKey',
      lazy: lazyPage(async () => (await import('./patients/RegisteredPatientPage.tsx')).RegisteredPatientPage),
    },
  ]),
];
