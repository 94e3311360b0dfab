import type { Database } from '../../../platform/database/database.ts';
import {
  patentsForStatement,
  projectsForStatement,
  publicWorks,
  recognitionsForStatement,
} from '../../research/index.ts';
import { readDepartment } from './department-store.ts';
import { readPeople } from './person-store.ts';
import type { PublicRecord } from './site-of-record.ts';

/** What the public pages are made from, each kind in one question. */
export async function readPublicRecord(database: Database): Promise<PublicRecord> {
  const [department, people, works, projects, patents, recognitions] = await Promise.all([
    ...([readDepartment(database), readPeople(database), publicWorks(database)] as const),
    ...([projectsForStatement(database), patentsForStatement(database), recognitionsForStatement(database)] as const),
  ]);
  return { department, people, works, projects, patents, recognitions };
}
