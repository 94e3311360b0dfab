/** Words that mark a structure drawn for optimisation, set-up or reporting. */
const HELPER_WORDS =
  /^(opt.*|ring\d*|shell\d*|push\d*|avoid.*|evit.*|block.*|buffer\d*|nt|ntd|help.*|dummy\d*|te?mp|test|crop.*|hot.*|cold.*|isodose|iso\d.*|vmat|imrt|couch.*|table|bolus.*|marker.*|fiducial.*|poi|isocent\w*|calc|point|rx|tx.*|bb|box|ctrl|control|dose\d*|limit.*|环\d*|剂量环|辅助|限制.*|避让|治疗床|等中心)$/;

/**
 * Is this a structure that planning made for itself, such as `optBladder`, `ring2`, `X1`, `PTV-Rectum`, `z_cut`,
 * `sc+35` or `5400 (VMAT)`? Such a volume is cut or grown: it must not be taken for the organ in its name.
 */
export function isPlanningHelper(name: string, words: readonly string[]): boolean {
  const plain = name.normalize('NFKC').trim();
  return (
    /^[xzXZ]+\d*$|^[XZz][A-Z_]|^_/.test(plain) ||
    /\+\s*\d+(?!\s*(?:mm|cm|\d))/i.test(plain) ||
    /^\d+(?:\.\d+)?\s*(?:%|c?gy)?(?:\s|$|_|\()/i.test(plain) ||
    words.includes('minus') ||
    (words.includes('normal') && words.includes('tissue')) ||
    words.some((word) => HELPER_WORDS.test(word))
  );
}
