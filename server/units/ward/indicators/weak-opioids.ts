/** Step II of the WHO ladder (general knowledge); every other opioid counts as strong. */
export const WEAK_OPIOIDS: ReadonlySet<string> = new Set(['codeine', 'dextropropoxyphene', 'tramadol']);
