import { readFile } from 'node:fs/promises';
import { alignVolumeToPatient, assembleImageVolume, type ImageVolume, readInstance } from '@isocenter/dicom-rt';
import { DomainError, type ErrorCode, type Notice, type Values } from '@isocenter/messages';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { AlignedGrid } from './contract.ts';

/** An image volume on a grid along the patient's axes, as it is shown. */
export interface DisplayVolume {
  readonly modality: 'CT' | 'MR' | 'PT';
  readonly unit: string;
  readonly grid: AlignedGrid;
  readonly frameOfReferenceUid: string | null;
  readonly values: Int16Array | Float32Array;
  readonly interpolatedPlanes: readonly number[];
  readonly notices: readonly Notice[];
}

/** A refusal crosses the border between threads as data. */
export type AssembledVolume =
  | { readonly volume: DisplayVolume }
  | { readonly refusal: { readonly code: ErrorCode; readonly values: Values } };

/** Reads the slices of a series and lays them onto one grid, in a thread of its own; the values are handed over, not copied. */
export default async function assembleSeries(files: readonly (string | Uint8Array)[]) {
  const assembled = await assembledOrRefused(files);
  const handedOver = 'volume' in assembled ? [assembled.volume.values.buffer] : [];
  return move({ [valueSymbol]: assembled, [transferableSymbol]: handedOver });
}

async function assembledOrRefused(files: readonly (string | Uint8Array)[]): Promise<AssembledVolume> {
  try {
    const instances = await Promise.all(
      files.map(async (file) => readInstance(typeof file === 'string' ? await readFile(file) : file)),
    );
    return { volume: toDisplay(alignVolumeToPatient(await assembleImageVolume(instances))) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: { code: error.code, values: error.values } };
    throw error;
  }
}

function toDisplay({ header, modality, unit, grid, values, interpolatedSlices, notices }: ImageVolume): DisplayVolume {
  return {
    modality,
    unit,
    grid: { size: grid.size, spacingMm: grid.spacingMm, originMm: grid.originMm },
    frameOfReferenceUid: header.frameOfReferenceUid ?? null,
    values,
    interpolatedPlanes: interpolatedSlices,
    notices,
  };
}
