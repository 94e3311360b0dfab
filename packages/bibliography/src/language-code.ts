const CODES: Readonly<Record<string, string>> = {
  chi: 'zh',
  zho: 'zh',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  chs: 'zh',
  eng: 'en',
  english: 'en',
  英文: 'en',
  英语: 'en',
  american: 'en',
  british: 'en',
  ger: 'de',
  deu: 'de',
  german: 'de',
  ngerman: 'de',
  fre: 'fr',
  fra: 'fr',
  french: 'fr',
  jpn: 'ja',
  japanese: 'ja',
  日文: 'ja',
  kor: 'ko',
  korean: 'ko',
  spa: 'es',
  spanish: 'es',
  ita: 'it',
  italian: 'it',
  rus: 'ru',
  russian: 'ru',
  por: 'pt',
  portuguese: 'pt',
  pol: 'pl',
  dut: 'nl',
  nld: 'nl',
  tur: 'tr',
};

/** `eng`, `English`, `en-US` or `英文` as `en`; a language that is not known here as printed. */
export function languageCode(printed: string): string {
  const plain = printed.trim().replace(/[;；.]+$/, '');
  const lower = plain.toLowerCase();
  return CODES[lower] ?? /^([a-z]{2})(?:[-_][A-Za-z]+)*$/i.exec(lower)?.[1] ?? plain;
}
