import { DomainError } from '@isocenter/messages';
import { SaxesParser } from 'saxes';
import { lineCounter, type RawRecord, unixLines } from './records.ts';

/** An element of XML, or a text. */
export type XmlNode = XmlElement | string;
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/**
 * The elements of one of `names` in a text, each read by itself, so that a broken one leaves the others alone. They must not stand in one another.
 */
export function* xmlRecords(text: string, names: readonly string[]): Iterable<RawRecord<XmlElement>> {
  const whole = unixLines(text);
  const lineAt = lineCounter(whole);
  const opening = new RegExp(`<(${names.join('|')})(?=[\\s>])`, 'g');
  const ends = new Map(names.map((name) => [name, 0]));
  for (let found = opening.exec(whole); found; found = opening.exec(whole)) {
    const name = found[1] ?? '';
    const line = lineAt(found.index);
    const end = nextOf(whole, `</${name}>`, found.index, ends.get(name) ?? 0);
    ends.set(name, end);
    const next = whole.indexOf(`<${name}>`, found.index + 1);
    if (end === whole.length || (next >= 0 && next < end)) {
      yield { line, refusal: new DomainError('bibliography/cut-off', { found: `</${name}>` }) };
      if (next < 0) return;
      opening.lastIndex = next;
      continue;
    }
    opening.lastIndex = end;
    yield { line, ...elementOf(whole.slice(found.index, end + name.length + 3), line) };
  }
}

/** Where `text` stands next from `from` on, the end of the whole where nowhere; `known` is where it was found before, so that nothing is searched twice. */
function nextOf(whole: string, text: string, from: number, known: number): number {
  if (known >= from && known > 0) return known;
  const at = whole.indexOf(text, from);
  return at < 0 ? whole.length : at;
}

function elementOf(text: string, line: number): { readonly content: XmlElement } | { readonly refusal: DomainError } {
  try {
    return { content: parseXml(text) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = error.message.replace(
      /^(?:undefined:)?(\d+):(\d+): /,
      (_, row: string) => `line ${line + Number(row) - 1}: `,
    );
    return { refusal: new DomainError('bibliography/syntax', { found: message.replace(/\.$/, '') }) };
  }
}

/** @throws Error of the reader if the text is not well-formed */
function parseXml(text: string): XmlElement {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: XmlNode[];
  }
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const parser = new SaxesParser({ fragment: false });
  const add = (node: XmlNode) => open.at(-1)?.children.push(node);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const texts = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    const element: Open = { name, attributes: Object.fromEntries(texts), children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (written) => add(written));
  parser.on('cdata', (written) => add(written));
  parser.write(text).close();
  const element = root.children.find((node) => typeof node !== 'string');
  return typeof element === 'object' ? element : root;
}

/** All elements at a path below, `Article/Journal/ISSN`. */
export function elementsAt(element: XmlElement, path: string): readonly XmlElement[] {
  return path
    .split('/')
    .reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => childrenNamed(one, name)), [element]);
}

function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((node) => (typeof node !== 'string' && node.name === name ? [node] : []));
}

/** The first element at a path below. */
export function elementAt(element: XmlElement, path: string): XmlElement | undefined {
  return elementsAt(element, path)[0];
}

/** The text at a path below, with the tags inside of it; undefined where there is none or it is empty. */
export function textAt(element: XmlElement, path: string): string | undefined {
  const found = elementAt(element, path);
  return found && (markupOf(found) || undefined);
}

/** The texts at a path below that are not empty. */
export function textsAt(element: XmlElement, path: string): readonly string[] {
  return elementsAt(element, path)
    .map(markupOf)
    .filter((text) => text !== '');
}

/** The text of an element; what is raised or lowered in it stays marked as `<sup>` and `<sub>`, other markup is left out. */
export function markupOf(element: XmlElement): string {
  return element.children.map(written).join('').trim();
}

function written(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(written).join('');
  const script = scriptOf(node);
  return script === undefined ? inner : `<${script}>${inner}</${script}>`;
}

/** EndNote marks by a face (`<style face="superscript">`), others by the element. */
function scriptOf({ name, attributes }: XmlElement): 'sup' | 'sub' | undefined {
  const face = name === 'style' ? (attributes['face'] ?? '') : name;
  if (/^sup$|superscript/.test(face)) return 'sup';
  return /^(?:sub|inf)$|subscript/.test(face) ? 'sub' : undefined;
}
