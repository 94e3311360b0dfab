import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../../packages/messages/src/errors/index.ts';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';

interface PublicExport {
  readonly name: string;
  readonly file: string;
  /** The comment right before the declaration; empty where there is none. */
  readonly docstring: string;
  /** The declaration to the end of its file. */
  readonly text: string;
}

const EXPORT_LIST = /export (?:type )?\{([^}]*)\} from '(\.[^']*)'/g;

/** What a package's door hands out, with the comment that stands before it where it is declared. */
function exportsOf(packageName: string): readonly PublicExport[] {
  const door = join(PROJECT_ROOT, 'packages', packageName, 'src/index.ts');
  return [...readFileSync(door, 'utf8').matchAll(EXPORT_LIST)].flatMap(([, names = '', path = '']) =>
    names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== '')
      .map((name) => declaredIn(join(dirname(door), path), name)),
  );
}

function declaredIn(file: string, name: string): PublicExport {
  const source = readFileSync(file, 'utf8');
  const found = new RegExp(`^export (?:async )?(?:function|class|const|interface|type) ${name}\\b`, 'm').exec(source);
  if (!found) throw new Error(`${name} is not declared in ${file}`);
  const before = source.slice(0, found.index).trimEnd();
  const docstring = before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : '';
  return { name, file, docstring, text: source.slice(found.index) };
}

describe.each(['messages', 'dicom-rt', 'dosimetry'])('the public interface of %s', (packageName) => {
  const documented = exportsOf(packageName);

  test('every export says what it means', () => {
    expect(documented.length).toBeGreaterThan(5);
    expect(documented.filter(({ docstring }) => docstring === '').map(({ name }) => name)).toEqual([]);
  });

  test('a function that refuses says with which code', () => {
    const refuses = ({ text }: PublicExport) =>
      /^export (?:async )?function[\s\S]*?\n}/.exec(text)?.[0].includes('throw new DomainError(');
    const silent = documented.filter((entry) => refuses(entry) && !/@throws|DomainError/.test(entry.docstring));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('the codes that a docstring names are in the table', () => {
    const refusals = documented.map(({ docstring }) => docstring.slice(docstring.indexOf('@throws')));
    const codes = refusals.flatMap((text) =>
      text.startsWith('@throws') ? [...text.matchAll(/`([a-z-]+\/[a-z/-]+)`/g)] : [],
    );
    expect(codes.map(([, code = '']) => code).filter((code) => !(code in ERRORS))).toEqual([]);
  });
});
