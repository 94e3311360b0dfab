/** A line that rewrites itself on a terminal, ten times a second; nowhere else. */
export function showProgress(
  terminal: { readonly isTTY?: boolean; write(text: string): unknown },
  line: () => string,
): { end(): void } {
  if (!terminal.isTTY) return { end: () => undefined };
  const draw = () => terminal.write(`\r\x1b[K${line()}`);
  const timer = setInterval(draw, 100);
  return {
    end: () => {
      clearInterval(timer);
      terminal.write('\r\x1b[K');
    },
  };
}
