import type { RouteObject } from 'react-router';
import { DepartmentFrame } from './DepartmentFrame.tsx';
import { HomePage } from './HomePage.tsx';
import { FirstStartPage } from './platform/access/FirstStartPage.tsx';
import { accessRoutes } from './platform/access/index.ts';
import { SignedInPage } from './platform/access/provider/SignedInPage.tsx';
import { SignInRefusedPage } from './platform/access/provider/SignInRefusedPage.tsx';
import { SessionGate } from './platform/access/SessionGate.tsx';
import { deadlineRoutes } from './platform/deadlines/index.ts';
import { formRoutes } from './platform/forms/index.ts';
import { jobRoutes } from './platform/jobs/index.ts';
import { NoSuchPage } from './platform/parts/NoSuchPage.tsx';
import { PageFault } from './platform/parts/PageFault.tsx';
import { signatureRoutes } from './platform/signatures/index.ts';
import { taskRoutes } from './platform/tasks/index.ts';
import { clinicRoutes, patientRoutes } from './units/clinic/index.ts';
import { imagingRoutes } from './units/imaging/index.ts';
import { officeRoutes } from './units/office/index.ts';
import { physicsRoutes } from './units/physics/index.ts';
import { researchRoutes } from './units/research/index.ts';
import { wardPatientRoutes, wardRoutes } from './units/ward/index.ts';

/** Every page of the product. A page is loaded when it is first opened. */
export const routes: RouteObject[] = [
  { path: 'sign-in-refused', element: <SignInRefusedPage />, errorElement: <PageFault /> },
  { path: 'signed-in', element: <SignedInPage />, errorElement: <PageFault /> },
  { path: 'first-start', element: <FirstStartPage />, errorElement: <PageFault /> },
  { errorElement: <PageFault />, children: [...patientRoutes, ...wardPatientRoutes] },
  {
    element: <SessionGate />,
    hydrateFallbackElement: <div />,
    errorElement: <PageFault />,
    children: [
      {
        element: <DepartmentFrame />,
        children: [
          {
            errorElement: <PageFault />,
            children: [
              { index: true, element: <HomePage /> },
              ...imagingRoutes,
              ...physicsRoutes,
              ...clinicRoutes,
              ...wardRoutes,
              ...researchRoutes,
              ...officeRoutes,
              ...taskRoutes,
              ...deadlineRoutes,
              ...signatureRoutes,
              ...formRoutes,
              ...jobRoutes,
              ...accessRoutes,
              { path: '*', element: <NoSuchPage /> },
            ],
          },
        ],
      },
    ],
  },
];
