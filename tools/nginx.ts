import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';

/** How nginx passed a request on. */
export interface PassedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Whether the answer was sent to its end. */
  readonly isWhole: boolean;
  /** The servers that were asked, in their order; those that took no connection are among them. */
  readonly askedPorts: readonly number[];
  /** Whether the last of them had taken the connection. */
  readonly wasUnderWay: boolean;
}

export interface Nginx {
  /** As for a certificate for `localhost`. */
  readonly url: string;
  /** The redirect to TLS. */
  readonly plainUrl: string;
  /** The certificate, which is its own authority (PEM). */
  readonly certificate: string;
  passed(): readonly PassedRequest[];
  stop(): Promise<void>;
}

const PROGRAM = '/usr/sbin/nginx';

export const hasNginx = () => existsSync(PROGRAM);

/**
 * Debian's nginx with the file of `docs/nginx.conf`, in which name, ports, certificate and the paths of logs are replaced and nothing else,
 * in a temporary folder; it listens on this machine only. It takes requests before the servers do.
 * @throws Error where there is no nginx, or where it refuses the file
 */
export async function startNginx(given: {
  readonly servers: readonly number[];
  readonly port: number;
  readonly plainPort: number;
}): Promise<Nginx> {
  if (!hasNginx()) throw new Error(`There is no ${PROGRAM}. On Debian: apt-get install nginx-light`);
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-nginx-'));
  makeCertificate(folder);
  writeFileSync(join(folder, 'nginx.conf'), main(folder, siteFile(folder, given)));
  const asked = ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log', '-g', 'daemon off;'];
  // It ends with this process, however that ends.
  const nginx = spawn('setpriv', ['--pdeathsig', 'TERM', PROGRAM, ...asked], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = async () => {
    await ended(nginx);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilListening(nginx, given.port);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `https://localhost:${given.port}`,
    plainUrl: `http://localhost:${given.plainPort}`,
    certificate: readFileSync(join(folder, 'certificate.pem'), 'utf8'),
    passed: () =>
      readFileSync(join(folder, 'access.log'), 'utf8').trim().split('\n').filter(Boolean).map(passedRequest),
    stop,
  };
}

function makeCertificate(folder: string): void {
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const made = spawnSync('openssl', ['req', '-x509', '-days', '2', ...key, ...name, ...files], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`openssl ended with ${made.status}: ${made.stderr}`);
}

/** What Debian's `/etc/nginx/nginx.conf` is around the site's file. */
const main = (folder: string, site: string) => `
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
pid ${folder}/nginx.pid;
worker_processes 2;
events { worker_connections 1024; }
http {
  log_format passed escape=json '{"method":"$request_method","path":"$request_uri","status":$status,"completion":"$request_completion",'
    '"servers":"$upstream_addr","connected":"$upstream_connect_time"}';
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  ${site}
}
`;

function siteFile(
  folder: string,
  { servers, port, plainPort }: { servers: readonly number[]; port: number; plainPort: number },
): string {
  const replaced: readonly (readonly [string | RegExp, string])[] = [
    [
      /( +)server 127\.0\.0\.1:8081(.*);\n(?: +server 127\.0\.0\.1:808\d.*\n)*/,
      servers.map((one) => `server 127.0.0.1:${one}$2;`).join('\n'),
    ],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['return 308 https://isocenter.hospital.example$', `return 308 https://localhost:${port}$$`],
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    [/server_name isocenter\.hospital\.example/g, 'server_name localhost'],
    ['/etc/ssl/isocenter.pem', `${folder}/certificate.pem`],
    ['/etc/ssl/private/isocenter.key', `${folder}/key.pem`],
    [/access_log off;(?=\n.*error_log)/, `access_log ${folder}/access.log passed;`],
    ['/var/log/nginx/isocenter.log', `${folder}/site-error.log`],
  ];
  return replaced.reduce(
    (text, [found, by]) => {
      const changed = text.replace(found, by);
      if (changed === text) throw new Error(`docs/nginx.conf has no ${found}`);
      return changed;
    },
    readFileSync(join(PROJECT_ROOT, 'docs/nginx.conf'), 'utf8'),
  );
}

async function untilListening(nginx: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode}`);
    const isListening = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isListening) return;
    await setTimeout(100);
  }
  throw new Error('nginx does not listen');
}

function passedRequest(line: string): PassedRequest {
  const { method, path, status, completion, servers, connected } = JSON.parse(line);
  return {
    ...{ method, path, status, isWhole: completion === 'OK' },
    askedPorts: [...String(servers).matchAll(/:(\d+)/g)].map(([, port]) => Number(port)),
    wasUnderWay: /\d$/.test(connected),
  };
}

async function ended(nginx: ChildProcess): Promise<void> {
  if (nginx.exitCode !== null || nginx.signalCode !== null) return;
  const exited = new Promise((resolve) => nginx.once('exit', resolve));
  nginx.kill('SIGTERM');
  await exited;
}
