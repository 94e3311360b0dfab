/** What a compressed frame says of the image it holds. */
export interface CodedSize {
  readonly columns: number;
  readonly rows: number;
  readonly components: number;
  readonly bits: number;
}

/**
 * Reads the frame header of JPEG and JPEG-LS (ISO 10918-1 B.2.2, ISO 14495-1 C.2.2) or the SIZ segment of JPEG 2000 (ISO 15444-1 A.5.1), before any
 * memory is asked for; undefined where there is none.
 */
export function codedSize(frame: Uint8Array): CodedSize | undefined {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  return frame[0] === 0xff && frame[1] === 0xd8 ? jpegSize(view) : jpeg2000Size(view);
}

function jpegSize(view: DataView): CodedSize | undefined {
  for (let at = 2; at + 10 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    if (isStartOfFrame(view.getUint8(at + 1)))
      return {
        bits: view.getUint8(at + 4),
        rows: view.getUint16(at + 5),
        columns: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, without the tables (DHT, DAC) and the reserved marker (JPG) among them, and SOF55 of JPEG-LS. */
function isStartOfFrame(marker: number): boolean {
  if (marker === 0xf7) return true;
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const CODESTREAM = 0xff4fff51;
/** Boxes that a file may have before its code stream are shorter [bytes]. */
const SEARCHED = 1024;

function jpeg2000Size(view: DataView): CodedSize | undefined {
  for (let at = 0; at < SEARCHED && at + 43 <= view.byteLength; at++)
    if (view.getUint32(at) === CODESTREAM)
      return {
        columns: view.getUint32(at + 8) - view.getUint32(at + 16),
        rows: view.getUint32(at + 12) - view.getUint32(at + 20),
        components: view.getUint16(at + 40),
        bits: (view.getUint8(at + 42) & 0x7f) + 1,
      };
  return undefined;
}
