import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import type { DemonstrationPart } from '../demonstration/demonstration-part.ts';
import { openTask, settleTasks } from './open-task.ts';

const HOUR_MS = 3_600_000;

/** Who has to do what of every third patient, and when: late, soon, next week, done. */
const WORK = [
  { role: 'oncologist', words: 'Contour the target · 勾画靶区', dueHours: -26, isDone: false },
  { role: 'physicist', words: 'Check the plan · 复核计划', dueHours: 5, isDone: false },
  { role: 'dosimetrist', words: 'Plan to the goals · 制定计划', dueHours: 30, isDone: false },
  { role: 'therapist', words: 'Appointment for the first fraction · 安排首次治疗', dueHours: 150, isDone: false },
  { role: 'nurse', words: 'Skin care before the start · 放疗前皮肤护理宣教', dueHours: -3, isDone: false },
  { role: 'physicist', words: 'Measure the plan · 计划剂量验证', dueHours: -50, isDone: true },
] as const;

/** Tasks about patients, given by the oncologist of the first site. */
export function taskDemonstration(database: Database): DemonstrationPart {
  return {
    name: 'tasks',
    make: async ({ patients, person, patientKeyOf, random, now, signal }, progress) => {
      const chosen = patients.filter((_, index) => index % 3 === 0);
      for (const [index, { patientId }] of chosen.entries()) {
        signal.throwIfAborted();
        const { role, words, dueHours, isDone } = WORK[index % WORK.length] ?? WORK[0];
        const dueAt = new Date(now.getTime() + (dueHours + random.whole(0, 3)) * HOUR_MS);
        await acting(person('oncologist').actor, async () => {
          const entityKey = await patientKeyOf(patientId);
          if (entityKey === undefined) return; // of the other site
          const about = { entity: 'patient', entityKey, patientKey: entityKey, path: `/patients/${entityKey}` };
          if (await isGiven(database, entityKey)) return;
          const to = { personKey: person(role).actor.personKey };
          await openTask(database, { code: 'task/own-words', values: { words }, about, to, dueAt, at: now });
        });
        if (isDone) await acting(person(role).actor, () => done(database, patientKeyOf(patientId)));
        progress(index + 1, chosen.length);
      }
    },
  };
}

async function isGiven(database: Database, patientKey: string): Promise<boolean> {
  const given = await database
    .selectFrom('task')
    .select('task_key')
    .where('entity', '=', 'patient')
    .where('entity_key', '=', patientKey)
    .where('code', '=', 'task/own-words')
    .executeTakeFirst();
  return given !== undefined;
}

async function done(database: Database, patientKey: Promise<string | undefined>): Promise<void> {
  const entityKey = await patientKey;
  if (entityKey === undefined) return;
  await settleTasks(database, {
    about: { entity: 'patient', entityKey },
    code: 'task/own-words',
    as: { state: 'done' },
  });
}
