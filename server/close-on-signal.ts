import { tellFault } from './platform/tell-fault.ts';

/** The first signal finishes what is under way; a second one ends at once, as after a power cut. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      void close().then(
        () => process.exit(0),
        (error) => {
          tellFault(error);
          process.exit(1);
        },
      );
    });
}
