import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';

/** What others may build on, each after what it stands on. */
const PUBLIC_PACKAGES = ['messages', 'dicom-rt', 'dosimetry'] as const;
type PublicPackage = (typeof PUBLIC_PACKAGES)[number];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/**
 * Packs the public packages as JavaScript with types, for a project outside this repository (docs/decisions/0007).
 * Each is compiled in a folder of its own outside the checkout, and `npm pack` packs that folder.
 *
 * @param destination folder that receives the tarballs
 * @returns the tarball of each package
 */
export function packPackages(destination: string): Readonly<Record<PublicPackage, string>> {
  const build = mkdtempSync(join(tmpdir(), 'isocenter-pack-'));
  mkdirSync(destination, { recursive: true });
  try {
    const packed = PUBLIC_PACKAGES.map((name) => {
      stage(name, build);
      return [name, npmPack(join(build, name), destination)] as const;
    });
    return Object.fromEntries(packed) as Record<PublicPackage, string>;
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}

/** The folder of one package as others see it: `dist`, its manifest, its texts, and the packages of ours that it stands on. */
function stage(name: PublicPackage, build: string): void {
  const source = join(PROJECT_ROOT, 'packages', name);
  const staged = join(build, name);
  mkdirSync(staged);
  compile(name, build);
  const manifest = readManifest(source);
  const ours = PUBLIC_PACKAGES.filter((other) => `@isocenter/${other}` in (manifest.dependencies ?? {}));
  for (const other of ours)
    cpSync(join(build, other), join(staged, 'node_modules/@isocenter', other), { recursive: true });
  const bundled = ours.map((other): Manifest => readManifest(join(build, other)));
  writeFileSync(join(staged, 'package.json'), JSON.stringify(publicManifest(manifest, bundled), null, 2));
  cpSync(join(source, 'README.md'), join(staged, 'README.md'));
  cpSync(join(PROJECT_ROOT, 'LICENSE'), join(staged, 'LICENSE'));
}

/** npm installs what a bundled package depends on only where the package around it depends on that too. */
function publicManifest(manifest: Manifest, bundled: readonly Manifest[]): object {
  const { private: _, exports: __, ...kept } = manifest;
  return {
    ...kept,
    engines: readManifest(PROJECT_ROOT)['engines'],
    files: ['dist'],
    types: './dist/index.d.ts',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './package.json': './package.json' },
    dependencies: Object.assign({}, ...bundled.map(({ dependencies }) => dependencies), manifest.dependencies),
    bundleDependencies: bundled.map(({ name }) => name),
  };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** `src/index.ts` and what it imports, to `dist`: ES2023 modules and declarations. */
function compile(name: PublicPackage, build: string): void {
  const source = join(PROJECT_ROOT, 'packages', name, 'src');
  const config = join(build, `${name}.json`);
  const compilerOptions = {
    noEmit: false,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    removeComments: false,
    rootDir: source,
    outDir: join(build, name, 'dist'),
    paths: { '@isocenter/*': [join(build, '*/dist/index.d.ts')] },
  };
  const files = [join(source, 'index.ts'), join(PROJECT_ROOT, 'packages/types/text-encoding.d.ts')];
  writeFileSync(config, JSON.stringify({ extends: join(PROJECT_ROOT, 'tsconfig.base.json'), compilerOptions, files }));
  execFileSync(process.execPath, [join(PROJECT_ROOT, 'node_modules/typescript/bin/tsc'), '-p', config], {
    stdio: 'inherit',
  });
}

function npmPack(folder: string, destination: string): string {
  const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', destination], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(printed);
  return join(destination, filename);
}
