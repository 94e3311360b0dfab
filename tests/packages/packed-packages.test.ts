import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMPRESSED_PIXELS, COMPRESSED_SLICES } from '../../packages/dicom-rt/src/testing/compressed-slices.ts';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';
import { missingChromium, openBrowser, openPage } from '../product/department.ts';
import { EXAMPLE_FIGURES, EXAMPLES_FOR_PAGES, writeKnownBox } from './example-figures.ts';
import { installedIn, installOutside, packOnce } from './outside-project.ts';

const PACKAGES = ['messages', 'dicom-rt', 'dosimetry'] as const;
const packed = packOnce();
const outside = installOutside(Object.values(packed.tarballs));
const missing = 'missing' in outside ? outside.missing : '';
const project = 'missing' in outside ? { folder: '', remove: () => {} } : outside;

afterAll(() => {
  packed.remove();
  project.remove();
});

const inProject = (path: string) => join(project.folder, path);
const inModules = (path: string) => join(PROJECT_ROOT, 'node_modules', path);
const node = (args: readonly string[], cwd = project.folder) =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
const because = missing ? ` (skipped: ${missing})` : '';

describe.skipIf(missing)(`packed packages in a project outside the repository${because}`, () => {
  test.each(PACKAGES)('%s is installed alone, and loads, by import and by require', (name) => {
    const alone = installOutside([packed.tarballs[name]]);
    if ('missing' in alone) throw new Error(alone.missing);
    try {
      expect(installedIn(alone)).toEqual([name]);
      const print = `import('@isocenter/${name}').then((door) => console.log(typeof door.DomainError, typeof door.say))`;
      expect(node(['-e', print], alone.folder).trim()).toBe('function function');
      const required = `console.log(typeof require('@isocenter/${name}').say)`;
      expect(node(['--input-type=commonjs', '-e', required], alone.folder).trim()).toBe('function');
    } finally {
      alone.remove();
    }
  });

  test('a tarball holds JavaScript, types, README and licence, and no test', () => {
    for (const tarball of Object.values(packed.tarballs)) {
      const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
      for (const needed of ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts'])
        expect(files).toContain(`package/${needed}`);
      expect(files.filter((file) => /\.test\.|(?<!\.d)\.ts$|testing\//.test(file))).toEqual([]);
    }
  });

  test('a refusal of one package is a refusal to the others', () => {
    const program = `
      import { readInstance } from '@isocenter/dicom-rt';
      import { DomainError } from '@isocenter/dosimetry';
      try { readInstance(new Uint8Array(10)); } catch (refusal) { console.log(refusal instanceof DomainError, refusal.code); }`;
    expect(node(['--input-type=module', '-e', program]).trim()).toBe('true dicom/not-dicom');
  });

  describe('the examples, as JavaScript of their own', () => {
    const compile = () => {
      for (const name of PACKAGES)
        cpSync(join(PROJECT_ROOT, 'packages', name, 'examples'), inProject(`${name}/examples`), { recursive: true });
      const compilerOptions = {
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        module: 'nodenext',
        target: 'es2023',
        lib: ['es2023'],
        types: ['node'],
        typeRoots: [inModules('@types')],
        rootDir: '.',
        outDir: 'out',
      };
      writeFileSync(inProject('tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*/examples/*.ts'] }));
      return node([inModules('typescript/bin/tsc'), '-p', '.']);
    };

    test('their types fit, those of the packages too', () => {
      expect(compile()).toBe('');
    });

    test.each(EXAMPLE_FIGURES)('$example', ({ example, prepare, prints }) => {
      const folder = inProject(`data/${example}`);
      mkdirSync(folder, { recursive: true });
      prepare?.(folder);
      const lines = node([`out/${example}.js`, folder])
        .trimEnd()
        .split('\n');
      expect(lines).toEqual(prints.map((line) => expect.stringMatching(line)));
    });
  });

  const chromium = missingChromium();
  describe.skipIf(chromium)(`in a page${chromium ? ` (skipped: ${chromium})` : ''}`, () => {
    test('DICOM is read and decompressed, DVH, gamma and comparison are the exact ones, a refusal is said in Chinese', async () => {
      const site = await buildPage();
      const browser = await openBrowser();
      try {
        const { page, errors } = await openPage(browser);
        const printed: string[] = [];
        page.on('console', (message) => message.type() === 'log' && printed.push(message.text()));
        await page.route('http://outside.example/**', (route) => {
          const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
          return existsSync(join(site, name))
            ? route.fulfill({ path: join(site, name) })
            : route.fulfill({ status: 404, body: '' });
        });
        await page.goto('http://outside.example/');
        const found = JSON.parse((await page.locator('output').textContent()) ?? '');
        // The decoders look for WebAssembly beside the script, which a page need not serve, and go on without.
        expect(errors.filter((error) => !/status of 404/.test(error))).toEqual([]);
        // Uniform from 40 to 80 Gy in 40 × 30 × 24 mm.
        expect(found.figures.map(({ value }: { value: number }) => value)).toEqual([
          expect.closeTo(28.8, 4),
          expect.closeTo(42, 1),
          expect.closeTo(60, 2),
        ]);
        expect(found.pixels).toEqual(COMPRESSED_SLICES.map(() => [...COMPRESSED_PIXELS]));
        expect(found.refusal).toMatch(/^该文件不是 DICOM/);
        for (const { prints } of EXAMPLE_FIGURES.filter(({ example }) => EXAMPLES_FOR_PAGES.includes(example)))
          for (const line of prints) expect(printed).toContainEqual(expect.stringMatching(line));
      } finally {
        await browser.close();
      }
    });

    /** The page as a bundler makes it, with the files it reads beside it. */
    async function buildPage(): Promise<string> {
      const source = inProject('page');
      cpSync(join(import.meta.dirname, 'page'), source, { recursive: true });
      for (const example of EXAMPLES_FOR_PAGES)
        cpSync(join(PROJECT_ROOT, 'packages', `${example}.ts`), join(source, `${example}.ts`));
      const scripts = [...EXAMPLES_FOR_PAGES, 'main'].map((name) => `<script type="module" src="${name}.ts"></script>`);
      writeFileSync(join(source, 'index.html'), `<!doctype html><body>${scripts.join('')}</body>`);
      const config = 'export default { build: { target: "es2023" }, logLevel: "error" };';
      writeFileSync(join(source, 'vite.config.js'), config);
      node([inModules('vite/bin/vite.js'), 'build', source]);
      const site = join(source, 'dist');
      writeKnownBox(site);
      for (const [n, { file }] of COMPRESSED_SLICES.entries())
        writeFileSync(join(site, `compressed-${n}.dcm`), await file());
      writeFileSync(join(site, 'no-dicom.dcm'), readFileSync(join(source, 'main.ts')));
      return site;
    }
  });
});
