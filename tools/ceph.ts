import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { freePorts } from './free-ports.ts';

/** An S3 server with an empty bucket. */
export interface S3Server {
  /** By which `isocenter` finds the bucket. */
  readonly environment: Readonly<Record<string, string>>;
  /** Nothing of it is left. */
  stop(): Promise<void>;
}

const ACCESS = { accessKeyId: 'ISOCENTER', secretAccessKey: 'isocenter-secret' };
const BUCKET = 'isocenter';

/**
 * Ceph's S3 server (Debian's packages `radosgw`, `ceph-mon` and `ceph-osd`) in a temporary folder, its objects in memory: one monitor, one
 * disk, one gateway. They end with this process, however it ends: without their monitor they would wait for ever, at full load.
 * @throws Error where there is no Ceph, or where it does not start
 */
export async function startCeph(): Promise<S3Server> {
  if (!existsSync('/usr/bin/radosgw') || !existsSync('/usr/bin/ceph-osd'))
    throw new Error('There is no Ceph under /usr/bin. On Debian: apt-get install radosgw ceph-mon ceph-osd');
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-s3-'));
  const daemons: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(daemons.map(killed));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const endpoint = await startDaemons(folder, daemons);
    const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: ACCESS });
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    client.destroy();
    const environment = {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: ACCESS.accessKeyId,
      S3_SECRET_ACCESS_KEY: ACCESS.secretAccessKey,
    };
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns the gateway's address */
async function startDaemons(folder: string, daemons: ChildProcess[]): Promise<string> {
  const [port, ...monitor] = await freePorts(3);
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
  const start = (program: string, ...args: string[]) => {
    const withUs = ['--pdeathsig', 'KILL', program, '-f', '-c', at('ceph.conf'), ...args];
    daemons.push(spawn('setpriv', withUs, { stdio: 'ignore' }));
  };
  const keys = at('keyring');
  const all = ['--cap', 'mon', 'allow *'];
  run('ceph-authtool', '--create-keyring', keys, '--gen-key', '-n', 'client.admin', ...all, '--cap', 'osd', 'allow *');
  run('ceph-authtool', keys, '--gen-key', '-n', 'mon.', ...all);
  run('monmaptool', '--create', '--addv', 'a', address, '--fsid', cluster, at('monmap'));
  ceph('ceph-mon', '-i', 'a', '--mkfs', '--monmap', at('monmap'), '--keyring', keys);
  start('ceph-mon', '-i', 'a');
  ceph('ceph', 'osd', 'new', disk);
  const key = ceph('ceph', 'auth', 'get-or-create', 'osd.0', 'mon', 'allow profile osd', 'osd', 'allow *');
  writeFileSync(keys, key, { flag: 'a' });
  mkdirSync(at('osd'));
  ceph('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', disk);
  start('ceph-osd', '-i', '0');
  const { accessKeyId, secretAccessKey } = ACCESS;
  const user = ['--uid', 'isocenter', '--display-name', 'isocenter'];
  ceph('radosgw-admin', 'user', 'create', ...user, '--access-key', accessKeyId, '--secret-key', secretAccessKey);
  const frontend = `beast endpoint=127.0.0.1:${port}`;
  start('radosgw', '-n', 'client.admin', '--rgw-frontends', frontend, '--rgw-data', at('gateway'));
  const endpoint = `http://127.0.0.1:${port}`;
  await untilAnswered(endpoint);
  return endpoint;
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

async function untilAnswered(endpoint: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const answered = fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (await answered) return;
    await setTimeout(500);
  }
  throw new Error('the gateway did not answer');
}

async function killed(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const exited = new Promise((resolve) => daemon.once('exit', resolve));
  daemon.kill('SIGKILL');
  await exited;
}
