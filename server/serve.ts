import { randomUUID } from 'node:crypto';
import { DomainError, say } from '@isocenter/messages';
import { languageOfTerminal } from './cli/language-of-terminal.ts';
import type { ServeOptions } from './cli/serve.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { type Department, openDepartment } from './department.ts';
import { makeDemonstrationAccounts } from './platform/access/demonstration-accounts.ts';
import { firstStartSecret } from './platform/access/first-start.ts';
import { createProvider, type Provider } from './platform/access/provider/provider.ts';
import { providerSettingsOf } from './platform/access/provider/settings.ts';
import {
  announceServing,
  defaultDataFolder,
  demonstrationDataFolder,
  makeDataFolder,
  refuseIfServed,
  releaseDataFolder,
} from './platform/data-folder.ts';
import { acting } from './platform/database/acting.ts';
import { mailSettings } from './platform/digest/mail-settings.ts';
import { requireFreePort } from './platform/http/free-port.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { requireLoopback } from './platform/http/loopback.ts';
import { publicAddressOf } from './platform/http/public-address.ts';
import { startUnlessOpen } from './platform/jobs/start-job.ts';
import { buildWebPages, serveWebPages } from './platform/web-pages.ts';
import { type DimseScp, startDimseScp } from './units/imaging/index.ts';
import { doiResolverOf } from './units/research/index.ts';

/** With a database of its own, a department is one process that does all; else workers do the jobs. */
const JOBS_IN_PROCESS = 2;

/** Serves a data folder until the process is asked to stop. Prints the one URL to open. */
export async function serve(options: ServeOptions): Promise<void> {
  requireLoopback(options.host);
  const publicAddress = publicAddressOf(process.env['ISOCENTER_PUBLIC_URL']);
  const provider = providerOf(process.env);
  const mail = mailSettings(process.env);
  const resolver = doiResolverOf(process.env['ISOCENTER_DOI_LOOKUP']);
  const isDemonstration = options.demo !== undefined;
  if (isDemonstration && process.env['DATABASE_URL']) throw new DomainError('platform/demonstration-on-server');
  const dataFolder = await makeDataFolder(
    options.data ?? (isDemonstration ? demonstrationDataFolder() : defaultDataFolder()),
  );
  const isOneOfSeveral = Boolean(process.env['DATABASE_URL']); // then others may serve the same folder of objects
  if (!isOneOfSeveral) await refuseIfServed(dataFolder);
  await requireFreePort(options.host, options.port);
  await buildWebPages(announce);
  const department = await openDepartment(dataFolder, announce, { isDemonstration, provider, mail, resolver });
  const server = createHttpServer(department.access.identify, { publicAddress });
  // Who reads the data folder knows it by this name; to others it says nothing.
  const instance = randomUUID();
  server.get('/api/platform/health', { config: { requires: 'anyone' } }, async () => ({
    name: 'isocenter',
    instance,
  }));
  await department.addRoutes(server);
  await serveWebPages(server);
  let scp: DimseScp | undefined;
  const jobs = options.jobs ?? (isOneOfSeveral ? 0 : JOBS_IN_PROCESS);
  const worker = jobs > 0 ? department.runJobs(jobs) : undefined;
  const close = async () => {
    await server.close();
    await worker?.stop();
    await scp?.close();
    await department.close();
    if (!isOneOfSeveral) await releaseDataFolder(dataFolder);
  };
  try {
    if (isDemonstration) await makeDemonstrationAccounts(department.access.database);
    const heldAt = await server.listen({ host: options.host, port: options.port });
    const url = publicAddress?.origin ?? heldAt;
    scp = await startReceiving(department, options);
    if (!isOneOfSeveral) await announceServing(dataFolder, { url: heldAt, instance });
    announce(`\nIsocenter  ${url}\n${say(languageOfTerminal(), 'frame.notAMedicalDevice')}`);
    if (options.demo) await loadDemonstration(department, options.demo);
    else await announceFirstStart(department, url);
  } catch (error) {
    await close();
    throw error;
  }
  closeOnSignal(close);
}

function providerOf(environment: NodeJS.ProcessEnv): Provider | undefined {
  const settings = providerSettingsOf(environment);
  return settings && createProvider(settings);
}

/** Who reads the console owns the machine: the link to become administrator stands there and nowhere else. */
async function announceFirstStart({ access }: Department, url: string): Promise<void> {
  const secret = await firstStartSecret(access.database);
  if (secret === undefined) return;
  announce(say(languageOfTerminal(), 'cli.serve.first-start', { url: `${url}/first-start#${secret}` }));
}

/** The demonstration patients, in the background; what is there already stays. */
async function loadDemonstration(
  { access, imaging, startDemonstration }: Department,
  extent: NonNullable<ServeOptions['demo']>,
): Promise<void> {
  await acting({ kind: 'service', service: 'start', origin: 'demonstration' }, async () => {
    if (extent !== 'small') return startDemonstration();
    const imports = await imaging.runs.latest(1);
    if (imports.length === 0) await startUnlessOpen(access.database, imaging.demonstration.detailed, {});
  });
  announce(say(languageOfTerminal(), 'cli.serve.demonstration'));
}

function announce(line: string): void {
  console.log(line);
}

/** The pages are useful without it: where another program has the port, that is said and nothing else is lost. */
async function startReceiving({ imaging }: Department, options: ServeOptions): Promise<DimseScp | undefined> {
  const language = languageOfTerminal();
  try {
    const scp = await startDimseScp(imaging, { host: options.host, port: options.dicomPort });
    announce(say(language, 'cli.serve.receiving', { host: options.host, port: scp.port }));
    return scp;
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'platform/port-in-use')) throw error;
    announce(say(language, 'cli.serve.not-receiving', { port: options.dicomPort }));
    return undefined;
  }
}
