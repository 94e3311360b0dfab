import { DomainError, type ErrorCode, type Values } from '@isocenter/messages';

/** What a worker tells of its one job: how far it is, then the outcome or a refusal, which crosses the border as data. */
export type WorkerReport<Outcome> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly values: Values };

/**
 * Makes this worker do the jobs it is sent. It is cancelled by being ended, so the work need not look for a wish to stop.
 *
 * @param work may call `onProgress` with the share done, 0..1
 * @param handedOver the large arrays of an outcome, which are moved and not copied
 */
export function serveJobs<Job, Outcome>(
  work: (job: Job, onProgress: (share: number) => void) => Outcome | Promise<Outcome>,
  handedOver: (outcome: Outcome) => Transferable[],
): void {
  const tell = (report: WorkerReport<Outcome>, transfer: Transferable[] = []) => self.postMessage(report, { transfer });
  self.addEventListener('message', async ({ data }: MessageEvent<Job>) => {
    try {
      const outcome = await work(data, (share) => tell({ kind: 'progress', share }));
      tell({ kind: 'done', outcome }, handedOver(outcome));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      tell({ kind: 'refused', code: error.code, values: error.values });
    }
  });
}
