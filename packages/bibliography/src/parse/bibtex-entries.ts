import { DomainError } from '@isocenter/messages';
import { lineCounter, type RawRecord, unixLines } from '../records.ts';

/** An entry with its fields as they are in braces, abbreviations resolved and parts joined; names in lower case. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = /[^\s"#%'(),={}@]+/y;

/**
 * The entries of a file; `@string` is applied, `@preamble`, `@comment` and what stands between entries left aside.
 * @see Patashnik 1988, BibTeXing; the grammar in btparse's documentation
 */
export function* bibtexEntries(text: string): Iterable<RawRecord<BibtexEntry>> {
  const source = unixLines(text);
  const lineAt = lineCounter(source);
  const macros = new Map(MONTHS.map((month) => [month, month]));
  const start = /(?:^|(?<=[\s}),]))@[ \t]*([A-Za-z]+)\s*([{(])/g;
  for (let found = start.exec(source); found; found = start.exec(source)) {
    const type = (found[1] ?? '').toLowerCase();
    const cursor = new Cursor(source, start.lastIndex, found[2] === '(' ? ')' : '}', macros);
    try {
      if (type === 'comment') cursor.skip();
      else if (type === 'preamble') cursor.value();
      else if (type === 'string') for (const [name, value] of cursor.fields()) macros.set(name, value);
      else yield { line: lineAt(found.index), content: cursor.entry(type) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      yield { line: lineAt(found.index), refusal: error };
    }
    start.lastIndex = cursor.at;
  }
}

class Cursor {
  at: number;
  readonly #source: string;
  readonly #close: string;
  readonly #macros: ReadonlyMap<string, string>;

  constructor(source: string, at: number, close: string, macros: ReadonlyMap<string, string>) {
    this.#source = source;
    this.at = at;
    this.#close = close;
    this.#macros = macros;
  }

  entry(type: string): BibtexEntry {
    this.#spaces();
    const comma = /[^,\s{}()=]*/y;
    comma.lastIndex = this.at;
    const key = comma.exec(this.#source)?.[0] ?? '';
    this.at += key.length;
    this.#spaces();
    if (this.#source[this.at] === ',') this.at += 1;
    else if (this.#source[this.at] !== this.#close) throw this.#wrong(',');
    return { type, key, fields: new Map(this.fields()) };
  }

  /** `name = value, …` up to the end of the entry; the first of two fields of one name stays. */
  fields(): readonly (readonly [string, string])[] {
    const fields = new Map<string, string>();
    for (;;) {
      this.#spaces();
      if (this.#source[this.at] === ',') this.at += 1;
      else if (this.#source[this.at] === this.#close) break;
      else {
        const name = this.#name().toLowerCase();
        this.#expect('=');
        const value = this.value();
        if (!fields.has(name)) fields.set(name, value);
        this.#spaces();
        if (!['}', ')', ','].includes(this.#source[this.at] ?? '')) throw this.#wrong(',');
      }
    }
    this.at += 1;
    return [...fields];
  }

  /** Parts joined by `#`: in braces, in quotes, a number, or an abbreviation. */
  value(): string {
    let value = this.#part();
    for (this.#spaces(); this.#source[this.at] === '#'; this.#spaces()) {
      this.at += 1;
      value += this.#part();
    }
    return value;
  }

  skip(): void {
    this.at -= 1;
    this.#delimited();
  }

  #part(): string {
    this.#spaces();
    const first = this.#source[this.at];
    if (first === '{' || first === '"') return this.#delimited();
    const name = this.#name();
    if (/^\d+$/.test(name)) return name;
    const macro = this.#macros.get(name.toLowerCase());
    if (macro === undefined) throw new DomainError('bibliography/macro', { found: name });
    return macro;
  }

  /** What stands between braces or quotes; a line that begins another entry ends it as cut off. */
  #delimited(): string {
    const opening = this.#source[this.at] ?? '';
    const closing = opening === '"' ? '"' : opening === '(' ? ')' : '}';
    const special = /[{}"()\\]|\n@[A-Za-z]+\s*\{[^\s,{}]*,/g;
    special.lastIndex = this.at + 1;
    let depth = 0;
    for (let found = special.exec(this.#source); found; found = special.exec(this.#source)) {
      const sign = found[0];
      if (sign === closing && depth === 0) {
        const inner = this.#source.slice(this.at + 1, found.index);
        this.at = found.index + 1;
        return inner;
      }
      if (sign === '\\') special.lastIndex += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign.startsWith('\n')) return this.#cutOff(found.index);
      if (depth < 0) throw this.#wrong(closing);
    }
    return this.#cutOff(this.#source.length);
  }

  #cutOff(at: number): never {
    const found = this.#source.slice(this.at, this.at + 40).replaceAll(/\s+/g, ' ');
    this.at = at;
    throw new DomainError('bibliography/cut-off', { found });
  }

  #name(): string {
    NAME.lastIndex = this.at;
    const name = NAME.exec(this.#source)?.[0];
    if (name === undefined) throw this.#wrong('a name');
    this.at += name.length;
    return name;
  }

  #expect(sign: string): void {
    this.#spaces();
    if (this.#source[this.at] !== sign) throw this.#wrong(sign);
    this.at += 1;
  }

  #spaces(): void {
    const spaces = /\s*/y;
    spaces.lastIndex = this.at;
    spaces.exec(this.#source);
    this.at = spaces.lastIndex;
  }

  #wrong(expected: string): DomainError {
    const [found = ''] = this.#source.slice(this.at, this.at + 30).split('\n');
    if (this.at >= this.#source.length) return new DomainError('bibliography/cut-off', { found: expected });
    return new DomainError('bibliography/syntax', { found: `${expected} … "${found}"` });
  }
}
