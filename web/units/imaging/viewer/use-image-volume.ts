import { useEffect, useState } from 'react';
import type { VolumeInfo } from '../../../../server/units/imaging/contract.ts';
import { fetchPlanes, fetchVolumeInfo } from './api.ts';
import { arrivalOrder } from './arrival-order.ts';
import type { ImageVolume } from './image-plane.ts';

/** About this many bytes are asked for at once: small enough to show progress, large enough not to wait between. */
const BLOCK_BYTES = 4 * 1024 * 1024;
const REQUESTS_AT_ONCE = 3;

export interface ArrivingVolume {
  readonly info: VolumeInfo | null;
  readonly volume: ImageVolume | null;
  /** Grows whenever planes have arrived. */
  readonly version: number;
  readonly arrivedPlanes: number;
  readonly error: unknown;
}

const NOTHING: ArrivingVolume = { info: null, volume: null, version: 0, arrivedPlanes: 0, error: null };

/** Loads an image volume plane by plane, the middle first; what has arrived can be drawn at once. */
export function useImageVolume(seriesKey: string | null, attempt: number): ArrivingVolume {
  const [arriving, setArriving] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads again
  useEffect(() => {
    setArriving(NOTHING);
    if (seriesKey === null) return;
    const ending = new AbortController();
    load(seriesKey, ending.signal, setArriving).catch((error: unknown) => {
      if (!ending.signal.aborted) setArriving((before) => ({ ...before, error }));
    });
    return () => ending.abort();
  }, [seriesKey, attempt]);
  return arriving;
}

async function load(
  seriesKey: string,
  signal: AbortSignal,
  report: (change: (before: ArrivingVolume) => ArrivingVolume) => void,
): Promise<void> {
  const info = await fetchVolumeInfo(seriesKey, signal);
  const [columns, rows, planes] = info.grid.size;
  const planeVoxels = columns * rows;
  const values =
    info.valueType === 'int16' ? new Int16Array(planeVoxels * planes) : new Float32Array(planeVoxels * planes);
  const arrived = new Uint8Array(planes);
  const volume: ImageVolume = { grid: info.grid, values, arrived, unit: info.unit, modality: info.modality };
  report(() => ({ ...NOTHING, info, volume }));
  const blockSize = Math.max(1, Math.round(BLOCK_BYTES / (planeVoxels * values.BYTES_PER_ELEMENT)));
  const waiting = arrivalOrder(planes, { first: planes / 2, blockSize });
  const worker = async () => {
    for (let range = waiting.shift(); range; range = waiting.shift()) {
      const bytes = await fetchPlanes(seriesKey, range, signal);
      values.set(
        values instanceof Int16Array ? new Int16Array(bytes) : new Float32Array(bytes),
        range.from * planeVoxels,
      );
      arrived.fill(1, range.from, range.to);
      const count = range.to - range.from;
      report((before) => ({ ...before, version: before.version + 1, arrivedPlanes: before.arrivedPlanes + count }));
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, worker));
}
