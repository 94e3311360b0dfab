import { siteById } from '@isocenter/knowledge';
import type { CohortPerson } from '@isocenter/phantom';
import type { Role } from '../../../platform/access/contract.ts';
import { DEMONSTRATION_PASSWORD } from '../../../platform/access/demonstration-accounts.ts';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { DemonstrationGiven, DemonstrationPart } from '../../../platform/demonstration/demonstration-part.ts';
import { proveSigner } from '../../../platform/signatures/prove-signer.ts';
import { takeUpArchive } from '../patients/archive-patients.ts';
import { addEntry } from '../patients/entry-store.ts';
import { COURSE_SHEET } from './contract.ts';
import { courseDetail } from './course-detail.ts';
import { addCourse, coursesOf } from './course-store.ts';
import { signSheet, writeSheet } from './sheet-store.ts';

const HOUR_MS = 3_600_000;
const ASSIGNER = 'Demonstration Hospital · 示范医院';

/** What is written and signed on the way, by whom, as far as no plan is asked for. */
const WAY: readonly { readonly step: string; readonly role: Role; readonly words: string }[] = [
  {
    step: 'consulted',
    role: 'oncologist',
    words: 'Seen with the images; radiotherapy is indicated · 已阅片，有放疗指征',
  },
  {
    step: 'consented',
    role: 'oncologist',
    words: 'Benefits, risks and choices explained; no earlier irradiation · 已告知获益、风险与选择；无既往放疗',
  },
  {
    step: 'simulation-ordered',
    role: 'oncologist',
    words: 'Supine, mask or cushion by site; 3 mm slices · 仰卧，按部位固定；层厚 3 mm',
  },
  {
    step: 'simulated',
    role: 'therapist',
    words: 'Scanned as ordered; marks and photographs made · 按申请扫描，已做标记与照片',
  },
  {
    step: 'contours-approved',
    role: 'oncologist',
    words: 'Targets and organs at risk looked over slice by slice · 逐层审核靶区与危及器官',
  },
];

/** Patients of the first site are taken up from the archive, get a diagnosis and a course, and are somewhere on its way. */
export function courseDemonstration(database: Database): DemonstrationPart {
  return {
    name: 'courses',
    make: async (given, progress) => {
      for (const [index, patient] of given.patients.entries()) {
        given.signal.throwIfAborted();
        const ago = given.random.whole(1, 200);
        const steps = given.random.whole(0, WAY.length);
        await oneCourse(database, given, { patient, referredAt: new Date(given.now.getTime() - ago * HOUR_MS), steps });
        progress(index + 1, given.patients.length);
      }
    },
  };
}

interface OneCourse {
  readonly patient: CohortPerson;
  readonly referredAt: Date;
  /** How far it has come. */
  readonly steps: number;
}

async function oneCourse(database: Database, given: DemonstrationGiven, { patient, referredAt, steps }: OneCourse) {
  const scheduler = given.person('scheduler').actor;
  const oncologist = given.person('oncologist').actor;
  const archiveKey = await acting(scheduler, () => given.patientKeyOf(patient.patientId));
  if (archiveKey === undefined) return; // of the other site
  const present = await acting(scheduler, () => coursesOf(database, archiveKey));
  let courseKey = present[0]?.courseKey;
  if (courseKey === undefined) {
    await acting(scheduler, () => takeUpOnce(database, archiveKey));
    const diagnosisKey = await acting(oncologist, () => diagnosisOf(database, archiveKey, patient));
    const site = siteById(patient.course.siteId);
    const title = site ? `${site.en} · ${site.zh}` : patient.course.siteId;
    const course = { patientKey: archiveKey, title, intent: 'curative', diagnosisKey } as const;
    const begun = { ...course, physician: oncologist.personKey, referredAt: referredAt.toISOString() };
    courseKey = await acting(scheduler, () => addCourse(database, begun));
  }
  for (const { step, role, words } of WAY.slice(0, steps))
    await signedOnce(database, given, { courseKey, step, role, words });
}

async function takeUpOnce(database: Database, archiveKey: string): Promise<void> {
  const known = await database
    .selectFrom('clinic_archive_patient')
    .select('archive_key')
    .where('archive_key', '=', Number(archiveKey))
    .executeTakeFirst();
  if (!known) await takeUpArchive(database, { archiveKey, assigner: ASSIGNER });
}

async function diagnosisOf(database: Database, patientKey: string, { course }: CohortPerson): Promise<string | null> {
  const site = siteById(course.siteId);
  if (!site) return null;
  const known = await database
    .selectFrom('clinic_diagnosis')
    .select('entry_key')
    .where('patient_key', '=', Number(patientKey))
    .executeTakeFirst();
  if (known) return String(known.entry_key);
  const codes = { icd10: site.icd10, topography: site.topography, morphology: site.morphologies[0] ?? null };
  const stage = { laterality: null, t: '', n: '', m: '', edition: '', stage: '', date: null };
  return addEntry(database, 'diagnoses', {
    patientKey,
    content: { words: `${site.en} · ${site.zh}`, ...codes, ...stage },
  });
}

interface Step {
  readonly courseKey: string;
  readonly step: string;
  readonly role: Role;
  readonly words: string;
}

/** With account and password, as at the dialog. */
async function signedOnce(
  database: Database,
  { person, now }: DemonstrationGiven,
  { courseKey, step, role, words }: Step,
) {
  const signer = person(role);
  await acting(signer.actor, async () => {
    const sheetNow = async () =>
      (await courseDetail(database, courseKey, now)).sheets.find((sheet) => sheet.step === step);
    let sheet = await sheetNow();
    if (sheet?.isSigned) return;
    if (!sheet) {
      await writeSheet(database, { courseKey, step, content: { words, items: [] }, revision: 0 });
      sheet = await sheetNow();
    }
    if (!sheet) return;
    const { sheetKey, revision } = sheet;
    const asked = { meaning: 'approver', login: signer.login, password: DEMONSTRATION_PASSWORD } as const;
    await proveSigner(database, signer, { entity: COURSE_SHEET, entityKey: sheetKey, asked, address: 'demonstration' });
    await signSheet(database, { sheetKey, revision, meaning: 'approver', me: signer.actor, now });
  });
}
