import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';

/** What goes through the archive's store, and the store itself. */
const TESTS = ['server/units/imaging', 'server/platform/forms', 'server/cli'];
const ACCESS = { accessKeyId: 'ISOCENTER', secretAccessKey: 'isocenter-secret' };
const BUCKET = 'isocenter';

/**
 * The server's tests with their objects in an S3 server: `npm run test:s3`, or with a part of them,
 * `npm run test:s3 -- server/units/imaging/import-file.test.ts`. It starts Ceph's (Debian's packages `radosgw`, `ceph-mon` and `ceph-osd`)
 * in a temporary folder, its objects in memory, and removes it. One bucket serves all test files, so they run one after another.
 */
async function main(): Promise<number> {
  if (!existsSync('/usr/bin/radosgw') || !existsSync('/usr/bin/ceph-osd')) {
    console.error('There is no Ceph under /usr/bin. On Debian: apt-get install radosgw ceph-mon ceph-osd');
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-s3-'));
  try {
    const endpoint = await startCeph(folder);
    const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: ACCESS });
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    client.destroy();
    return testsOn(endpoint);
  } finally {
    await stop(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One monitor, one disk in memory, one gateway. @returns the gateway's address */
async function startCeph(folder: string): Promise<string> {
  const [port, ...monitor] = await freePorts();
  const address = `[v2:127.0.0.1:${monitor[0]},v1:127.0.0.1:${monitor[1]}]`;
  const [cluster, disk] = [randomUUID(), randomUUID()];
  const at = (name: string) => join(folder, name);
  writeFileSync(at('ceph.conf'), settings({ folder, address, cluster }));
  const run = (program: string, ...args: string[]) => {
    const answer = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
    if (answer.status !== 0) throw new Error(`${program} ended with ${answer.status}: ${answer.stderr}`);
    return answer.stdout;
  };
  const ceph = (program: string, ...args: string[]) => run(program, '-c', at('ceph.conf'), ...args);
  const keys = at('keyring');
  const all = ['--cap', 'mon', 'allow *'];
  run('ceph-authtool', '--create-keyring', keys, '--gen-key', '-n', 'client.admin', ...all, '--cap', 'osd', 'allow *');
  run('ceph-authtool', keys, '--gen-key', '-n', 'mon.', ...all);
  run('monmaptool', '--create', '--addv', 'a', address, '--fsid', cluster, at('monmap'));
  ceph('ceph-mon', '-i', 'a', '--mkfs', '--monmap', at('monmap'), '--keyring', keys);
  ceph('ceph-mon', '-i', 'a');
  ceph('ceph', 'osd', 'new', disk);
  const key = ceph('ceph', 'auth', 'get-or-create', 'osd.0', 'mon', 'allow profile osd', 'osd', 'allow *');
  writeFileSync(keys, key, { flag: 'a' });
  mkdirSync(at('osd'));
  ceph('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', disk);
  ceph('ceph-osd', '-i', '0');
  const { accessKeyId, secretAccessKey } = ACCESS;
  const user = ['--uid', 'isocenter', '--display-name', 'isocenter'];
  ceph('radosgw-admin', 'user', 'create', ...user, '--access-key', accessKeyId, '--secret-key', secretAccessKey);
  const frontend = `beast endpoint=127.0.0.1:${port}`;
  ceph('radosgw', '-n', 'client.admin', '--rgw-frontends', frontend, '--rgw-data', at('gateway'));
  const endpoint = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 120; attempt++) {
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return endpoint;
    await setTimeout(500);
  }
  throw new Error('the gateway did not answer');
}

const settings = (given: { readonly folder: string; readonly address: string; readonly cluster: string }) => `[global]
fsid = ${given.cluster}
mon host = ${given.address}
public addr = 127.0.0.1
keyring = ${given.folder}/keyring
run dir = ${given.folder}
pid file = ${given.folder}/$name.pid
log file = ${given.folder}/$name.log
admin socket = ${given.folder}/$name.asok
mon data = ${given.folder}/mon
osd data = ${given.folder}/osd
osd objectstore = memstore
memstore device bytes = 4294967296
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
mon data avail crit = 1
`;

/** Three, held at one time so that they differ. */
async function freePorts(): Promise<readonly number[]> {
  const servers = [0, 1, 2].map(() => createServer().listen(0, '127.0.0.1'));
  const ports = await Promise.all(
    servers.map(async (server) => {
      if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      return address.port;
    }),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function stop(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.pid')))
    try {
      process.kill(Number(readFileSync(join(folder, name), 'utf8')), 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  await setTimeout(500);
}

function testsOn(endpoint: string): number {
  const asked = process.argv.slice(2);
  const tests = asked.length > 0 ? asked : TESTS;
  const args = ['vitest', 'run', '--project', 'unit', '--no-file-parallelism', ...tests];
  const env = {
    ...process.env,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', // tests read what a command says
    S3_ENDPOINT: endpoint,
    S3_BUCKET: BUCKET,
    S3_ACCESS_KEY_ID: ACCESS.accessKeyId,
    S3_SECRET_ACCESS_KEY: ACCESS.secretAccessKey,
  };
  return spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;
}

process.exitCode = await main();
