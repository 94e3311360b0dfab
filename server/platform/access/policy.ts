import type { ActingService } from '../database/acting.ts';
import { type Policy, type Reach, ROLES, type Role } from './contract.ts';

const own = (...roles: readonly Role[]) => Object.fromEntries(roles.map((role) => [role, 'own' as const]));
const all = (...roles: readonly Role[]) => Object.fromEntries(roles.map((role) => [role, 'all' as const]));

const AT_THE_PATIENT = ['oncologist', 'physicist', 'dosimetrist', 'therapist', 'nurse', 'resident'] as const;
const AT_THE_PLAN = ['oncologist', 'physicist', 'dosimetrist'] as const;
const OF_THE_REGISTER = ['researcher', 'oncologist', 'physicist', 'teacher'] as const;

/**
 * The one table of rights: who may do what, at the own site or at all sites. What is not here is refused, by the guard of the HTTP
 * server and by row-level security. An administrator keeps accounts and sees no patient.
 */
export const POLICY = {
  /** Patients, their studies, images, structures, plans, doses and evaluations, as pages show them. */
  'patient.read': {
    ...own(...AT_THE_PATIENT, 'scheduler', 'quality-lead', 'coordinator', 'investigator'),
    ...all('head'),
  },
  /** Take up patients of the clinic, and their consents; say which patients of the archive they are. */
  'patient.write': { ...own('oncologist', 'physicist', 'therapist', 'nurse', 'resident', 'scheduler'), ...all('head') },
  /** Say that two patients are one person, and take it back. */
  'patient.merge': { ...own('oncologist', 'physicist', 'nurse', 'scheduler'), ...all('head') },
  /** Diagnosis with stage, and earlier irradiation. */
  'diagnosis.write': { ...own('oncologist', 'resident'), ...all('head') },
  /** Begin a course, say who is responsible and what happened on its path; each step is its owner's. */
  'course.write': { ...own(...AT_THE_PATIENT, 'scheduler'), ...all('head') },
  /** Machines, simulators, rooms and people that are booked, and when they are down: nothing of a patient. */
  'resource.read': { ...own(...AT_THE_PATIENT, 'scheduler', 'engineer', 'quality-lead'), ...all('head') },
  /** Keep what can be booked, and say when it is down. */
  'resource.write': { ...own('physicist', 'therapist', 'scheduler', 'engineer'), ...all('head') },
  /** Plan and move appointments, place the fractions of a course, say what became of them. */
  'schedule.write': {
    ...own('oncologist', 'physicist', 'therapist', 'nurse', 'resident', 'scheduler'),
    ...all('head'),
  },
  /** Choose how a gap in a course is compensated for. */
  'compensation.decide': { ...own('oncologist') },
  /** Say which plan a course treats, in how many fractions, and to what dose. */
  'treated-plan.write': { ...own('oncologist', 'physicist', 'dosimetrist') },
  /** Record fractions, by hand or from what the machine recorded, and correct them. */
  'fraction.write': { ...own('therapist', 'physicist') },
  /** Hold a course on treatment. */
  'treatment.hold': { ...own('oncologist', 'physicist', 'therapist', 'nurse') },
  /** Go on with a course that is held, or stop it early. */
  'treatment.decide': { ...own('oncologist') },
  /** Weekly reviews with toxicity, and blood counts. */
  'review.write': { ...own('oncologist', 'resident', 'nurse') },
  /** Sign a weekly review: the physician who made it, or an oncologist after somebody else. */
  'review.sign': { ...own('oncologist', 'resident') },
  /** Follow-up: when visits are due, what was found, where a recurrence lay, whether the patient lives. */
  'follow-up.write': { ...own('oncologist', 'resident', 'nurse') },
  /** Write what the record does not know into the completion summary of a course; it stands once an oncologist has signed it. */
  'completion.write': { ...own('oncologist', 'resident') },
  'completion.sign': { ...own('oncologist') },
  /** Have the EQD2 of several plans of a patient summed, with the α/β that one chooses. */
  'eqd2-sum.make': { ...own('resident', ...AT_THE_PLAN) },
  /** Give a patient a link and a code to report by, and take them back. */
  'patient-report.ask': { ...own('oncologist', 'resident', 'nurse', 'therapist') },
  /** Admit to the pain ward, move, discharge, and correct what was said of it. */
  'stay.write': { ...own('oncologist', 'resident', 'nurse', 'scheduler') },
  /** Score the pain of a patient of the ward, and correct a score for a reason. */
  'pain.assess': { ...own('oncologist', 'resident', 'nurse') },
  /** Draft analgesic orders on the ward, and stop them; nothing is given by one until it is signed. */
  'analgesic-order.write': { ...own('oncologist', 'resident') },
  'analgesic-order.sign': { ...own('oncologist') },
  /** Record what was given and was not, patches that were taken off, adverse effects and procedures; correct them. */
  'administration.write': { ...own('oncologist', 'resident', 'nurse') },
  /** Choose the table by which the ward says what a day was in oral morphine. */
  'opioid-table.write': { ...own('oncologist'), ...all('head') },
  /** Refer a patient of the ward to radiotherapy, and take that back while nothing came of it. */
  'radiotherapy.refer': { ...own('oncologist', 'resident') },
  /** The ledger of narcotic drugs: what is there, who entered what, and what is open. */
  'narcotic.read': { ...own('oncologist', 'resident', 'nurse', 'quality-lead'), ...all('head') },
  /** Enter into it: what came, was used, was wasted, went back, was counted. */
  'narcotic.write': { ...own('oncologist', 'nurse') },
  /** Confirm as the second person what somebody else entered. */
  'narcotic.witness': { ...own('oncologist', 'resident', 'nurse') },
  /** Keep the beds of the ward. */
  'bed.write': { ...own('nurse'), ...all('head') },
  /** Answer for what sheets for patients say: the name is printed on them. */
  'education.check': { ...own('oncologist'), ...all('head') },
  /** Hand sheets out to patients of the ward, and record it. */
  'education.give': { ...own('oncologist', 'resident', 'nurse') },
  /** Take the nurses' drill in cancer pain; answers are one's own. */
  'drill.take': { ...own('oncologist', 'resident', 'nurse'), ...all('head') },
  /** Who finished the drill when, with what score. */
  'drill.read': all('head'),
  /** Say when the ward reads what patients send from their own page, and whom they call otherwise. */
  'ward-contact.write': { ...own('nurse'), ...all('head') },
  /** See to what a patient of the ward reported, and say what was done. */
  'patient-answer.see-to': { ...own('oncologist', 'resident', 'nurse') },
  /** The steps of the department's care path, who does and signs them, and their due times. */
  'care-path.write': { ...own('oncologist', 'physicist', 'quality-lead'), ...all('head') },
  /** Say what went wrong, or nearly did: everybody who works here. */
  'incident.report': { ...own(...ROLES.filter((role) => role !== 'head')), ...all('head') },
  /** What was reported, and what came of it. */
  'incident.read': { ...own(...AT_THE_PATIENT, 'scheduler', 'quality-lead'), ...all('head') },
  /** Look into what was reported, agree on actions, judge what may fail. */
  'incident.analyse': { ...own('quality-lead', 'oncologist', 'physicist'), ...all('head') },
  /** Quality indicators of the department, and who is behind each figure. */
  'indicator.read': { ...own('quality-lead', 'oncologist', 'physicist'), ...all('head') },
  /** The register of papers, projects, patents and recognitions: the whole department's, whoever asks gets the same number. */
  'register.read': all(
    ...([
      ...AT_THE_PATIENT,
      'scheduler',
      'engineer',
      'quality-lead',
      'teacher',
      'coordinator',
      'investigator',
    ] as const),
    ...(['researcher', 'head'] as const),
  ),
  /** Enter into the register, import, merge, and say whose a work is; everybody says so of their own. */
  'register.write': all(...OF_THE_REGISTER, 'head'),
  /** Say what of the register is on the department's public page. */
  'register.publish': all('researcher', 'head'),
  /** Make statements over the register, and say what their questions ask; whoever reads the register reads them. */
  'statement.write': all(...OF_THE_REGISTER, 'head'),
  /** Freeze a statement: what it says then is never changed. */
  'statement.freeze': all('researcher', 'quality-lead', 'head'),
  /** DICOM objects as files, to take along. */
  'object.export': { ...own(...AT_THE_PLAN), ...all('head') },
  /** Bring DICOM objects in, and follow imports. */
  'object.import': { ...own(...AT_THE_PATIENT), ...all('head') },
  'quarantine.read': { ...own('physicist', 'dosimetrist'), ...all('head') },
  'quarantine.decide': { ...own('physicist', 'dosimetrist'), ...all('head') },
  'conflict.read': { ...own('physicist', 'dosimetrist'), ...all('head') },
  'conflict.decide': { ...own('physicist', 'dosimetrist'), ...all('head') },
  'prescription.confirm': { ...own(...AT_THE_PLAN) },
  /** Write the prescription of a course; it holds once an oncologist has signed it. */
  'prescription.write': { ...own('resident', ...AT_THE_PLAN) },
  'prescription.sign': { ...own('oncologist') },
  /** Put a plan forward to be approved, and sign it; whose signatures approve it says the care path. */
  'plan.propose': { ...own(...AT_THE_PLAN) },
  'plan.approve': { ...own(...AT_THE_PLAN) },
  /** Open the peer review of a plan, pin comments to places of it, answer and resolve them. */
  'peer-review.write': { ...own('resident', ...AT_THE_PLAN), ...all('head') },
  /** End a peer review by an outcome, of a course of others. */
  'peer-review.sign': { ...own('oncologist'), ...all('head') },
  /** Keep what was measured of a plan. */
  'patient-qa.write': { ...own('physicist', 'dosimetrist') },
  /** Answer for what was measured, and say which results local limits leave out. */
  'patient-qa.sign': { ...own('physicist') },
  /** Say what a machine can give: plans are checked by it. */
  'machine-limits.write': { ...own('physicist'), ...all('head') },
  /** Goal sheets, and what names of structures mean: nothing of a patient. */
  'knowledge.read': {
    ...own(...AT_THE_PATIENT, 'scheduler', 'quality-lead', 'teacher', 'coordinator', 'investigator', 'researcher'),
    ...all('head'),
  },
  'structure-name.confirm': { ...own(...AT_THE_PLAN) },
  'goal-set.write': { ...own('oncologist', 'physicist'), ...all('head') },
  'demonstration.load': { ...own(...AT_THE_PLAN), ...all('head') },
  'form.read': {
    ...own(...AT_THE_PATIENT, 'scheduler', 'quality-lead', 'teacher', 'coordinator', 'investigator', 'monitor'),
    ...own('researcher', 'administrator'),
    ...all('head'),
  },
  /** Make forms, and put them to use. */
  'form.design': { ...own('oncologist', 'physicist', 'coordinator', 'administrator'), ...all('head') },
  'form.fill': { ...own(...AT_THE_PATIENT, 'teacher', 'coordinator', 'investigator', 'researcher'), ...all('head') },
  /** Close what was signed: from then on nobody changes it. */
  'form.lock': { ...own('oncologist', 'physicist', 'coordinator', 'investigator'), ...all('head') },
  /** Be the second person who agrees that a locked form is opened again; whoever fills forms may ask for it. */
  'form.unlock': { ...own('oncologist', 'physicist', 'coordinator', 'investigator'), ...all('head') },
  /** Ask back about an answer, and see it answered. */
  'form.query': {
    ...own(...AT_THE_PATIENT, 'teacher', 'coordinator', 'investigator', 'monitor', 'researcher'),
    ...all('head'),
  },
  /** Have tasks, give them and hand them over; the program's parts open them. */
  'task.do': { ...own(...ROLES.filter((role) => role !== 'head')), ...all('head') },
  'task.oversee': all('head'),
  'job.oversee': all('head', 'administrator'),
  /** Sign what was filled in, as author, reviewer or approver. */
  'form.sign': { ...own(...AT_THE_PATIENT, 'teacher', 'coordinator', 'investigator', 'researcher'), ...all('head') },
  /** Say which signatures two persons must give. */
  'signature-rule.write': all('head', 'administrator'),
  /** Rules of deadlines, and on which days one works. */
  'deadline.write': all('head', 'administrator'),
  /** Every event, also of what is gone; the history of a record is for whoever may see the record. */
  'record.read': all('head'),
  /** Take out what an event says; that it was there, and who took it out, stays. */
  'record.redact': all('head'),
  /** Have it proved that the record is what was written. */
  'record.verify': all('head', 'administrator'),
  /** Accounts, roles and sessions of others. */
  'person.read': all('head', 'administrator'),
  'person.write': all('administrator'),
  'site.write': all('administrator'),
  'policy.read': all('head', 'administrator'),
  /** Open a patient one may not see, for a limited time and with a reason; it is reported. */
  'break-glass.open': all(...AT_THE_PATIENT),
  'break-glass.read': all('head', 'administrator'),
  /** Write the archive's index: the program's own parts, for whoever may import. */
  'object.index': {},
  /** Take up jobs, and say how they end: the workers. */
  'job.run': {},
  /** Read passwords' hashes and sessions: the sign-in itself. */
  'credential.use': {},
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, Reach>>>>>;

export type Action = keyof typeof POLICY;

const ACTIONS = Object.keys(POLICY) as Action[];

/** What the parts of this program may by themselves, at all sites. */
export const SERVICE_POLICY: Readonly<Record<ActingService['service'], readonly Action[]>> = {
  archive: [
    ...([
      'patient.read',
      'object.export',
      'object.import',
      'object.index',
      'quarantine.read',
      'conflict.read',
    ] as const),
    'task.do',
  ],
  dicom: ['patient.read', 'object.import', 'object.index', 'task.do'],
  'command line': ['patient.read', 'object.export', 'object.import', 'object.index', 'quarantine.read', 'task.do'],
  'sign-in': ['person.read', 'person.write', 'credential.use'],
  deadlines: ['task.do', 'task.oversee', 'record.read'],
  jobs: ['job.run'],
  safety: ['incident.report', 'incident.read', 'task.do'],
  'patient report': [],
  start: ACTIONS,
};

export function reachOf(role: Role, action: Action): Reach | undefined {
  const allowed: Readonly<Partial<Record<Role, Reach>>> = POLICY[action];
  return allowed[role];
}

/** The actions that a role may, for a page that hides what would be refused. */
export function rightsOf(role: Role): readonly Action[] {
  return ACTIONS.filter((action) => reachOf(role, action) !== undefined);
}

/** The table as the page shows it: what persons may. */
export function policyTable(): Policy {
  const actions = ACTIONS.map((action) => ({ action, allowed: POLICY[action] }));
  return { roles: ROLES, actions: actions.filter(({ allowed }) => Object.keys(allowed).length > 0) };
}
