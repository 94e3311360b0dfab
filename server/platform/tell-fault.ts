import { DomainError } from '@isocenter/messages';

/**
 * Says on the console that something failed: its class and code, and the lines of the program through which it came. Not its message: a
 * library's, the database's above all, may quote what was being read, and that may be of a patient.
 * @param about by what a person who was told of the failure finds it
 */
export function tellFault(error: unknown, about?: string): void {
  console.error(...(about === undefined ? [] : [about]), faultText(error));
}

function faultText(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  const named = [error.constructor.name, typeof code === 'string' ? code : ''].filter(Boolean).join(' ');
  const lines = [named, ...framesOf(error)];
  if (cause !== undefined && !(error instanceof DomainError)) lines.push(`caused by ${faultText(cause)}`);
  return lines.join('\n');
}

/** A message can have lines that look like anything but these. */
function framesOf({ stack = '' }: Error): readonly string[] {
  return stack.split('\n').filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line));
}
