import { script } from './plain-text.ts';

/** Combining mark of each accent command. */
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  textalpha: 'α',
  textbeta: 'β',
  textgamma: 'γ',
  textmu: 'µ',
  pm: '±',
  times: '×',
  cdot: '·',
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  approx: '≈',
  sim: '∼',
  to: '→',
  rightarrow: '→',
  circ: '°',
  textdegree: '°',
  degree: '°',
  infty: '∞',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textless: '<',
  textgreater: '>',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  ldots: '…',
  dots: '…',
  textunderscore: '_',
  S: '§',
};
/** Commands that change how their argument looks and not what it says. */
const LOOKS = new Set([
  'textit',
  'textbf',
  'emph',
  'textsc',
  'textrm',
  'texttt',
  'textsf',
  'text',
  'mathrm',
  'mathit',
  'mathbf',
  'mathsf',
  'enquote',
  'mbox',
  'url',
  'href',
  'nocase',
  'textnormal',
  'uppercase',
  'ensuremath',
]);

/**
 * A text of LaTeX in characters: accents, special letters, raised and lowered digits, dashes and quotes; braces and commands of looks gone.
 * A command that is not known here stays as written, so that nothing is lost.
 */
export function latexText(source: string): string {
  const text = read(source).normalize('NFC');
  return text.replaceAll(PROTECTED, (protectedOne) => String.fromCharCode(protectedOne.charCodeAt(0) - 0xe000));
}

/** Escaped characters wait in the private use area until the braces around them are gone. */
const PROTECTED = /[\ue000-\ue07f]/g;
const protect = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xe000);

function read(source: string): string {
  return source
    .replaceAll(/\\([&%_#${}])/g, (_, letter: string) => protect(letter))
    .replaceAll(/\\(?:[,;:!/ ]|quad\b)/g, protect(' '))
    .replaceAll(/\\-/g, '')
    .replaceAll(/\\(["'`^~=.])\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))/g, accented)
    .replaceAll(/\\([uvHrdckb])(?:\s*\{\s*\\?([A-Za-z])\s*\}|\s+\\?([A-Za-z])(?![A-Za-z]))/g, accented)
    .replaceAll(/(?:\\text(superscript|subscript)|([\^_]))\s*(?:\{([^{}]*)\}|([0-9A-Za-z+*-]))/g, raised)
    .replaceAll(/\\([A-Za-z]+)(\s*\{\}|\s+(?=[^\s])|)/g, letterOf)
    .replaceAll(/\$/g, '')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('~', ' ')
    .replaceAll(/[{}]/g, '');
}

function accented(_: string, accent: string, braced: string | undefined, bare: string | undefined): string {
  return `${braced ?? bare ?? ''}${MARKS[accent] ?? ''}`;
}

function raised(
  whole: string,
  command: string | undefined,
  sign: string | undefined,
  braced: string | undefined,
  bare: string | undefined,
): string {
  const inner = braced ?? bare ?? '';
  const scripted = script(inner, command === 'superscript' || sign === '^');
  return sign !== undefined && scripted === inner ? whole : scripted;
}

function letterOf(whole: string, name: string): string {
  if (LOOKS.has(name)) return '';
  const letter = LETTERS[name];
  if (letter === undefined) return whole;
  return letter.charCodeAt(0) < 0x80 ? protect(letter) : letter;
}
