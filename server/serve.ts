import { DomainError, say } from '@isocenter/messages';
import { languageOfTerminal } from './cli/language-of-terminal.ts';
import type { ServeOptions } from './cli/serve.ts';
import { openDepartment } from './department.ts';
import {
  announceServing,
  claimDataFolder,
  defaultDataFolder,
  makeDataFolder,
  releaseDataFolder,
} from './platform/data-folder.ts';
import { createHttpServer, type HttpServer } from './platform/http/http-server.ts';
import { requireLoopback } from './platform/http/loopback.ts';
import { buildWebPages, serveWebPages } from './platform/web-pages.ts';

/** Serves a data folder until the process is asked to stop. Prints the one URL to open. */
export async function serve(options: ServeOptions): Promise<void> {
  requireLoopback(options.host);
  const dataFolder = await makeDataFolder(options.data ?? defaultDataFolder());
  await claimDataFolder(dataFolder);
  await buildWebPages(announce);
  const department = await openDepartment(dataFolder, announce);
  const server = createHttpServer();
  server.get('/api/platform/health', async () => ({ name: 'isocenter', dataFolder }));
  await department.addRoutes(server);
  await serveWebPages(server);
  const close = async () => {
    await server.close();
    await department.close();
    await releaseDataFolder(dataFolder);
  };
  try {
    const url = await listen(server, options);
    await announceServing(dataFolder, url);
    announce(`\nIsocenter  ${url}\n${say(languageOfTerminal(), 'frame.notAMedicalDevice')}`);
  } catch (error) {
    await close();
    throw error;
  }
  closeOnSignal(close);
}

function announce(line: string): void {
  console.log(line);
}

async function listen(server: HttpServer, { host, port }: ServeOptions): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new DomainError('platform/port-in-use', { host, port, next: port + 1 }, { cause: error });
  }
}

/** The first signal finishes what is under way; a second one ends at once, as after a power cut. */
function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      void close().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}
