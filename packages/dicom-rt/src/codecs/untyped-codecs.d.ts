// The codec packages ship no types. What this package uses of them:

interface EmscriptenFrameDecoder {
  getEncodedBuffer(length: number): Uint8Array;
  getDecodedBuffer(): Uint8Array;
  decode(): void;
  getFrameInfo(): { width: number; height: number; bitsPerSample: number; componentCount: number; isSigned?: boolean };
  delete(): void;
}

interface EmscriptenFrameEncoder {
  getDecodedBuffer(frame: {
    width: number;
    height: number;
    bitsPerSample: number;
    componentCount: number;
    isSigned: boolean;
    isUsingColorTransform: boolean;
  }): Uint8Array;
  getEncodedBuffer(): Uint8Array;
  /** JPEG 2000 only. */
  setDecompositions?(decompositions: number): void;
  setQuality?(lossless: boolean, rate: number): void;
  encode(): void;
  delete(): void;
}

interface EmscriptenOptions {
  print?: (line: string) => void;
  printErr?: (line: string) => void;
}

declare module '@cornerstonejs/codec-openjpeg/*' {
  const load: (options: EmscriptenOptions) => Promise<{ J2KDecoder: new () => EmscriptenFrameDecoder }>;
  export default load;
}

declare module '@cornerstonejs/codec-openjpeg/wasmjs' {
  const load: (options: EmscriptenOptions) => Promise<{ J2KEncoder: new () => EmscriptenFrameEncoder }>;
  export default load;
}

declare module '@cornerstonejs/codec-charls/wasmjs' {
  const load: (options: EmscriptenOptions) => Promise<{ JpegLSEncoder: new () => EmscriptenFrameEncoder }>;
  export default load;
}

declare module '@cornerstonejs/codec-charls/*' {
  const load: (options: EmscriptenOptions) => Promise<{ JpegLSDecoder: new () => EmscriptenFrameDecoder }>;
  export default load;
}

declare module '@cornerstonejs/codec-libjpeg-turbo-8bit/*' {
  const load: (options: EmscriptenOptions) => Promise<{ JPEGDecoder: new () => EmscriptenFrameDecoder }>;
  export default load;
}

declare module 'jpeg-lossless-decoder-js' {
  export class Decoder {
    decode(buffer: ArrayBuffer, offset: number, length: number, numBytes: number): Uint8Array | Uint16Array;
  }
}
