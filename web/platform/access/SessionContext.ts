import { createContext, useContext } from 'react';
import type { Session } from '../../../server/platform/access/contract.ts';

export interface SessionInUse {
  readonly session: Session;
  /** Ends the session, but not the page: it asks for the password over it. */
  readonly lock: () => void;
}

export const SessionContext = createContext<SessionInUse | null>(null);

function useSessionInUse(): SessionInUse {
  const inUse = useContext(SessionContext);
  if (!inUse) throw new Error('useSession() is called where nobody is signed in.');
  return inUse;
}

/** Who is signed in: person, role, site and rights. */
export function useSession(): Session {
  return useSessionInUse().session;
}

export function useLock(): () => void {
  return useSessionInUse().lock;
}

/** Whether the person may, in the present role, at least at the own site. What a page hides by it, the server refuses as well. */
export function useMay(right: string): boolean {
  return useSession().rights.includes(right);
}
