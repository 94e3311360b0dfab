import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomainError } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import { assembleImageVolume } from './assemble-image-volume.ts';
import { frameBytes } from './codecs/frame-bytes.ts';
import { FrameDecoders } from './codecs/frame-decoder.ts';
import { Dataset } from './dataset.ts';
import { parseDoseGrid } from './parse-dose-grid.ts';
import { parseFile } from './parse-file.ts';
import { storedPixels } from './pixel-data.ts';
import { pixelModuleOf } from './pixel-module.ts';
import { type DicomInstance, readHeader, readInstance } from './read-instance.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/conformance-oddities');

interface OddFile {
  readonly file: string;
  /** The modality it is read as, or the code of its refusal. */
  readonly reads: string;
  readonly names?: string;
}

// What each file is for is said in pydicom's test documentation; dcmdump agrees on what is readable.
const ODDITIES: readonly OddFile[] = [
  { file: '693_J2KR.dcm', reads: 'CT' },
  { file: '693_UNCI.dcm', reads: 'CT' },
  { file: '693_UNCR.dcm', reads: 'CT' },
  { file: 'CT_small.dcm', reads: 'CT' },
  { file: 'ExplVR_BigEnd.dcm', reads: 'US, no-patient-id' },
  { file: 'ExplVR_BigEndNoMeta.dcm', reads: 'RTPLAN, no-transfer-syntax, no-patient-id' },
  { file: 'ExplVR_LitEndNoMeta.dcm', reads: 'RTPLAN, no-transfer-syntax, no-patient-id' },
  { file: 'JLSL_16_15_1_1F.dcm', reads: 'dicom/attribute-missing', names: 'StudyInstanceUID (0020,000D)' },
  { file: 'JPEG-LL.dcm', reads: 'NM' },
  { file: 'JPEG-lossy.dcm', reads: 'NM' },
  { file: 'JPEG2000.dcm', reads: 'NM' },
  { file: 'JPEG2000_UNC.dcm', reads: 'NM' },
  { file: 'MR_truncated.dcm', reads: 'dicom/truncated', names: 'PixelData (7FE0,0010)' },
  { file: 'badVR.dcm', reads: 'RTDOSE, meta-names-another' },
  { file: 'bad_sequence.dcm', reads: 'CT, meta-names-another, uid-malformed' },
  { file: 'eCT_Supplemental.dcm', reads: 'CT' },
  { file: 'explicit_VR-UN.dcm', reads: 'CT' },
  { file: 'image_dfl.dcm', reads: 'OT, no-patient-id' },
  { file: 'meta_missing_tsyntax.dcm', reads: 'dicom/attribute-missing', names: 'SOPClassUID (0008,0016)' },
  { file: 'no_meta.dcm', reads: 'dicom/not-dicom' }, // one byte too many in front: dcmdump cannot read it either
  { file: 'no_meta_group_length.dcm', reads: 'dicom/attribute-missing', names: 'StudyInstanceUID (0020,000D)' },
  { file: 'rtdose.dcm', reads: 'RTDOSE, meta-names-another' },
  { file: 'rtdose_1frame.dcm', reads: 'RTDOSE, meta-names-another' },
  { file: 'rtdose_expb.dcm', reads: 'RTDOSE, meta-names-another' },
  { file: 'rtdose_expb_1frame.dcm', reads: 'RTDOSE, meta-names-another' },
  { file: 'rtdose_rle.dcm', reads: 'RTDOSE' },
  { file: 'rtdose_rle_1frame.dcm', reads: 'RTDOSE' },
  { file: 'rtplan.dcm', reads: 'RTPLAN, meta-names-another' },
  {
    file: 'rtplan_truncated.dcm',
    reads: 'dicom/truncated',
    names: 'BeamSequence (300A,00B0)[1] > ControlPointSequence (300A,0111)[1] > IsocenterPosition (300A,012C)',
  },
  { file: 'rtstruct.dcm', reads: 'RTSTRUCT, no-transfer-syntax' },
];

function refusalOf(work: () => unknown): DomainError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe.skipIf(!existsSync(FOLDER))('conformance-oddities (skipped where ../shared is absent)', () => {
  const bytesOf = (file: string) => new Uint8Array(readFileSync(join(FOLDER, file)));

  const read = (file: string) => readInstance(bytesOf(file));

  test('no file is left out of this table', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.dcm'));
    expect(ODDITIES.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  for (const { file, reads, names } of ODDITIES)
    test(`${file}: ${reads}`, () => {
      const refusal = refusalOf(() => readHeader(bytesOf(file)));
      if (refusal) {
        expect(refusal.code).toBe(reads);
        if (names) expect(refusal.values['attribute']).toBe(names);
        return;
      }
      const { header, notices } = read(file);
      expect([header.modality, ...notices.map(({ code }) => code.slice('notice/dicom/'.length))].join(', ')).toBe(
        reads,
      );
    });

  const refusedInside = [
    { file: 'badVR.dcm', code: 'dicom/attribute-invalid', parse: parseDoseGrid }, // NumberOfFrames is "1A"
    {
      file: 'eCT_Supplemental.dcm',
      code: 'dicom/image-multiframe',
      parse: (i: DicomInstance) => assembleImageVolume([i]),
    },
    { file: 'JPEG-lossy.dcm', code: 'dicom/pixel-data-undecodable', parse: pixelsOf }, // 12-bit lossy
    { file: 'ExplVR_BigEnd.dcm', code: 'dicom/pixel-format', parse: pixelsOf }, // colour ultrasound
  ];
  for (const { file, code, parse } of refusedInside)
    test(`${file} is refused: ${code}`, async () => {
      await expect(parse(read(file))).rejects.toMatchObject({ code });
    });

  // SHA-256 of the little-endian pixels as DCMTK 3.6.7 decompresses them (dcmdjpeg, dcmdjpls, dcmdrle).
  const decompressed = [
    { file: 'JPEG-LL.dcm', sha256: 'a6e9d32143339d3f5748b5520aa4e6c6ffb3550b6f71fdf17bdb2ebb44bc2611' },
    { file: 'bad_sequence.dcm', sha256: 'ef7120ddfc77c166ecdc5ffb99715deff8be9f3e7c0409021c0e06b962d2a61a' },
    { file: 'rtdose_rle.dcm', sha256: 'e30a4288ac22902293b3b0144d9cd7866d43a96e2e5cf3ec59c6f78595c3a125' },
  ];
  for (const { file, sha256 } of decompressed)
    test(`${file} decompresses as DCMTK does`, async () => {
      expect(sha256Of(await pixelsOf(read(file)))).toBe(sha256);
    });

  test('JLSL_16_15_1_1F.dcm: its JPEG-LS frame decompresses as DCMTK does', async () => {
    const dataset = new Dataset(parseFile(bytesOf('JLSL_16_15_1_1F.dcm')).raw, { uid: '?', decode: () => '' });
    const decode = await new FrameDecoders().decoderFor(TRANSFER_SYNTAX.JPEGLSLossless);
    const pixels = decode?.(frameBytes(dataset, 1)[0]!, pixelModuleOf(dataset));
    expect(sha256Of(pixels!)).toBe('4727d64f164a4a8d0436f6096929583291cd0ae3d8f7efc8ea96d6d51f4d41e8');
  });

  const samePixels = [
    { one: 'JPEG2000.dcm', other: 'JPEG2000_UNC.dcm' },
    { one: '693_J2KR.dcm', other: '693_UNCR.dcm' },
    { one: 'rtdose_rle.dcm', other: 'rtdose.dcm' },
    { one: 'rtdose_expb.dcm', other: 'rtdose.dcm' },
    { one: 'rtdose_expb_1frame.dcm', other: 'rtdose_1frame.dcm' },
  ];
  for (const { one, other } of samePixels)
    test(`${one} has the pixels of ${other}`, async () => {
      expect(sha256Of(await pixelsOf(read(one)))).toBe(sha256Of(await pixelsOf(read(other))));
    });
});

async function pixelsOf(instance: DicomInstance) {
  return (await storedPixels(instance, new FrameDecoders())).samples;
}

function sha256Of({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('hex');
}
