// citeproc ships no types: the part of its engine that is used here.
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography():
      | readonly [parameters: { readonly entry_ids: readonly (readonly string[])[] }, entries: readonly string[]]
      | false;
  }
  const CSL: {
    readonly Engine: new (system: System, style: string, language: string, forceLanguage: boolean) => Engine;
  };
  export default CSL;
}
