import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { Outlet } from 'react-router';
import type { Session } from '../../../server/platform/access/contract.ts';
import { ApiError } from '../api/api-error.ts';
import { pageSession } from '../api/page-session.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { AwaitsFirstStart } from './AwaitsFirstStart.tsx';
import { signOut } from './api.ts';
import { Entrance } from './Entrance.tsx';
import { OwnPasswordFirst } from './OwnPasswordFirst.tsx';
import { SessionContext } from './SessionContext.ts';
import { SessionEnded } from './SessionEnded.tsx';
import { SignInPage } from './SignInPage.tsx';
import { sessionQuery, workOf } from './session-query.ts';
import { useIdle } from './use-idle.ts';

/**
 * Every page of the department lies behind it. Who is not signed in finds the sign-in at the address they came for, and the page there
 * once they are.
 */
export function SessionGate() {
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  const look = useCallback(() => void refetch(), [refetch]);
  if (session?.mustChange) return <OwnPasswordFirst mustChange={session.mustChange} />;
  if (session) return <SignedIn session={session} />;
  if (isPending) return null;
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'access/first-start') return <AwaitsFirstStart onLook={look} />;
  if (code === 'access/signed-out') return <SignInPage />;
  return (
    <Entrance>
      <ErrorState error={error} onRetry={look} />
    </Entrance>
  );
}

function SignedIn({ session }: { readonly session: Session }) {
  const [lockedAt, setLockedAt] = useState(0);
  const ended = useSyncExternalStore(pageSession.subscribe, pageSession.isEnded);
  const lock = useCallback(() => {
    setLockedAt(pageSession.signIns());
    pageSession.end();
    void signOut().catch(() => {}); // where the server is away, the page at least is locked
  }, []);
  useIdle(session.idleMinutes, lock, !ended);
  const inUse = useMemo(() => ({ session, lock }), [session, lock]);
  return (
    <SessionContext value={inUse}>
      <Outlet key={workOf(session)} />
      <SessionEnded locked={lockedAt === pageSession.signIns()} />
    </SessionContext>
  );
}
