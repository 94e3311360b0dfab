/** What values are shown from black to white: `centre` ± `width` / 2, in the unit of the image (HU for CT). */
export interface GreyWindow {
  readonly centre: number;
  readonly width: number;
}

/** CT presets 1 to 6 [HU], as planning systems and radiology workstations customarily set them. */
export const CT_PRESETS = [
  { key: 'softTissue', centre: 40, width: 400 },
  { key: 'lung', centre: -600, width: 1500 },
  { key: 'bone', centre: 400, width: 1800 },
  { key: 'brain', centre: 40, width: 80 },
  { key: 'headAndNeck', centre: 60, width: 300 },
  { key: 'wide', centre: 0, width: 2000 },
] as const;

/** The grey level 0..255 of one value, linear between the ends of the window. */
export function greyLevel(value: number, window: GreyWindow): number {
  const share = (value - (window.centre - window.width / 2)) / window.width;
  return Math.round(255 * Math.min(1, Math.max(0, share)));
}

/** Opaque grey pixels (little-endian RGBA) of every Int16 value; `table[value + 32768]`. */
export function greyTable(window: GreyWindow): Uint32Array {
  const table = new Uint32Array(65536);
  for (let n = 0; n < table.length; n++) table[n] = greyPixel(greyLevel(n - 32768, window));
  return table;
}

export function greyPixel(level: number): number {
  return (0xff000000 | (level << 16) | (level << 8) | level) >>> 0;
}

/** A window that shows the middle 96 % of a sample of the values: for images whose numbers have no customary window. */
export function windowOf(values: Int16Array | Float32Array): GreyWindow {
  const stride = Math.max(1, Math.floor(values.length / 20_000));
  const sample: number[] = [];
  for (let n = 0; n < values.length; n += stride) sample.push(values[n]!);
  sample.sort((a, b) => a - b);
  const low = sample[Math.floor(0.02 * (sample.length - 1))] ?? 0;
  const high = sample[Math.floor(0.98 * (sample.length - 1))] ?? 1;
  return { centre: (low + high) / 2, width: Math.max(high - low, Number.EPSILON) };
}

/** The window after dragging: to the right widens, downwards darkens; the stride grows with the width. */
export function dragWindow(window: GreyWindow, movedPx: { readonly x: number; readonly y: number }): GreyWindow {
  const stride = window.width / 250;
  return { centre: window.centre + movedPx.y * stride, width: Math.max(window.width * 1.005 ** movedPx.x, 1e-3) };
}
