import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { storedPixels } from '../pixel-data.ts';
import { readInstance } from '../read-instance.ts';
import { encodeFile, type Fixture } from '../testing/encode-fixture.ts';
import { ctSlice } from '../testing/fixtures.ts';
import { TRANSFER_SYNTAX } from '../uids.ts';
import { FrameDecoders } from './frame-decoder.ts';

const COLUMNS = 37;
const ROWS = 29;

/** A slope with an edge and some noise, so that every predictor has something to do. */
const stored = (column: number, row: number) =>
  ((column * 13 + row * 7) % 50) + column * 4 + (row > 12 ? 900 : 0) - 300;

function slice(more: Fixture = {}): Fixture {
  return {
    ...ctSlice({
      uid: '1.2.3.9',
      position: [0, 0, 0],
      orientation: [1, 0, 0, 0, 1, 0],
      spacing: [1, 1],
      columns: COLUMNS,
      rows: ROWS,
      stored,
    }),
    '00280004 CS': 'MONOCHROME2',
    ...more,
  };
}

const eightBit = Uint8Array.from({ length: COLUMNS * ROWS }, (_, at) => (at % COLUMNS) * 6);
const EIGHT_BIT: Fixture = {
  '00280100 US': [8],
  '00280101 US': [8],
  '00280102 US': [7],
  '00280103 US': [0],
  '7FE00010 OW': eightBit,
};

const compressions = [
  { program: 'dcmcrle', options: [], syntax: TRANSFER_SYNTAX.RLELossless, largestError: 0 },
  { program: 'dcmcjpeg', options: ['+e1'], syntax: TRANSFER_SYNTAX.JPEGLosslessSV1, largestError: 0 },
  ...[1, 2, 3, 4, 5, 6, 7].map((predictor) => ({
    program: 'dcmcjpeg',
    options: ['+el', '+sv', String(predictor)],
    syntax: TRANSFER_SYNTAX.JPEGLossless,
    largestError: 0,
  })),
  { program: 'dcmcjpls', options: ['+el'], syntax: TRANSFER_SYNTAX.JPEGLSLossless, largestError: 0 },
  { program: 'dcmcjpls', options: ['+en', '+md', '2'], syntax: TRANSFER_SYNTAX.JPEGLSNearLossless, largestError: 2 },
  { program: 'dcmcjpeg', options: ['+eb', '+q', '100'], syntax: TRANSFER_SYNTAX.JPEGBaseline8Bit, largestError: 3 },
];

const hasDcmtk = ['dcmcrle', 'dcmcjpeg', 'dcmcjpls'].every((program) => spawnSync(program, ['--version']).status === 0);

describe.skipIf(!hasDcmtk)('what DCMTK compresses (skipped where DCMTK is absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isocenter-codecs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const { program, options, syntax, largestError } of compressions)
    for (const { bits, more } of [
      { bits: 8, more: EIGHT_BIT },
      { bits: 16, more: {} },
    ]) {
      // Baseline JPEG has 8 bits, and DCMTK compresses signed pixels near-losslessly in none.
      if (bits === 16 && largestError > 0) continue;
      test(`${program} ${options.join(' ')}, ${bits} bits`, async () => {
        const plain = encodeFile(
          Object.fromEntries(Object.entries(slice(more)).sort(([a], [b]) => (a < b ? -1 : 1))),
          TRANSFER_SYNTAX.ExplicitVRLittleEndian,
        );
        const [from, to] = [join(folder, 'plain.dcm'), join(folder, 'compressed.dcm')];
        writeFileSync(from, plain);
        const run = spawnSync(program, [...options, '--uid-never', from, to]);
        expect(run.status, String(run.stderr)).toBe(0);
        const compressed = readInstance(new Uint8Array(readFileSync(to)));
        expect(compressed.header.transferSyntaxUid).toBe(syntax);
        const before = (await storedPixels(readInstance(plain), new FrameDecoders())).samples;
        const after = (await storedPixels(compressed, new FrameDecoders())).samples;
        expect(after.constructor).toBe(before.constructor);
        expect(after.length).toBe(COLUMNS * ROWS);
        const worst = Math.max(...Array.from(before, (value, at) => Math.abs(value - after[at]!)));
        expect(worst).toBeLessThanOrEqual(largestError);
      });
    }
});
