import { createContext, useContext } from 'react';
import type { createBrowserRouter } from 'react-router';

type Router = ReturnType<typeof createBrowserRouter>;

/** The router of the pages. Its own state is ahead of what `useNavigation` tells, which is drawn in a transition. */
export const RouterContext = createContext<Router | null>(null);

/** @throws Error outside of {@link RouterContext} */
export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error('There is no RouterContext around this part.');
  return router;
}
