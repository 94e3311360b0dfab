import { address, type InAddress } from './address.ts';
import type { paths } from './openapi-types.ts';
import { type RequestOptions, requestJson } from './request.ts';

/**
 * Asks our own server, typed by its OpenAPI document: an address that it does not know, a part, a query or a body that it refuses, does not
 * compile, and the answer has the type that the route declares. An address whose answer is no JSON is written by {@link addressOf}.
 *
 *     api.post('/api/platform/tasks/{taskKey}/done', { path: { taskKey } })
 *
 * @throws ApiError the refusal, or `frame.unreachable`; an abort passes through as it is
 */
export const api = {
  get: asking('get'),
  post: asking('post'),
  put: asking('put'),
  patch: asking('patch'),
  delete: asking('delete'),
};

/** The address of what is answered otherwise than as JSON: for a link, an image, or a request of bytes. */
export function addressOf<Path extends PathsOfBytes>(
  path: Path,
  ...[asked]: Arguments<InAddressOf<OperationOf<Path, 'get'>>>
): string {
  return address(path, asked ?? {});
}

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;
type Method = keyof typeof METHODS;

type OperationOf<Path extends keyof paths, By extends Method> = paths[Path] extends {
  readonly [Key in By]: infer Operation;
}
  ? Operation
  : never;

/** Where something is answered as JSON, or that it was done. */
type PathsBy<By extends Method> = {
  [Path in keyof paths]: [AnswerOf<OperationOf<Path, By>>] extends [never] ? never : Path;
}[keyof paths];

type PathsOfBytes = {
  [Path in keyof paths]: [OperationOf<Path, 'get'>] extends [never]
    ? never
    : Path extends PathsBy<'get'>
      ? never
      : Path;
}[keyof paths];

/** Undefined where there is nothing in it; `never` where it is no JSON, leads elsewhere, or the route declares none. */
type AnswerOf<Operation> = Operation extends { readonly responses: infer Responses }
  ? ContentOf<Responses[Exclude<keyof Responses, 'default' | '2XX' | 303>]>
  : never;

type ContentOf<Response> = Response extends { readonly content: infer Media }
  ? Media extends { readonly 'application/json': infer Json }
    ? Json
    : never
  : Response extends object
    ? undefined
    : never;

type Part<Operation, In extends 'path' | 'query'> = Operation extends {
  readonly parameters: { readonly [Key in In]?: infer Parameters };
}
  ? Parameters
  : never;

type InAddressOf<Operation> = Member<'path', Exclude<Part<Operation, 'path'>, undefined>> &
  Member<'query', Exclude<Part<Operation, 'query'>, undefined>>;

type AskedOf<Operation> = InAddressOf<Operation> &
  (Operation extends { readonly requestBody: { readonly content: { readonly 'application/json': infer Body } } }
    ? { readonly json: Sent<Body> }
    : unknown) &
  Omit<RequestOptions, 'method' | 'json'>;

/** A member that may be left out where all in it may, and that is not there where there is nothing to say. */
type Member<Name extends string, Value> = [Value] extends [never]
  ? unknown
  : Record<never, never> extends Value
    ? { readonly [Key in Name]?: Sent<Value> }
    : { readonly [Key in Name]: Sent<Value> };

type Arguments<Asked> = Record<never, never> extends Asked ? readonly [asked?: Asked] : readonly [asked: Asked];

/** As JSON and queries carry it: what is undefined is not sent. */
type Sent<T> = T extends object
  ? { readonly [Key in keyof T]: Sent<T[Key]> | (Record<never, never> extends Pick<T, Key> ? undefined : never) }
  : T;

function asking<By extends Method>(method: By) {
  return <Path extends PathsBy<By>>(
    path: Path,
    ...[asked]: Arguments<AskedOf<OperationOf<Path, By>>>
  ): Promise<AnswerOf<OperationOf<Path, By>>> => {
    const { path: parts, query, ...options }: InAddress & RequestOptions = asked ?? {};
    return requestJson(address(path, { path: parts, query }), { ...options, method: METHODS[method] });
  };
}
