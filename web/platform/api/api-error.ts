import type { Values } from '@isocenter/messages';

/**
 * The server's refusal, or that it could not be reached (`frame.unreachable`). `code` and `values` say it in the page's language;
 * `message` is the English sentence for a code that this page does not know yet.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly values: Values;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;

  constructor(refusal: {
    readonly code: string;
    readonly values: Values;
    readonly message: string;
    readonly status: number;
  }) {
    super(refusal.message);
    this.code = refusal.code;
    this.values = refusal.values;
    this.status = refusal.status;
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get isPassing(): boolean {
    return (
      this.status === 0 ||
      this.status === 408 ||
      this.status === 429 ||
      this.status === 502 ||
      this.status === 503 ||
      this.status === 504
    );
  }
}

/** Reads the body of a refusal, a problem document (RFC 9457) with `code` and `values`; a proxy's or crash's foreign body becomes `frame.serverFailed`. */
export function refusalOf(status: number, body: string): ApiError {
  const parsed = parseJson(body);
  if (isRecord(parsed) && typeof parsed['code'] === 'string') {
    const message = typeof parsed['detail'] === 'string' ? parsed['detail'] : parsed['code'];
    return new ApiError({ code: parsed['code'], values: valuesOf(parsed['values']), message, status });
  }
  if (status === 0 || status === 502 || status === 503 || status === 504) return unreachable(status);
  return new ApiError({
    code: 'frame.serverFailed',
    values: { status },
    message: `The server answered ${status}.`,
    status,
  });
}

export function unreachable(status = 0): ApiError {
  return new ApiError({ code: 'frame.unreachable', values: {}, message: 'The server does not answer.', status });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function valuesOf(value: unknown): Values {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      typeof each === 'string' || typeof each === 'number' ? [[name, each] as const] : [],
    ),
  );
}
