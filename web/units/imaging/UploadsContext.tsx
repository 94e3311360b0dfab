import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { ApiError } from '../../platform/api/api-error.ts';
import { cancelJob } from '../../platform/jobs/api.ts';
import { completeImport, fetchUnpacked, openImport, sendFile } from './api.ts';
import { retryPauseSeconds } from './retry-pause.ts';
import { createUploads, UNDER_WAY, type Upload, type Uploads } from './uploads.ts';

const UploadsContext = createContext<Uploads | null>(null);

/** Holds the upload of this page above all its pages; leaving the site while files are under way asks first. */
export function UploadsProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [uploads] = useState(() =>
    createUploads({
      open: openImport,
      send: sendFile,
      complete: completeImport,
      unpacked: fetchUnpacked,
      cancelUnpacking: (jobKey) => void cancelJob(jobKey).catch(() => undefined), // what is over already says so on the page of jobs
      isPassing: (error) => error instanceof ApiError && error.isPassing,
      pause: pauseUntilOnline,
      nowMs: () => performance.now(),
      onArrived: () => void queries.invalidateQueries({ queryKey: ['imaging'] }),
    }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const state = uploads.current()?.state;
      if (state === 'reading' || state === 'sending') event.preventDefault(); // what is unpacked goes on without this page
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [uploads]);
  return <UploadsContext value={uploads}>{children}</UploadsContext>;
}

export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext);
  if (!uploads) throw new Error('useUploads() is called outside UploadsProvider.');
  return uploads;
}

export function useUpload(): Upload | null {
  const uploads = useUploads();
  return useSyncExternalStore(uploads.subscribe, uploads.current);
}

export function isUnderWay(upload: Upload | null): upload is Upload {
  return upload !== null && UNDER_WAY.has(upload.state);
}

function pauseUntilOnline(failures: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, retryPauseSeconds(failures, Math.random()) * 1000);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
