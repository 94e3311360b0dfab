import { DomainError, notFound } from '@isocenter/messages';
import { actorNow } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { addFact, lapseFacts } from '../course/facts.ts';
import { keepGivenAppointment } from '../schedule/given-appointment.ts';
import type { Fraction, FractionContent } from './contract.ts';
import { gaveDose, wasGiven } from './was-given.ts';

export type FractionRow = Omit<Fraction, 'delivery' | 'differenceMu' | 'share'>;

/** In the order in which they were given; those entered in error, too. */
export async function fractionsOf(database: Database, courseKey: string): Promise<FractionRow[]> {
  const rows = await database
    .selectFrom('clinic_fraction as f')
    .leftJoin('access_person as p', 'p.person_key', 'f.recorded_by')
    .selectAll('f')
    .select(['p.name', 'p.name_zh'])
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('at')
    .orderBy('fraction_key')
    .execute();
  return rows.map((row) => ({
    ...{ fractionKey: String(row.fraction_key), revision: row.revision, inError: row.in_error, source: row.source },
    recordUids: row.record_uids,
    recordedBy:
      row.recorded_by === null
        ? null
        : { personKey: String(row.recorded_by), name: row.name ?? '', nameZh: row.name_zh },
    ...{ recordedAt: row.recorded_at.toISOString(), content: row.content },
  }));
}

interface NewFraction {
  readonly courseKey: string;
  readonly content: FractionContent;
  readonly source: Fraction['source'];
  readonly recordUids: readonly string[];
}

/**
 * A fraction that was given; the course is on treatment from its first one on.
 * @returns its key
 * @throws DomainError `clinic/fraction-given` where this number of the plan was
 */
export async function addFraction(transaction: Database, fraction: NewFraction, now: Date): Promise<string> {
  const { courseKey, content, source, recordUids } = fraction;
  const actor = actorNow();
  const { fraction_key } = await once(content, () =>
    transaction
      .insertInto('clinic_fraction')
      .values({
        ...{ course_key: keyNumber(courseKey), ...columnsOf(content), source, record_uids: [...recordUids] },
        recorded_by: actor?.kind === 'person' ? keyNumber(actor.personKey) : null,
      })
      .returning('fraction_key')
      .executeTakeFirstOrThrow(),
  );
  const fractionKey = String(fraction_key);
  await keepOnTreatment(transaction, courseKey, now);
  await keepGivenAppointment(transaction, { courseKey, fractionKey, ...appointmentOf(content) });
  return fractionKey;
}

const appointmentOf = (content: FractionContent) => ({ at: new Date(content.startedAt), given: gaveDose(content) });

/** A course with a fraction that was given is on treatment since the first of them; where that is another one, or moved, it is said anew. */
async function keepOnTreatment(transaction: Database, courseKey: string, now: Date): Promise<void> {
  const standing = await transaction
    .selectFrom('clinic_course_fact')
    .select(['entity', 'entity_key', 'at'])
    .where('course_key', '=', keyNumber(courseKey))
    .where('step', '=', 'on-treatment')
    .where('lapsed_at', 'is', null)
    .executeTakeFirst();
  if (standing && standing.entity !== 'fraction') return; // somebody said so
  const first = (await fractionsOf(transaction, courseKey)).find(wasGiven);
  const entityKey = first?.fractionKey;
  const at = first && new Date(first.content.startedAt);
  const isSame = standing?.entity_key === entityKey && standing?.at.getTime() === at?.getTime();
  if (isSame) return;
  const renewed = { at: now, code: 'another-first-fraction' } as const;
  if (standing) await lapseFacts(transaction, { courseKey, step: 'on-treatment' }, renewed);
  if (!at || !entityKey) return;
  await addFact(transaction, {
    ...{ courseKey, step: 'on-treatment', at },
    shownBy: { entity: 'fraction', entityKey },
  });
}

interface Changed {
  readonly courseKey: string;
  readonly fractionKey: string;
  readonly revision: number;
  readonly content: FractionContent;
  readonly inError: boolean;
}

/** @throws DomainError `platform/changed-meanwhile`, `platform/not-found`, `clinic/fraction-given` */
export async function changeFraction(transaction: Database, changed: Changed, at: Date): Promise<void> {
  const { courseKey, fractionKey, revision, content, inError } = changed;
  const { numUpdatedRows } = await once(content, () =>
    transaction
      .updateTable('clinic_fraction')
      // What is struck out stays as it was.
      .set({ ...(inError ? {} : columnsOf(content)), in_error: inError, revision: revision + 1 })
      .where('fraction_key', '=', keyNumber(fractionKey))
      .where('course_key', '=', keyNumber(courseKey))
      .where('revision', '=', revision)
      .executeTakeFirst(),
  );
  if (numUpdatedRows === 0n) {
    const found = (await fractionsOf(transaction, courseKey)).find((each) => each.fractionKey === fractionKey);
    if (!found) throw notFound('fraction', fractionKey);
    throw new DomainError('platform/changed-meanwhile', { found: found.revision, expected: revision });
  }
  if (inError)
    await lapseFacts(transaction, { entity: 'fraction', entityKey: fractionKey }, { at, code: 'entered-in-error' });
  await keepOnTreatment(transaction, courseKey, at);
  const given = appointmentOf(content);
  await keepGivenAppointment(transaction, { courseKey, fractionKey, ...given, given: given.given && !inError });
}

function columnsOf(content: FractionContent) {
  return {
    treated_plan_key: keyNumber(content.treatedPlanKey),
    ...{ number: content.number, at: new Date(content.startedAt), content: JSON.stringify(content) },
  };
}

/** @throws DomainError `clinic/fraction-given` */
async function once<T>(content: FractionContent, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isTwice = error instanceof Error && 'constraint' in error && error.constraint === 'clinic_fraction_once';
    if (isTwice) throw new DomainError('clinic/fraction-given', { number: content.number });
    throw error;
  }
}
