import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePolicy } from '../server/platform/access/write-policy.ts';
import { openDatabase } from '../server/platform/database/connect.ts';
import { migrate } from '../server/platform/database/migrate.ts';
import { removeDataFolder } from '../server/platform/database/remove-data-folder.ts';
import { PLATFORM_MIGRATIONS } from '../server/platform/platform-migrations.ts';
import { IMAGING_MIGRATIONS } from '../server/units/imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../server/units/physics/index.ts';
import { createPhysicsStore, type GoalSheet } from '../server/units/physics/store.ts';
import type { Work } from './work.ts';

const WRITES = 2000;

const SHEET: GoalSheet = {
  ...{ name: 'Bench', version: '1', site: 'Thorax', fractions: '30' },
  goals: Array.from({ length: 20 }, (_, index) => ({
    ...{ id: `g${index}`, structure: `Structure ${index}`, metric: 'Mean[Gy]', comparison: '<=' as const, goal: index },
    ...{ unit: 'Gy', source: 'own', verified: 'own' as const },
  })),
};

/**
 * What a change costs that is an event in the same transaction: goal sheets changed by so many people at once, each acknowledged
 * when it is on disk.
 */
export const recordWorks: readonly Work[] = [1, 8].map((writers) => ({
  group: 'record',
  name: `goal sheets changed, each an event, ${writers} at once`,
  input: `${WRITES} changes of sheets of 20 goals`,
  judgedBy: 'wall',
  instances: WRITES,
  prepare: async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-bench-'));
    const opened = await openDatabase(dataFolder, {
      ...{ announce: () => undefined, durable: true },
      standing: { kind: 'service', service: 'start', origin: 'bench' },
    });
    await migrate(opened.owner, [...PLATFORM_MIGRATIONS, ...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS]);
    await writePolicy(opened.owner);
    const store = createPhysicsStore(opened.database);
    const change = async () => {
      let sheet = await store.addGoalSet(SHEET);
      for (let turn = 1; turn < WRITES / writers; turn++)
        sheet = await store.replaceGoalSet(
          sheet.id,
          { ...sheet, goals: sheet.goals.map((goal, index) => (index === turn % 20 ? { ...goal, goal: turn } : goal)) },
          turn,
        );
    };
    return {
      warmUpRuns: 1,
      run: () => Promise.all(Array.from({ length: writers }, change)),
      end: async () => {
        await opened.close();
        await removeDataFolder(dataFolder);
      },
    };
  },
}));
