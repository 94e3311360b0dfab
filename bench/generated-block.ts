import { readFile, writeFile } from 'node:fs/promises';

/**
 * Puts what a program measured into a document, between `<!-- measured: NAME -->` and `<!-- end: NAME -->`; the words around stay as written.
 * @throws Error if the document has no such block
 */
export async function writeGeneratedBlock(path: string, name: string, content: string): Promise<void> {
  const [start, end] = [`<!-- measured: ${name} -->`, `<!-- end: ${name} -->`];
  const document = await readFile(path, 'utf8');
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no block "${start}" … "${end}"`);
  const written = `${document.slice(0, from)}${start}\n\n${content.trim()}\n\n${document.slice(to)}`;
  await writeFile(path, written);
}
