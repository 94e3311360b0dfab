import { ASSESS_CASES } from './assess-cases.ts';
import { COMPUTE_CASES } from './compute-cases.ts';
import { DECIDE_CASES } from './decide-cases.ts';
import { LEDGER_CASES } from './ledger-cases.ts';
import type { PainCase } from './pain-case.ts';

/** Raised with every change of a case: an attempt is of one edition. */
export const PAIN_CASES_VERSION = 1;

/**
 * The nurses' drill in cancer pain. They lie on the server, not in a package that pages are built of: the solution does not reach who has not answered.
 */
export const PAIN_CASES: readonly PainCase[] = [...ASSESS_CASES, ...COMPUTE_CASES, ...DECIDE_CASES, ...LEDGER_CASES];
