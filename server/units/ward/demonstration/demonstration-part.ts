import type { WorkCalendar } from '@isocenter/deadlines';
import { type Answers, writeResponse } from '@isocenter/forms';
import type { SeededRandom } from '@isocenter/phantom';
import { DEMONSTRATION_PASSWORD } from '../../../platform/access/demonstration-accounts.ts';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar, saveCalendar } from '../../../platform/deadlines/rule-store.ts';
import type { DemonstrationGiven, DemonstrationPart } from '../../../platform/demonstration/demonstration-part.ts';
import { type FormParts, filledDetail } from '../../../platform/forms/filled-detail.ts';
import { beginForm, saveAnswers, stepOn } from '../../../platform/forms/filled-store.ts';
import { proveSigner } from '../../../platform/signatures/prove-signer.ts';
import { addAdministration } from '../analgesics/administration-store.ts';
import { ORDER, type Order } from '../analgesics/contract.ts';
import { addEffect } from '../analgesics/effect-store.ts';
import { addOrder, signOrder } from '../analgesics/order-store.ts';
import { readAnalgesics, siteOfStay } from '../analgesics/read-analgesics.ts';
import { chooseTable, chosenTable } from '../analgesics/table-store.ts';
import { FULL_ASSESSMENT } from '../assessment/full-assessment-form.ts';
import { fullAssessmentsOf } from '../assessment/full-assessment-store.ts';
import { addScore } from '../assessment/score-store.ts';
import { addOrganValue } from '../organ-function/organ-store.ts';
import { setUpContactAfterDischarge, setUpWard, wardRules } from '../rules/set-up.ts';
import { addBed, bedsOf } from '../stay/bed-store.ts';
import { addStay, changeStay, readStay, staysOf } from '../stay/stay-store.ts';
import { drillOnce } from './demonstration-drill.ts';
import { calledAtHome, contactOnce, reportedFromHome } from './demonstration-home.ts';
import { ledgerOnce } from './demonstration-ledger.ts';
import {
  DEMONSTRATION_BEDS,
  DEMONSTRATION_STAYS,
  type DemonstrationOrder,
  type DemonstrationStay,
} from './demonstration-stays.ts';
import { steadyMark } from './steady-mark.ts';

const HOUR_MS = 3_600_000;
/** What this department decided; no source names it. */
const ASKED_WITHIN_DAYS = 7;
/** Of what was given before the order could be signed here. */
const ON_PAPER = 'Charted on paper first · 先记于纸质护理单';

/** Patients of the first site lie on the ward, somewhere between admission and pain in hand. */
export function wardDemonstration(forms: FormParts): DemonstrationPart {
  const { database } = forms;
  return {
    name: 'ward',
    make: async (given, progress) => {
      await setUp(database, given);
      const patients = await patientsOf(given, DEMONSTRATION_STAYS.length);
      for (const [index, patientKey] of patients.entries()) {
        given.signal.throwIfAborted();
        const stay = DEMONSTRATION_STAYS[index];
        if (stay?.before) {
          const stayKey = await oneStay(forms, given, { patientKey, stay: stay.before });
          await reportedFromHome(database, given, stayKey);
          await calledAtHome(database, given, stayKey);
        }
        if (stay) await oneStay(forms, given, { patientKey, stay });
        progress(index + 1, patients.length);
      }
      given.signal.throwIfAborted();
      await ledgerOnce(database, given);
      await drillOnce(database, given);
    },
  };
}

/** The first of those whom the nurse sees. */
async function patientsOf({ patients, patientKeyOf, person }: DemonstrationGiven, count: number): Promise<string[]> {
  const found: string[] = [];
  for (const { patientId } of patients) {
    if (found.length === count) break;
    const patientKey = await acting(person('nurse').actor, () => patientKeyOf(patientId));
    if (patientKey !== undefined) found.push(patientKey);
  }
  return found;
}

async function setUp(database: Database, given: DemonstrationGiven): Promise<void> {
  const { person, now } = given;
  await acting(person('head').actor, async () => {
    if (!(await departmentCalendar(database))) await saveCalendar(database, calendarFor(now), { revision: 0 });
    const { rules, hasForm, afterDischarge } = await wardRules(database);
    if (!hasForm || rules.some(({ isKnown }) => !isKnown)) await setUpWard(database);
    if (!afterDischarge.isKnown) await setUpContactAfterDischarge(database, ASKED_WITHIN_DAYS);
    const { table, revision } = await chosenTable(database);
    if (table === null) await chooseTable(database, { table: 'mcmaster', revision });
  });
  await contactOnce(database, given);
  await acting(person('nurse').actor, async () => {
    const known = new Set((await bedsOf(database)).map(({ name }) => name));
    for (const name of DEMONSTRATION_BEDS) if (!known.has(name)) await addBed(database, { name, inUse: true });
  });
}

/** Days off beyond Saturday and Sunday are for a department to enter: none is known here, and the years say so. */
function calendarFor(now: Date): WorkCalendar {
  const unknown = { verified: 'knowledge', holidays: [], makeUpDays: [] } as const;
  const year = now.getUTCFullYear();
  return {
    ...{ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekend: [6, 0] },
    years: Object.fromEntries([year - 1, year, year + 1].map((each) => [each, unknown])),
  };
}

interface OneStay {
  readonly patientKey: string;
  readonly stay: DemonstrationStay;
}

/** @returns its key */
async function oneStay(forms: FormParts, given: DemonstrationGiven, { patientKey, stay }: OneStay): Promise<string> {
  const { database } = forms;
  const { random, now } = given;
  const nurse = given.person('nurse').actor;
  const stayKey = await acting(nurse, () => admittedOnce(database, given, { patientKey, stay }));
  const { content } = await acting(nurse, () => readStay(database, stayKey));
  // what is there already was counted from the same admission
  const instant = (hours: number) => new Date(Date.parse(content.admittedAt) + hours * HOUR_MS).toISOString();
  const orders = await signedOrders(database, given, { stayKey, stay, instant });
  const siteKey = await acting(nurse, () => siteOfStay(database, stayKey));
  const entries = [
    ...stay.scores.map(({ at, ...score }) => ({
      at,
      keep: (clientKey: string) =>
        addScore(database, stayKey, { clientKey, content: { at: instant(at), note: '', ...score } }, now),
    })),
    ...stay.effects.map(({ at, kind, value }) => ({
      at,
      keep: (sentAs: string) =>
        addEffect(database, {
          ...{ stayKey, siteKey, sentAs, now },
          content: { at: instant(at), kind, value, note: '' },
        }),
    })),
    ...orders.flatMap(({ orderKey, order: { content: ordered, givenAt } }) =>
      givenAt.map((at) => ({
        at,
        keep: (sentAs: string) =>
          addAdministration(database, orderKey, {
            ...{ sentAs, at: instant(at), given: true, dose: ordered.dose, reason: ON_PAPER, now },
          }),
      })),
    ),
  ];
  // deadlines follow what is written down, in its order
  for (const { keep } of entries.sort((one, other) => one.at - other.at)) {
    const mark = markOf(random);
    await acting(nurse, () => keep(mark));
  }
  const { assessed } = stay;
  if (assessed) await acting(nurse, () => assessedOnce(forms, given, { patientKey, stayKey, assessed }));
  for (const measured of stay.organs ?? [])
    await acting(nurse, () =>
      addOrganValue(database, stayKey, {
        ...{ sentAs: steadyMark(`${stayKey} ${measured.measure}`), now },
        content: { at: instant(0), measured, note: '' },
      }),
    );
  if (stay.dischargedAt !== undefined && content.discharge === null) {
    const discharge = { at: instant(stay.dischargedAt), to: 'home', note: '' } as const;
    const { revision } = await acting(nurse, () => readStay(database, stayKey));
    const left = { stayKey, revision, content: { ...content, discharge }, inError: false, reason: '' };
    await acting(nurse, () => changeStay(database, left, now));
  }
  return stayKey;
}

/** The form of the full assessment, filled and completed. */
async function assessedOnce(
  forms: FormParts,
  { now }: DemonstrationGiven,
  asked: { readonly patientKey: string; readonly stayKey: string; readonly assessed: Answers },
): Promise<void> {
  const { patientKey, stayKey, assessed } = asked;
  const { formKey, assessments } = await fullAssessmentsOf(forms.database, stayKey);
  if (formKey === null || assessments.length > 0) return;
  const today = now.toISOString().slice(0, 10);
  const known = await forms.database
    .selectFrom('filled_form')
    .select('filled_key')
    .where('form_key', '=', Number(formKey))
    .where('patient_key', '=', Number(patientKey))
    .executeTakeFirst();
  const begun = known
    ? await filledDetail(forms, String(known.filled_key))
    : await beginForm(forms, formKey, { patientKey, visit: '' });
  const response = writeResponse(FULL_ASSESSMENT, assessed, { status: 'in-progress' });
  const saved =
    begun.revision > 1
      ? begun
      : await saveAnswers(forms, begun.filledKey, {
          ...{ revision: begun.revision, response, confirmed: [], reason: '', today },
        });
  await stepOn(forms, begun.filledKey, { revision: saved.revision, today, step: { do: 'complete' } });
}

async function admittedOnce(
  database: Database,
  { now }: DemonstrationGiven,
  { patientKey, stay: { bed, admittedHoursAgo, reportsSelf } }: OneStay,
): Promise<string> {
  const present = (await staysOf(database, patientKey)).find((stay) => stay.bed === bed);
  if (present) return present.stayKey;
  const bedKey = (await bedsOf(database)).find(({ name }) => name === bed)?.bedKey;
  if (bedKey === undefined) throw new Error(`the ward of the demonstration has no bed ${bed}`);
  const admittedAt = new Date(now.getTime() - admittedHoursAgo * HOUR_MS).toISOString();
  return addStay(database, { patientKey, bedKey, admittedAt, reportsSelf }, now);
}

interface ToSign {
  readonly stayKey: string;
  readonly stay: DemonstrationStay;
  readonly instant: (hours: number) => string;
}

/** With account and password, as at the dialog. */
async function signedOrders(
  database: Database,
  given: DemonstrationGiven,
  { stayKey, stay, instant }: ToSign,
): Promise<readonly { readonly orderKey: string; readonly order: DemonstrationOrder }[]> {
  const signer = given.person('oncologist');
  return acting(signer.actor, async () => {
    const signed: { readonly orderKey: string; readonly order: DemonstrationOrder }[] = [];
    for (const order of stay.orders) {
      const { orderKey, revision, isSigned } = await orderOnce(database, given, { stayKey, order, instant });
      signed.push({ orderKey, order });
      if (isSigned) continue;
      const asked = { meaning: 'author', login: signer.login, password: DEMONSTRATION_PASSWORD } as const;
      await proveSigner(database, signer, { entity: ORDER, entityKey: orderKey, asked, address: 'demonstration' });
      await signOrder(database, { orderKey, revision }, given.now);
    }
    return signed;
  });
}

/** Of one preparation and schedule a stay of the demonstration has one order. */
async function orderOnce(
  database: Database,
  { now }: DemonstrationGiven,
  { stayKey, order, instant }: Omit<ToSign, 'stay'> & { readonly order: DemonstrationOrder },
): Promise<Order> {
  const present = async () =>
    (await readAnalgesics(database, stayKey, now)).orders.find(
      ({ content: { preparation, schedule } }) =>
        preparation === order.content.preparation && schedule.kind === order.content.schedule.kind,
    );
  if (!(await present())) {
    const content = { ...order.content, rules: [...order.content.rules], startsAt: instant(order.startsAt) };
    await addOrder(database, stayKey, { content, replacesKey: null });
  }
  const kept = await present();
  if (!kept) throw new Error('an order of the demonstration was not kept');
  return kept;
}

/** A mark as a device makes it (UUID version 4), but of the part's chance. */
function markOf(random: SeededRandom): string {
  const hex = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16)).join('');
  const variant = '89ab'[random.whole(0, 3)];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
