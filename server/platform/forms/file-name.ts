const LONGEST_NAME = 200;

/** The name of a file as a header states it, percent-encoded: without the folders that some programs send along, and without what would break a line. */
export function nameIn(header: string | string[] | undefined): string {
  const text = (Array.isArray(header) ? header[0] : header) ?? '';
  const decoded = withoutPercents(text).replaceAll('\\', '/').split('/').at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return decoded.replaceAll(/[\u0000-\u001f\u007f]/g, '').slice(0, LONGEST_NAME) || 'file';
}

function withoutPercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
