import { seededRandom } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../../platform/access/contract.ts';
import { testPerson } from '../../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../../platform/database/acting.ts';
import { testDatabase } from '../../../../platform/database/test-database.ts';
import type { DemonstrationPart } from '../../../../platform/demonstration/demonstration-part.ts';
import { CLINIC_MIGRATIONS } from '../../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../../physics/index.ts';
import {
  fundingDemonstration,
  publicMarksDemonstration,
  RESEARCH_MIGRATIONS,
  worksDemonstration,
} from '../../../research/index.ts';
import { OFFICE_MIGRATIONS } from '../../index.ts';
import { readPublicRecord } from '../read-public-record.ts';
import { makeSite } from '../site/make-site.ts';
import { siteOfRecord } from '../site-of-record.ts';
import { publicSiteDemonstration } from './public-site.ts';

const NOW = new Date('2026-01-15T04:00:00Z');
const ROLES = ['head', 'oncologist', 'physicist', 'researcher', 'teacher'] as const;
const people = new Map<Role, ActingPerson>();
let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase([
    ...[
      ...IMAGING_MIGRATIONS,
      ...PHYSICS_MIGRATIONS,
      ...CLINIC_MIGRATIONS,
      ...RESEARCH_MIGRATIONS,
      ...OFFICE_MIGRATIONS,
    ],
  ]);
  for (const role of ROLES) people.set(role, await testPerson(opened.database, `Of ${role}`, role));
});
afterAll(() => opened.close());

async function make(part: DemonstrationPart): Promise<void> {
  const person = (role: Role) => {
    const actor = people.get(role);
    if (!actor) throw new Error(`nobody is ${role}`);
    const session = { login: '', roleKey: '', siteKey: '1', csrf: null, mustChange: false };
    return { actor: { ...actor, role }, ...session, may: () => true };
  };
  const given = { person, random: seededRandom(part.name), seed: 'a test', patients: [], detailed: false, now: NOW };
  await part.make(
    { ...given, patientKeyOf: async () => undefined, signal: new AbortController().signal },
    () => undefined,
  );
}

test('a new user sees a site at once: five people, all papers, no patent that is only filed; twice is once', async () => {
  const { database } = opened;
  const parts = [fundingDemonstration, worksDemonstration, publicMarksDemonstration, publicSiteDemonstration];
  for (const part of [...parts, ...parts]) await make(part(database));
  const reader = people.get('researcher');
  if (!reader) throw new Error('nobody reads');
  const { site } = siteOfRecord(await acting(reader, () => readPublicRecord(database)), '2026-01-15');
  expect([site.people.length, site.works.length]).toEqual([5, 240]);
  expect(site.works.filter(({ work }) => work.isRetracted)).toHaveLength(1);
  expect(site.recognitions.filter(({ kind }) => kind === 'accreditation')).toHaveLength(6);
  expect(site.patents.every(({ publishedOn, grantedOn }) => (publishedOn ?? grantedOn) !== null)).toBe(true);
  expect(
    site.people.every(({ personKey }) => site.works.some(({ personKeys }) => personKeys.includes(personKey))),
  ).toBe(true);
  const { rows } = await sql<{ revision: number }>`select revision from office_public_department`.execute(opened.owner);
  expect(rows).toEqual([{ revision: 1 }]);
  expect(makeSite(site).map(({ path }) => path)).toContain('zh/works/2021.html');
});
