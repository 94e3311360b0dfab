import type { RouteObject } from 'react-router';
import type { RoomLink } from '../../platform/frame/room.ts';

export const imagingRooms: readonly RoomLink[] = [{ path: '/patients', label: 'imaging.patients', icon: 'patients' }];

export const imagingRoutes: RouteObject[] = [
  { path: 'patients', lazy: async () => ({ Component: (await import('./PatientsPage.tsx')).PatientsPage }) },
];
