import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { DomainError } from '@isocenter/messages';
import { acting } from '../../../platform/database/acting.ts';
import { type ByteSource, precededBy } from '../byte-source.ts';
import type { FileOutcome } from '../contract.ts';
import { fileMetaBytes } from '../file-meta.ts';
import type { Imaging } from '../open-imaging.ts';
import { type AssociationHandler, type SentDataSet, serveAssociation } from './association.ts';
import { REJECTION, rejectBytes } from './association-answer.ts';
import { type ReadConnection, readIntoOwnMemory } from './own-memory.ts';

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
  const sockets = new Set<Socket>();
  const storing = trackedWork();
  const associations = trackedWork();
  // Without Nagle's algorithm: an answer must not wait for the acknowledgement of the one before.
  const server = createServer({ noDelay: true, pauseOnConnect: true }, (accepted) => {
    const { socket, reader } = readIntoOwnMemory(accepted);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    if (sockets.size > MOST_ASSOCIATIONS) socket.resume().end(rejectBytes(REJECTION.tooMany));
    else {
      const origin = socket.remoteAddress ?? '';
      const sender = { kind: 'service', service: 'dicom', origin } as const;
      associations.track(acting(sender, () => serveSender(imaging, { socket, reader }, storing.track)));
    }
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
      await storing.done();
      for (const socket of sockets) socket.destroy();
      await closed;
      await associations.done();
    },
  };
}

/** An association without a word for this long is ended. */
const IDLE_MS = 5 * 60 * 1000;
/** More at one time than a department's machines open. */
const MOST_ASSOCIATIONS = 100;

/** One import run per association that stores something. */
async function serveSender(
  imaging: Imaging,
  { socket, reader }: ReadConnection,
  track: (work: Promise<unknown>) => void,
): Promise<void> {
  let run: Promise<string> | undefined;
  const receive = async (sent: SentDataSet) => {
    run ??= imaging.runs.open('C-STORE', null);
    const importKey = await run;
    const source = fileBytes(sent);
    const [outcome] = await imaging.importFile({ importKey, fileName: sent.sopInstanceUid, source });
    return outcome ? STATUS[outcome.outcome] : STATUS.quarantined;
  };
  const handler: AssociationHandler = {
    receive: (sent) => {
      const status = receive(sent);
      track(status);
      return status;
    },
  };
  await serveAssociation(socket, handler, { reader });
  try {
    if (run) await imaging.runs.complete(await run);
  } catch {
    // The database went away under us: the run is closed as interrupted at the next start.
  }
}

function trackedWork() {
  const under = new Set<Promise<unknown>>();
  return {
    track: (work: Promise<unknown>) => {
      under.add(work);
      const done = () => under.delete(work);
      work.then(done, done);
    },
    done: async () => {
      await Promise.allSettled(under);
    },
  };
}

function fileBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid, callingAeTitle, bytes }: SentDataSet): ByteSource {
  const sender = callingAeTitle ? { sourceApplicationEntityTitle: callingAeTitle } : {};
  return precededBy(fileMetaBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid, ...sender }), bytes);
}
