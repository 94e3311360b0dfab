import { Navigate, type RouteObject } from 'react-router';
import { DepartmentFrame } from './DepartmentFrame.tsx';
import { NoSuchPage } from './platform/parts/NoSuchPage.tsx';
import { PageFault } from './platform/parts/PageFault.tsx';
import { imagingRoutes } from './units/imaging/index.ts';
import { physicsRoutes } from './units/physics/index.ts';

/** Every page of the product. A page is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    element: <DepartmentFrame />,
    hydrateFallbackElement: <div />,
    errorElement: <PageFault />,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { index: true, element: <Navigate to="/patients" replace /> },
          ...imagingRoutes,
          ...physicsRoutes,
          { path: '*', element: <NoSuchPage /> },
        ],
      },
    ],
  },
];
