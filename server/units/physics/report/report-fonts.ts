import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Covers, glyphCoverage } from './glyph-coverage.ts';

const require = createRequire(import.meta.url);

/** The family that every text of a report is set in, picture included. */
export const FONT_FAMILY = 'NotoSansSC';

/** Two weights of one family, which holds Latin, Greek and the characters of Chinese names. */
export const FONT_FILES = {
  normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};

export async function reportFontCoverage(): Promise<Covers> {
  return glyphCoverage(await readFile(FONT_FILES.normal));
}
