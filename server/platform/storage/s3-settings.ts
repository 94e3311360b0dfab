import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import { isLoopback } from '../http/loopback.ts';

/** An S3 bucket, and how to reach it. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** The bucket in the path of an address, as most servers of a hospital have it; else in the host's name. */
  readonly pathStyle: boolean;
}

const schema = z.object({
  S3_ENDPOINT: z.url(),
  S3_BUCKET: z.string().min(3),
  S3_ACCESS_KEY_ID: z.string().min(1),
  S3_SECRET_ACCESS_KEY: z.string().min(1),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_PATH_STYLE: z.enum(['true', 'false']).default('true'),
  S3_PLAIN_HTTP: z.enum(['yes', 'no']).default('no'),
});

/**
 * The bucket that the environment names; undefined where it names none.
 * @throws DomainError `platform/s3-settings` where it names half of one: objects must not go to a folder by mistake;
 *   `platform/s3-in-the-clear` where objects, which are of patients, would cross a network without TLS
 */
export function s3Settings(environment: NodeJS.ProcessEnv): S3Settings | undefined {
  const named = Object.keys(schema.shape).filter((name) => environment[name]);
  if (named.length === 0) return undefined;
  const parsed = schema.safeParse(Object.fromEntries(named.map((name) => [name, environment[name]])));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].join(', ');
    throw new DomainError('platform/s3-settings', { names });
  }
  const { data } = parsed;
  requireTls(data);
  return {
    endpoint: data.S3_ENDPOINT,
    bucket: data.S3_BUCKET,
    accessKeyId: data.S3_ACCESS_KEY_ID,
    secretAccessKey: data.S3_SECRET_ACCESS_KEY,
    region: data.S3_REGION,
    pathStyle: data.S3_PATH_STYLE === 'true',
  };
}

/** On this machine nobody listens; elsewhere the network itself must keep the secret (a tunnel, say), and somebody must have said so. */
function requireTls({ S3_ENDPOINT: endpoint, S3_PLAIN_HTTP }: z.infer<typeof schema>): void {
  const { protocol, hostname } = new URL(endpoint);
  if (protocol === 'https:') return;
  if (protocol === 'http:' && (isLoopback(hostname) || S3_PLAIN_HTTP === 'yes')) return;
  throw new DomainError('platform/s3-in-the-clear', { endpoint });
}
