import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mask } from '@isocenter/dosimetry';

/** A pair of masks in the forms that the peers' harness reads: raw bytes with a JSON header, and uncompressed MetaImage. */
export async function writeMaskPair(folder: string, pair: { readonly a: Mask; readonly b: Mask }): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, { grid, inside }] of Object.entries(pair)) {
    const header = { dtype: 'uint8', size: grid.size, originMm: grid.originMm, spacingMm: grid.spacingMm };
    await writeFile(join(folder, `${name}.json`), JSON.stringify(header));
    await writeFile(join(folder, `${name}.raw`), inside);
    await writeFile(join(folder, `${name}.mha`), Buffer.concat([Buffer.from(metaImageHeader(grid)), inside]));
  }
}

function metaImageHeader({ size, originMm, spacingMm }: Mask['grid']): string {
  return [
    'ObjectType = Image',
    'NDims = 3',
    'BinaryData = True',
    'BinaryDataByteOrderMSB = False',
    'CompressedData = False',
    'TransformMatrix = 1 0 0 0 1 0 0 0 1',
    `Offset = ${originMm.join(' ')}`,
    `ElementSpacing = ${spacingMm.join(' ')}`,
    `DimSize = ${size.join(' ')}`,
    'ElementType = MET_UCHAR',
    'ElementDataFile = LOCAL',
    '',
  ].join('\n');
}
