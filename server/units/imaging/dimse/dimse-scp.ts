import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { DomainError } from '@isocenter/messages';
import dimse from 'dcmjs-dimse';
import type { FileOutcome } from '../contract.ts';
import { fileMetaBytes } from '../file-meta.ts';
import type { Imaging } from '../open-imaging.ts';
import { type AssociationHandler, ReceivingScp, type SentDataSet } from './receiving-scp.ts';

/** A running C-STORE and C-ECHO provider. */
export interface DimseScp {
  readonly port: number;
  /** Lets what is under way finish, then ends every association. */
  close(): Promise<void>;
}

/** C-STORE statuses (PS3.4 table B.2-1; duplicate: PS3.7 table C-1). */
const STATUS: Readonly<Record<FileOutcome['outcome'], number>> = {
  stored: 0x0000,
  'already present': 0x0000,
  conflict: 0x0111,
  quarantined: 0xc000,
  ignored: 0xc000,
};

/**
 * Receives objects by C-STORE on `host`; Success is answered only once the object is durable. A file is our meta information,
 * with the negotiated transfer syntax and the calling AE title, before the bytes of the data set exactly as they came.
 * @throws DomainError `platform/port-in-use`
 */
export async function startDimseScp(
  imaging: Imaging,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<DimseScp> {
  // The library prints every association, and its port is no place for log lines.
  dimse.log.setLevel('silent');
  const sockets = new Set<Socket>();
  const under = new Set<Promise<unknown>>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const handler = associationHandler(imaging, (work) => {
      under.add(work);
      const done = () => under.delete(work);
      work.then(done, done);
    });
    new ReceivingScp(socket, handler);
  });
  server.listen({ host, port });
  await once(server, 'listening').catch((cause: unknown) => {
    throw new DomainError('platform/port-in-use', { host, port, next: port + 1 }, { cause });
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await Promise.allSettled(under);
      for (const socket of sockets) socket.destroy();
      await closed;
      await Promise.allSettled(under);
    },
  };
}

/** One import run per association that stores something. */
function associationHandler(imaging: Imaging, track: (work: Promise<unknown>) => void): AssociationHandler {
  let run: Promise<string> | undefined;
  let latest: Promise<unknown> = Promise.resolve();
  const receive = async (sent: SentDataSet) => {
    run ??= imaging.runs.open('C-STORE', null);
    const importKey = await run;
    const source = fileBytes(sent);
    const [outcome] = await imaging.importFile({ importKey, fileName: sent.sopInstanceUid, source });
    return outcome ? STATUS[outcome.outcome] : STATUS.quarantined;
  };
  const complete = async (opened: Promise<string>) => {
    try {
      await latest;
      await imaging.runs.complete(await opened);
    } catch {
      // The database went away under us: the run is closed as interrupted at the next start.
    }
  };
  return {
    receive: (sent) => {
      const status = receive(sent);
      latest = status.catch(() => undefined);
      track(status);
      return status;
    },
    ended: () => {
      if (run) track(complete(run));
    },
  };
}

async function* fileBytes(sent: SentDataSet): AsyncGenerator<Uint8Array, void, void> {
  const { sopClassUid, sopInstanceUid, transferSyntaxUid, callingAeTitle } = sent;
  yield fileMetaBytes({
    sopClassUid,
    sopInstanceUid,
    transferSyntaxUid,
    ...(callingAeTitle ? { sourceApplicationEntityTitle: callingAeTitle } : {}),
  });
  yield* sent.bytes;
}
