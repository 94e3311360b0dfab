import { tellFault } from '../tell-fault.ts';
import { type Problem, problemOf } from './problem.ts';

/** The problem that `error` is. What is the server's own fault stands on its console, under the `instance` that the problem names. */
export function problemTold(error: unknown): Problem {
  const problem = problemOf(error);
  const clientLeft = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
  if (problem.status >= 500 && problem.status !== 503 && !clientLeft)
    tellFault(error, problem.instance ?? problem.code);
  return problem;
}
