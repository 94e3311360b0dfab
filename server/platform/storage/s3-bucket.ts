import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { DomainError } from '@isocenter/messages';
import { tellFault } from '../tell-fault.ts';
import type { S3Settings } from './s3-settings.ts';

/**
 * The objects of one bucket. What is put is there as a whole, and durable, when the server has answered; half of it never is. Where it
 * does not answer, or refuses, each throws DomainError `platform/objects-away`, and the console tells why.
 */
export interface S3Bucket {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** A file of any length, in parts. */
  putFile(key: string, file: { readonly path: string; readonly sizeBytes: number }): Promise<void>;
  /** Its length [bytes]; undefined where there is none. */
  sizeOf(key: string): Promise<number | undefined>;
  get(key: string): Promise<Readable | undefined>;
  /** What is not there stays so. */
  remove(key: string): Promise<void>;
  close(): void;
}

/** Objects of an import on their way at one time. */
const SOCKETS = 200;
/** An S3 server takes 10,000 parts: 640 GB. */
const PART_BYTES = 64 * 2 ** 20;
/** The client asks three times: a server that is silent is known to be away after thrice as long. */
const CONNECTED_WITHIN_MS = 3_000;
const SILENT_FOR_MS = 15_000;

/** @throws DomainError `platform/s3-unreachable` where the bucket does not answer, or not to us */
export async function openS3Bucket(settings: S3Settings): Promise<S3Bucket> {
  const { bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey, pathStyle } = settings;
  const client = new S3Client({
    ...{ endpoint, region, forcePathStyle: pathStyle, credentials: { accessKeyId, secretAccessKey } },
    requestHandler: {
      ...{ httpAgent: { maxSockets: SOCKETS }, httpsAgent: { maxSockets: SOCKETS } },
      ...{ connectionTimeout: CONNECTED_WITHIN_MS, socketTimeout: SILENT_FOR_MS },
    },
    // The checksums of newer servers; older ones do not know them. Ours are SHA-256, below and over what is read.
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
  });
  signHashOfBody(client);
  try {
    await client.send(new HeadBucketCommand({ Bucket }));
  } catch (error) {
    client.destroy();
    throw new DomainError(
      'platform/s3-unreachable',
      { bucket: Bucket, endpoint, reason: reasonOf(error) },
      { cause: error },
    );
  }
  return {
    put: async (Key, bytes) => {
      await orAway(client.send(new PutObjectCommand({ Bucket, Key, Body: bytes })));
    },
    putFile: (Key, file) => orAway(putInParts(client, { Bucket, Key }, file)),
    sizeOf: async (Key) =>
      (await orAway(unlessMissing(client.send(new HeadObjectCommand({ Bucket, Key })))))?.ContentLength,
    get: async (Key) => {
      const found = await orAway(unlessMissing(client.send(new GetObjectCommand({ Bucket, Key }))));
      return found?.Body instanceof Readable ? Readable.from(toItsEnd(found.Body), { objectMode: false }) : undefined;
    },
    remove: async (Key) => {
      await orAway(client.send(new DeleteObjectCommand({ Bucket, Key })));
    },
    close: () => client.destroy(),
  };
}

/** The server compares what it got with this hash before it keeps it; over TLS, too, where the client would leave it out. */
function signHashOfBody(client: S3Client): void {
  client.middlewareStack.add(
    (next) => (given) => {
      const body = 'Body' in given.input ? given.input.Body : undefined;
      if (body instanceof Uint8Array && hasHeaders(given.request))
        given.request.headers['x-amz-content-sha256'] = createHash('sha256').update(body).digest('hex');
      return next(given);
    },
    { step: 'build', name: 'hashOfBody' },
  );
}

function hasHeaders(request: unknown): request is { headers: Record<string, string> } {
  return typeof request === 'object' && request !== null && 'headers' in request;
}

/** Until all parts are there no object is; what failed leaves no parts. */
async function putInParts(
  client: S3Client,
  object: { readonly Bucket: string; readonly Key: string },
  { path, sizeBytes }: { readonly path: string; readonly sizeBytes: number },
): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
  const upload = { ...object, UploadId };
  const file = await open(path);
  try {
    const parts: { ETag: string | undefined; PartNumber: number }[] = [];
    for (let from = 0; from < sizeBytes; from += PART_BYTES) {
      const part = new Uint8Array(Math.min(PART_BYTES, sizeBytes - from));
      const { bytesRead } = await file.read(part, 0, part.length, from);
      if (bytesRead < part.length) throw new Error('the file became shorter while it was sent');
      const PartNumber = parts.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body: part }));
      parts.push({ ETag, PartNumber });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined); // the first failure is the one to tell
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * A bucket that is gone is no missing object: `get` tells them apart. The answer to `sizeOf` has no body to say which it was (both are
 * 404, `NotFound`); what is put then fails by the name of the bucket.
 */
async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)) return undefined;
    throw error;
  }
}

async function orAway<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw away(error);
  }
}

/** What comes of an object, also where the server goes away before its end. */
async function* toItsEnd(body: Readable): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* body;
  } catch (error) {
    throw away(error);
  }
}

function away(cause: unknown): DomainError {
  tellFault(cause, 'S3');
  return new DomainError('platform/objects-away', {}, { cause });
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
