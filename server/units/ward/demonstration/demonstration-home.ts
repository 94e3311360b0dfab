import { sql } from 'kysely';
import { acting } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { DemonstrationGiven } from '../../../platform/demonstration/demonstration-part.ts';
import { addFollowUp } from '../follow-up/follow-up-store.ts';
import { makePageLink, ownPageOfStay } from '../own-page/answer-store.ts';
import { keepContact, wardContact } from '../own-page/contact-store.ts';
import { type AnswerContent, SPECIAL_DAYS } from '../own-page/contract.ts';
import { sayOnOwnPage } from '../own-page/page-store.ts';
import { readStay } from '../stay/stay-store.ts';
import { steadyMark } from './steady-mark.ts';

const DAY_S = 86_400;
const LINK_DAYS = 60;
const DAYS = [0, 1, 2, 3, 4, 5, 6, ...SPECIAL_DAYS] as const;
/** Of no hospital. */
const PHONE = '0000-0000000';

const SAID: readonly { readonly daysAgo: number; readonly content: AnswerContent }[] = [
  {
    daysAgo: 9,
    content: {
      ...{ by: 'patient', pain: 3, rescue: { taken: false }, stoolDays: 1, drowsy: 'no', signs: [], message: '' },
    },
  },
  {
    daysAgo: 4,
    content: {
      ...{
        by: 'patient',
        pain: 5,
        rescue: { taken: true, ago: 'under 1 h', count: 2, helped: 'too early' },
        stoolDays: 4,
      },
      ...{ drowsy: 'no', signs: [], message: '夜里翻身时痛，白天还好。' },
    },
  },
];

/** The ward has entered when it reads what patients send. */
export async function contactOnce(database: Database, { person, now }: DemonstrationGiven): Promise<void> {
  await acting(person('nurse').actor, async () => {
    const { content, revision } = await wardContact(database, now);
    if (content) return;
    const hours = DAYS.map((day) => ({ day, from: '08:00', until: '20:00' }));
    await keepContact(database, {
      ...{ content: { hours, phone: PHONE, emergency: '120', withinMinutes: 30 }, revision },
    });
  });
}

/** The ward asked by telephone some days after the discharge: the first time nobody answered. */
export async function calledAtHome(
  database: Database,
  { person, now }: DemonstrationGiven,
  stayKey: string,
): Promise<void> {
  await acting(person('nurse').actor, async () => {
    const { content } = await readStay(database, stayKey);
    if (content.discharge === null) return;
    for (const { days, isReached, worst } of CALLS) {
      const at = new Date(Date.parse(content.discharge.at) + days * DAY_S * 1000).toISOString();
      const call = { at, way: 'telephone', isReached, worst, note: '' } as const;
      await addFollowUp(database, stayKey, { sentAs: steadyMark(`call ${stayKey} ${days}`), content: call, now });
    }
  });
}

const CALLS = [
  { days: 3, isReached: false, worst: null },
  { days: 4, isReached: true, worst: 3 },
] as const;

/** What a patient reported from home, on a phone. */
export async function reportedFromHome(
  database: Database,
  { person, now }: DemonstrationGiven,
  stayKey: string,
): Promise<void> {
  const nurse = person('nurse').actor;
  const before = await acting(nurse, () => ownPageOfStay(database, stayKey, now));
  if (before.answers.length === SAID.length) return;
  // the database opens a link by its own clock
  const { rows } = await sql<{ at: Date }>`select now() as at`.execute(database);
  const made = { stayKey, days: LINK_DAYS, now: rows[0]?.at ?? now };
  const { path, code } = await acting(nurse, () => makePageLink(database, made));
  const secret = path.slice(path.indexOf('#') + 1);
  const phone = { kind: 'service', service: 'patient report', origin: 'demonstration' } as const;
  for (const { daysAgo, content } of SAID) {
    const sent = { secret, code, sentAs: steadyMark(`answer ${stayKey} ${daysAgo}`), language: 'zh', content } as const;
    await acting(phone, () => sayOnOwnPage(database, { ...sent, secondsAgo: daysAgo * DAY_S }, now));
  }
}
