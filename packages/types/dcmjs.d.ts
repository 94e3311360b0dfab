// dcmjs ships no types; the tests use it as a second reader.
declare module 'dcmjs' {
  /** A data set by keyword; dcmjs gives each value the shape it finds. */
  interface NaturalizedDataset {
    // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about to check
    readonly [keyword: string]: any;
  }
  const dcmjs: {
    readonly data: {
      readonly DicomMessage: {
        readFile(file: ArrayBufferLike, options?: { readonly ignoreErrors: boolean }): { readonly dict: unknown };
      };
      readonly DicomMetaDictionary: {
        readonly nameMap: Readonly<Record<string, { readonly tag: string; readonly vr: string; readonly vm: string }>>;
        naturalizeDataset(dict: unknown): NaturalizedDataset;
      };
    };
  };
  export default dcmjs;
}
