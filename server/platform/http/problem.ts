import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { DomainError, type ErrorCode } from '@isocenter/messages';
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

export const PROBLEM_TYPE = 'application/problem+json';

/**
 * What a failed request answers: a problem document (RFC 9457) with the code of the one error table and the values of its sentence, by
 * which a page says it in its own language.
 */
export interface Problem {
  /** A stable name of the kind of problem; it is no address. */
  readonly type: `urn:isocenter:error:${ErrorCode}`;
  /** The same for every problem of this status. */
  readonly title: string;
  readonly status: number;
  /** The English sentence. */
  readonly detail: string;
  /** Names this one failure of the server, as its console does. */
  readonly instance?: string;
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** What of the request does not fit its schema. */
  readonly fields?: readonly ProblemField[];
}

export interface ProblemField {
  readonly in: 'body' | 'path' | 'query' | 'header';
  /** JSON Pointer (RFC 6901) within that part; empty for the whole of it. */
  readonly pointer: string;
  readonly says: string;
}

/** The problem that an error of a request is; what the program did not foresee tells nothing of itself, but gets an `instance`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return problem(error);
  if (hasZodFastifySchemaValidationErrors(error)) return schemaProblem(error);
  if (isUnstorable(error)) return invalid('the database cannot hold one of its values');
  const known = isFastifyError(error) ? ofFramework(error) : undefined;
  return known ?? { ...problem(new DomainError('platform/internal')), instance: `urn:uuid:${randomUUID()}` };
}

function problem(error: DomainError, status = error.httpStatus): Problem {
  return {
    type: `urn:isocenter:error:${error.code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: error.message,
    code: error.code,
    values: error.values,
  };
}

function invalid(fields: string, status?: number): Problem {
  return problem(new DomainError('platform/request-invalid', { fields }), status);
}

const PART_OF = { body: 'body', params: 'path', querystring: 'query', headers: 'header' } as const;

function schemaProblem(error: FastifyError): Problem {
  const part = PART_OF[(error.validationContext ?? 'body') as keyof typeof PART_OF];
  const fields = (error.validation ?? []).map(({ instancePath, message }) => ({
    in: part,
    pointer: instancePath,
    says: message ?? '',
  }));
  return { ...invalid(fields.map(({ pointer, says }) => `${pointer || '/'} ${says}`).join('; ')), fields };
}

/** A value that PostgreSQL cannot hold, such as text with a NUL or a number beyond its type: SQLSTATE 22021, 22P05, 22003. */
function isUnstorable(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(?:22021|22P05|22003)$/.test(String(error.code));
}

function isFastifyError(error: unknown): error is FastifyError & { readonly statusCode: number } {
  return error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500;
}

/** What the framework refuses before a route sees it. Its sentences may quote the address, which ours do not. */
function ofFramework({ code, statusCode, message }: FastifyError & { readonly statusCode: number }): Problem {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem(new DomainError('platform/body-too-large'));
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem(new DomainError('platform/media-type'));
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH')
    return problem(new DomainError('platform/address-unreadable'), statusCode);
  return invalid(message, statusCode);
}
