import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a document can be opened as its reader would: LibreOffice, and Poppler to read what it shows. */
export const hasOffice = (): boolean =>
  [['soffice', '--version'] as const, ['pdftotext', '-v'] as const].every(
    ([program, asked]) => spawnSync(program, [asked]).error === undefined,
  );

/** The text that LibreOffice shows of a document, spaces as one; `picture`: where its first page is kept, without the ending. */
export async function textInOffice(bytes: Buffer, ending: 'docx' | 'xlsx', picture = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-office-'));
  try {
    const file = join(folder, `shown.${ending}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      timeout: 120_000,
      stdio: 'ignore',
    });
    const pdf = join(folder, 'shown.pdf');
    if (picture) execFileSync('pdftoppm', ['-png', '-r', '70', '-f', '1', '-l', '1', '-singlefile', pdf, picture]);
    execFileSync('pdftotext', ['-layout', pdf, join(folder, 'shown.txt')]);
    return (await readFile(join(folder, 'shown.txt'), 'utf8')).replace(/\s+/g, ' ');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
