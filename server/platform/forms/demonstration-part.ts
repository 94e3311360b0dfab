import { readQuestionnaire, writeQuestionnaire, writeResponse } from '@isocenter/forms';
import { DEMONSTRATION_PASSWORD } from '../access/demonstration-accounts.ts';
import { acting } from '../database/acting.ts';
import type { DemonstrationGiven, DemonstrationPart } from '../demonstration/demonstration-part.ts';
import type { DemonstrationPerson } from '../demonstration/demonstration-people.ts';
import { proveSigner } from '../signatures/prove-signer.ts';
import type { FilledDetail } from './contract.ts';
import { WEEKLY_REVIEW, weeklyAnswers } from './demonstration-forms.ts';
import { type FormParts, filledDetail } from './filled-detail.ts';
import { beginForm, saveAnswers, signFilled, stepOn } from './filled-store.ts';
import { activateForm, addForm } from './form-store.ts';
import { actOnQueryOf, askQuery } from './query-store.ts';

/** How far each form has come, in turn. */
const LIVES = ['draft', 'complete', 'asked', 'answered', 'signed', 'locked'] as const;
type Life = (typeof LIVES)[number];

/** One form about a patient with the people who work on it. */
interface Worked {
  readonly parts: FormParts;
  readonly nurse: DemonstrationPerson;
  readonly oncologist: DemonstrationPerson;
  readonly today: string;
}

/** A weekly review of two patients in three, in every state of its life. */
export function formDemonstration(parts: FormParts): DemonstrationPart {
  return {
    name: 'forms',
    make: async (given, progress) => {
      const { patients, person, patientKeyOf, random, signal } = given;
      const worked = { parts, nurse: person('nurse'), oncologist: person('oncologist'), today: dayOf(given) };
      const formKey = await acting(person('physicist').actor, () => formInUse(parts));
      const reviewed = patients.filter((_, index) => index % 3 !== 1);
      for (const [index, { patientId, studyDate }] of reviewed.entries()) {
        signal.throwIfAborted();
        const answers = weeklyAnswers(random, studyDate);
        const patientKey = await acting(worked.nurse.actor, () => patientKeyOf(patientId));
        if (patientKey !== undefined) {
          const begun = await acting(worked.nurse.actor, () => begunReview(worked, { formKey, patientKey, answers }));
          await liveOn(worked, begun, LIVES[index % LIVES.length] ?? 'draft');
        }
        progress(index + 1, reviewed.length);
      }
    },
  };
}

function dayOf({ now }: DemonstrationGiven): string {
  return now.toISOString().slice(0, 10);
}

async function formInUse({ database }: FormParts): Promise<string> {
  const known = await database
    .selectFrom('form')
    .select(['form_key', 'status'])
    .where('url', '=', WEEKLY_REVIEW.url)
    .orderBy('changed_at', 'desc')
    .executeTakeFirst();
  const { formKey, revision } = known
    ? { formKey: String(known.form_key), revision: 1 }
    : await addForm(database, writeQuestionnaire(WEEKLY_REVIEW));
  if (known?.status !== 'active') await activateForm(database, formKey, revision);
  return formKey;
}

/** The patient's review, with its answers: the one that is there, or a new one. */
async function begunReview(
  { parts, today }: Worked,
  asked: { readonly formKey: string; readonly patientKey: string; readonly answers: ReturnType<typeof weeklyAnswers> },
): Promise<FilledDetail> {
  const { formKey, patientKey, answers } = asked;
  const known = await parts.database
    .selectFrom('filled_form')
    .select('filled_key')
    .where('form_key', '=', Number(formKey))
    .where('patient_key', '=', Number(patientKey))
    .executeTakeFirst();
  const filled = known
    ? await filledDetail(parts, String(known.filled_key))
    : await beginForm(parts, formKey, { patientKey, visit: 'Week 2 · 第 2 周' });
  if (filled.revision > 1) return filled;
  const { definition } = readQuestionnaire(filled.form.questionnaire);
  const response = writeResponse(definition, answers, { status: 'in-progress' });
  return saveAnswers(parts, filled.filledKey, {
    revision: filled.revision,
    response,
    confirmed: [],
    reason: '',
    today,
  });
}

/** Takes the steps that are still to be taken, each by whose it is. */
async function liveOn(worked: Worked, begun: FilledDetail, life: Life): Promise<void> {
  if (life === 'draft') return;
  const { parts, nurse, oncologist, today } = worked;
  const { filledKey } = begun;
  const now = () => filledDetail(parts, filledKey);
  const step = (by: DemonstrationPerson, action: 'complete' | 'lock') =>
    acting(by.actor, async () =>
      stepOn(parts, filledKey, { revision: (await now()).revision, today, step: { do: action } }),
    );
  let filled = begun.state === 'draft' ? await step(nurse, 'complete') : begun;
  if (life === 'asked' || life === 'answered') return converse(worked, filled, life);
  if (life !== 'signed' && life !== 'locked') return;
  if (filled.state === 'complete') filled = await acting(nurse.actor, () => signedBy(worked, filled));
  if (life === 'locked' && filled.state === 'signed') {
    for (const { queryKey, bySystem, state } of filled.queries)
      if (bySystem && state === 'open') await answer(worked, filledKey, queryKey);
    await step(oncologist, 'lock');
  }
}

async function converse({ parts, nurse, oncologist, today }: Worked, { filledKey }: FilledDetail, life: Life) {
  const asked = async () => (await filledDetail(parts, filledKey)).queries.find(({ bySystem }) => !bySystem);
  const words = 'Compared with last week? · 与上周相比如何？';
  await acting(oncologist.actor, async () => {
    if (!(await asked())) await askQuery(parts.database, filledKey, { path: 'weight', words, today });
  });
  if (life !== 'answered') return;
  const query = await acting(nurse.actor, asked);
  if (query?.state === 'open') await answer({ parts, nurse }, filledKey, query.queryKey);
}

async function answer({ parts, nurse }: Pick<Worked, 'parts' | 'nurse'>, filledKey: string, queryKey: string) {
  const words = 'Asked again, it is right · 已核实，无误';
  await acting(nurse.actor, () => actOnQueryOf(parts.database, { filledKey, queryKey }, { action: 'answer', words }));
}

/** With account and password, as at the dialog: whoever makes the demonstration cannot sign for its people otherwise, either. */
async function signedBy({ parts, nurse, today }: Worked, { filledKey, revision }: FilledDetail): Promise<FilledDetail> {
  const meaning = 'author';
  const asked = { meaning, login: nurse.login, password: DEMONSTRATION_PASSWORD } as const;
  const thing = { entity: 'filled-form', entityKey: filledKey };
  await proveSigner(parts.database, nurse, { ...thing, asked, address: 'demonstration' });
  return signFilled(parts, filledKey, { revision, meaning, today });
}
