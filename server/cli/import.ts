import type { Command } from 'commander';

/** `isocenter import PATH...` */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('take DICOM files, folders and ZIPs into the archive; works beside a running server')
    .argument('<path...>', 'files, folders (with all inside) or ZIPs')
    .option('--data <folder>', 'folder of the data (default: $ISOCENTER_DATA, else data/ beside the program)')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nExit code 0: everything that is DICOM is in the archive. 1: something was refused (quarantined, in conflict,' +
        '\nor not readable from the disk) or the import failed; with --json the document says so. Files that are no DICOM objects are named and are no refusal.' +
        '\nImporting the same files again changes nothing.',
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const { importPaths } = await import('./import-paths.ts');
      process.exitCode = await importPaths(paths, options);
    });
}

export interface ImportOptions {
  readonly data?: string;
  readonly json?: true;
}
