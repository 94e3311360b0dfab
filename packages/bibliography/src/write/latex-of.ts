const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '--': '-{}-',
  "''": "'{}'",
  '``': '`{}`',
};

/** A text as LaTeX in UTF-8: what LaTeX reads as signs of its own is escaped, every other character stays. */
export function latexOf(text: string): string {
  return text.replaceAll(/[\\~^]|--|''|``|[&%$#_{}]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}
