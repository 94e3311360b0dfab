import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { filesOfForms, IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { consentFileRoutes } from './consent-file-routes.ts';
import { type Diagnosis, type PatientContent, PatientDetail, PatientPage } from './contract.ts';
import { patientRoutes } from './routes.ts';
import { PATIENT_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let imaging: Imaging;
let oncologist: ActingPerson;
let elsewhere: ActingPerson;
let therapist: ActingPerson;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PATIENT_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  oncologist = await testPerson(opened.database, 'Chen Jing', 'oncologist');
  therapist = await testPerson(opened.database, 'Zhao Lei', 'therapist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'oncologist', '2');
  server = testServer();
  patientRoutes(server, opened);
  imaging = await openImaging(opened);
  consentFileRoutes(server, { ...opened, now: () => new Date(), files: filesOfForms(imaging) });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await imaging.close();
  await opened.close();
});

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly payload?: object;
  readonly revision?: number;
  readonly as?: ActingPerson;
}
const ask = async ({ method, url, payload, revision, as = oncologist }: Asked) =>
  acting(
    as,
    async () =>
      // Awaited within: a request is sent when it is awaited.
      await server.inject({
        method,
        url: `/api/clinic/${url}`,
        headers: { host: '127.0.0.1', ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
        ...(payload && { payload }),
      }),
  );
const detailOf = async (key: string, as = oncologist): Promise<PatientDetail> =>
  PatientDetail.parse((await ask({ method: 'GET', url: `patients/${key}`, as })).json());
const WANG: PatientContent = {
  ...{ name: 'Wang Fang', nameZh: '王芳', sex: 'F', birthDate: '1958-11' },
  identifiers: [{ assigner: 'First Hospital', value: 'A100' }],
};
const added = async (content: PatientContent, as = oncologist): Promise<PatientDetail> =>
  PatientDetail.parse((await ask({ method: 'POST', url: 'patients', payload: content, as })).json());
const found = async (words: string, as = oncologist): Promise<PatientPage> =>
  PatientPage.parse(
    (await ask({ method: 'POST', url: 'patients/search', payload: { words, offset: 0, limit: 50 }, as })).json(),
  );
const DIAGNOSIS: Diagnosis = {
  ...{ words: 'Nasopharynx', icd10: 'C11.9', topography: 'C11.9', morphology: '8072/3', laterality: 'midline' },
  ...{ t: 'T3', n: 'N2', m: 'M0', edition: 'AJCC 8', stage: 'III', date: '2026-03' },
};
/** An archive's patient, as an import would have made it. @returns its key */
const archived = async (patientId: string, siteKey = 1): Promise<string> => {
  const { rows } = await sql<{
    key: string;
  }>`insert into imaging_patient (identity, patient_id, name, name_ideographic, birth_date,
      sex, search_text, last_arrived_at, site_key)
    values (${`id ${patientId}`}, ${patientId}, 'Wang^Fang', '王^芳', '1958-11-02', 'F', '', now(), ${siteKey})
    returning patient_key::text as key`.execute(opened.database);
  return rows[0]!.key;
};

describe('a patient', () => {
  test('is found by names in both scripts, by number and by what is known of the birth date', async () => {
    const { patientKey } = await added(WANG);
    for (const words of ['wang', '王芳', 'a100', '1958-11', 'fang 王'])
      expect(
        (await found(words)).rows.map((row) => row.patientKey),
        words,
      ).toEqual([patientKey]);
    expect((await found('100%')).total).toBe(0);
  });

  test('is changed by whoever read the present version, and by nobody else', async () => {
    const { patientKey, revision } = await added({ ...WANG, identifiers: [], name: 'Li Na', nameZh: null });
    const change = { method: 'PUT', url: `patients/${patientKey}`, payload: { ...WANG, identifiers: [] } } as const;
    expect((await ask(change)).statusCode).toBe(428);
    expect((await ask({ ...change, revision })).json()).toMatchObject({ nameZh: '王芳', revision: revision + 1 });
    expect((await ask({ ...change, revision })).json()).toMatchObject({ code: 'platform/changed-meanwhile' });
  });

  test('has a number that nobody else has, at whichever site', async () => {
    const taken = { ...WANG, name: 'Another', nameZh: null };
    const answer = await ask({ method: 'POST', url: 'patients', payload: taken, as: elsewhere });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'clinic/identifier-taken']);
    const otherHospital = [{ assigner: 'Second Hospital', value: 'A100' }];
    expect((await added({ ...taken, identifiers: otherHospital }, elsewhere)).patientKey).not.toBe('');
  });

  test('keeps numbers that read alike apart, and each once', async () => {
    const identifiers = [
      { assigner: 'First', value: 'Hospital C1' },
      { assigner: 'First Hospital', value: 'C1' },
    ];
    const { patientKey } = await added({ ...WANG, name: 'Kong', identifiers: [...identifiers, ...identifiers] });
    expect((await detailOf(patientKey)).identifiers).toEqual(identifiers);
    const insert = `insert into clinic_patient (name, identifiers)
      values ('Raw', '[{"id": "another", "assigner": "First Hospital", "value": "C1"}]')`;
    await expect(acting(oncologist, () => sql.raw(insert).execute(opened.database))).rejects.toMatchObject({
      code: 'CL001',
      detail: patientKey,
    });
  });

  test('is refused with a date of no calendar, and without a name', async () => {
    for (const wrong of [{ birthDate: '1958-02-30' }, { birthDate: '58' }, { name: null, nameZh: null }, { sex: 'X' }])
      expect((await ask({ method: 'POST', url: 'patients', payload: { ...WANG, ...wrong } })).statusCode).toBe(400);
  });

  test('of another site is not seen, and emergency access says that there is one', async () => {
    const { patientKey } = await added({ ...WANG, name: 'Far', nameZh: null, identifiers: [] }, elsewhere);
    expect((await found('far')).total).toBe(0);
    expect((await ask({ method: 'GET', url: `patients/${patientKey}` })).json().code).toBe('access/patient-refused');
    expect((await ask({ method: 'GET', url: 'patients/999999' })).json().code).toBe('platform/not-found');
    const body = { ...WANG, name: 'Mallory', identifiers: [] };
    const change = await ask({ method: 'PUT', url: `patients/${patientKey}`, payload: body, revision: 1 });
    expect(change.json().code).toBe('access/patient-refused');
    expect((await detailOf(patientKey, elsewhere)).name).toBe('Far');
  });
});

describe('what stands under a patient', () => {
  test('a diagnosis is kept as it was entered, corrected, and struck out as an error', async () => {
    const { patientKey } = await added({ ...WANG, name: 'Zhou', identifiers: [] });
    const url = `patients/${patientKey}/diagnoses`;
    const { diagnoses } = PatientDetail.parse((await ask({ method: 'POST', url, payload: DIAGNOSIS })).json());
    expect(diagnoses).toMatchObject([{ content: DIAGNOSIS, inError: false, revision: 1 }]);
    const change = {
      ...({ method: 'PUT', url: `${url}/${diagnoses[0]?.entryKey}` } as const),
      payload: { content: { ...DIAGNOSIS, stage: 'IVA' }, inError: true },
    };
    expect((await ask({ ...change, revision: 1 })).json().diagnoses).toMatchObject([
      { content: { stage: 'IVA' }, inError: true, revision: 2 },
    ]);
    expect((await ask({ ...change, revision: 1 })).statusCode).toBe(412);
    for (const wrong of [{ icd10: 'C119' }, { morphology: '8072' }, { date: '2026-13' }, { words: ' ' }])
      expect((await ask({ method: 'POST', url, payload: { ...DIAGNOSIS, ...wrong } })).statusCode).toBe(400);
  });

  test('is changed under its patient or whoever they were merged into, and under nobody else', async () => {
    const hers = await added({ ...WANG, name: 'Qian A', identifiers: [] });
    const other = await added({ ...WANG, name: 'Qian B', identifiers: [] });
    const posted = await ask({
      ...({ method: 'POST', url: `patients/${hers.patientKey}/diagnoses` } as const),
      payload: DIAGNOSIS,
    });
    const { entryKey } = PatientDetail.parse(posted.json()).diagnoses[0]!;
    const change = {
      ...({ method: 'PUT', url: `patients/${other.patientKey}/diagnoses/${entryKey}`, revision: 1 } as const),
      payload: { content: { ...DIAGNOSIS, stage: 'IVA' }, inError: true },
    };
    for (const revision of [1, 2]) expect((await ask({ ...change, revision })).json().code).toBe('platform/not-found');
    expect((await detailOf(hers.patientKey)).diagnoses).toMatchObject([{ content: DIAGNOSIS, revision: 1 }]);
    await ask({
      ...({ method: 'PUT', url: `patients/${hers.patientKey}/merge`, revision: 1 } as const),
      payload: { into: other.patientKey },
    });
    expect((await ask(change)).json().diagnoses).toMatchObject([{ entryKey, revision: 2 }]);
  });

  test('by raw SQL it is written by a role that may, at the patient’s site, and removed by nobody', async () => {
    const { patientKey } = await added({ ...WANG, name: 'Wu', identifiers: [] });
    await ask({ method: 'POST', url: `patients/${patientKey}/diagnoses`, payload: DIAGNOSIS });
    const insert = `insert into clinic_diagnosis (patient_key, content) values (${patientKey}, '{}')`;
    for (const actor of [therapist, elsewhere])
      await expect(acting(actor, () => sql.raw(insert).execute(opened.database))).rejects.toThrow('row-level security');
    const changed = async (actor: ActingPerson, statement: string) =>
      acting(actor, async () => (await sql.raw(statement).execute(opened.database)).numAffectedRows);
    expect(await changed(elsewhere, `update clinic_diagnosis set in_error = true`)).toBe(0n);
    for (const table of ['clinic_diagnosis', 'clinic_patient'])
      expect(await changed(oncologist, `delete from ${table}`)).toBe(0n);
    await expect(
      changed(
        therapist,
        `update clinic_patient set merged_into = 1, merged_at = now() where patient_key = ${patientKey}`,
      ),
    ).rejects.toThrow('patient.merge');
  });
});

describe('two patients who are one', () => {
  test('read as one after a merge; undone, each has what it had, and what was added meanwhile', async () => {
    const first = await added({ ...WANG, name: 'He', identifiers: [{ assigner: 'First Hospital', value: 'B1' }] });
    const second = await added({ ...WANG, name: 'Ho', identifiers: [{ assigner: 'Second Hospital', value: 'B2' }] });
    for (const { patientKey } of [first, second])
      await ask({ method: 'POST', url: `patients/${patientKey}/diagnoses`, payload: DIAGNOSIS });
    const before = { first: await detailOf(first.patientKey), second: await detailOf(second.patientKey) };

    const url = `patients/${second.patientKey}/merge`;
    const merged = PatientDetail.parse(
      (await ask({ method: 'PUT', url, payload: { into: first.patientKey }, revision: 1 })).json(),
    );
    expect(merged.patientKey).toBe(first.patientKey);
    expect(merged.identifiers.map(({ value }) => value)).toEqual(['B1', 'B2']);
    expect(merged.ownIdentifiers.map(({ value }) => value)).toEqual(['B1']);
    expect(merged.diagnoses).toHaveLength(2);
    expect((await found('ho b2')).rows).toMatchObject([{ patientKey: first.patientKey, name: 'He' }]);

    await ask({ method: 'POST', url: `patients/${first.patientKey}/diagnoses`, payload: { ...DIAGNOSIS, t: 'T4' } });
    const undone = await ask({ method: 'DELETE', url, revision: merged.merged[0]!.revision });
    expect(undone.json().patientKey).toBe(second.patientKey);
    const after = { first: await detailOf(first.patientKey), second: await detailOf(second.patientKey) };
    expect(after.second).toEqual({ ...before.second, revision: 3 });
    expect(after.first.diagnoses.slice(1)).toEqual(before.first.diagnoses);
    expect({ ...after.first, diagnoses: [] }).toEqual({ ...before.first, diagnoses: [] });
  });

  test('the merged one is not changed, by the revision of neither', async () => {
    const into = await added({ ...WANG, name: 'Lin A', identifiers: [] });
    const merged = await added({ ...WANG, name: 'Lin B', identifiers: [] });
    const url = `patients/${merged.patientKey}`;
    await ask({ method: 'PUT', url: `${url}/merge`, payload: { into: into.patientKey }, revision: 1 });
    for (const revision of [(await detailOf(merged.patientKey)).revision, 2]) {
      const change = await ask({ method: 'PUT', url, payload: { ...WANG, name: 'Lin C', identifiers: [] }, revision });
      expect([change.statusCode, change.json().code]).toEqual([409, 'clinic/patient-merged']);
      expect(change.json().values).toEqual({ key: into.patientKey });
    }
    await ask({ method: 'DELETE', url: `${url}/merge`, revision: 2 });
    expect(await detailOf(merged.patientKey)).toMatchObject({ name: 'Lin B', revision: 3 });
  });

  test('stand at one site: no merge leads across, not after emergency access, not by raw SQL', async () => {
    const near = await added({ ...WANG, name: 'Tan North', identifiers: [] });
    const far = await added({ ...WANG, name: 'Tan South', identifiers: [] }, elsewhere);
    await sql`insert into access_break_glass (person_key, role, patient_key, reason, ends_at) values
      (${oncologist.personKey}, 'oncologist', ${far.patientKey}, 'r', now() + interval '1 hour')`.execute(opened.owner);
    const url = `patients/${near.patientKey}/merge`;
    const merge = await ask({ method: 'PUT', url, payload: { into: far.patientKey }, revision: 1 });
    expect([merge.statusCode, merge.json().code]).toEqual([409, 'clinic/merge-sites']);
    const update = `update clinic_patient set merged_into = ${far.patientKey}, merged_at = now()
      where patient_key = ${near.patientKey}`;
    await expect(acting(oncologist, () => sql.raw(update).execute(opened.database))).rejects.toThrow('across sites');
    expect((await found('tan north')).rows).toMatchObject([{ patientKey: near.patientKey }]);
    expect((await found('tan south', elsewhere)).rows).toMatchObject([{ patientKey: far.patientKey }]);
  });

  test('chains are read whole and undone link by link; none leads in a circle', async () => {
    const [a, b, c] = [
      await added({ ...WANG, name: 'Sun A', identifiers: [] }),
      await added({ ...WANG, name: 'Sun B', identifiers: [] }),
      await added({ ...WANG, name: 'Sun C', identifiers: [] }),
    ];
    const merge = (from: PatientDetail, into: PatientDetail, revision = 1) =>
      ask({
        ...({ method: 'PUT', url: `patients/${from.patientKey}/merge`, revision } as const),
        payload: { into: into.patientKey },
      });
    await merge(c, b);
    await merge(b, a);
    expect((await detailOf(c.patientKey)).patientKey).toBe(a.patientKey);
    expect((await found('sun c')).rows.map(({ patientKey }) => patientKey)).toEqual([a.patientKey]);
    for (const [from, into] of [
      [a, c],
      [a, b],
      [a, a],
    ] as const)
      expect((await merge(from, into)).json().code).toBe('clinic/merge-circle');
    await ask({ method: 'DELETE', url: `patients/${b.patientKey}/merge`, revision: 2 });
    expect((await detailOf(c.patientKey)).patientKey).toBe(b.patientKey);
  });
});

describe('the archive’s patients', () => {
  test('are suggested by their number, and attached by a person; each is one person’s', async () => {
    const { patientKey } = await added({
      ...WANG,
      name: 'Gu',
      identifiers: [{ assigner: 'First Hospital', value: 'G7' }],
    });
    const archiveKey = await archived('G7');
    expect((await detailOf(patientKey)).suggested).toMatchObject([{ archiveKey, patientId: 'G7' }]);
    const url = `patients/${patientKey}/archive/${archiveKey}`;
    expect((await ask({ method: 'PUT', url })).json()).toMatchObject({ archive: [{ archiveKey }], suggested: [] });
    const other = await added({ ...WANG, name: 'Gu 2', identifiers: [] });
    const again = await ask({ method: 'PUT', url: `patients/${other.patientKey}/archive/${archiveKey}` });
    expect(again.json().code).toBe('clinic/archive-patient-taken');
    expect((await ask({ method: 'DELETE', url })).json()).toMatchObject({ archive: [] });
  });

  test('taken up, have the key by which forms and tasks know them; no key names two people', async () => {
    const archiveKey = await archived('G8');
    const payload = { archiveKey, assigner: 'First Hospital' };
    const taken = await ask({ method: 'POST', url: 'patients/from-archive', payload });
    expect(taken.json()).toMatchObject({
      ...{ patientKey: archiveKey, name: 'Wang Fang', nameZh: '王芳', archive: [{ archiveKey }] },
      identifiers: [{ assigner: 'First Hospital', value: 'G8' }],
    });
    expect((await ask({ method: 'POST', url: 'patients/from-archive', payload })).statusCode).toBe(409);
    const own = await ask({ method: 'DELETE', url: `patients/${archiveKey}/archive/${archiveKey}` });
    expect(own.json().code).toBe('clinic/archive-patient-own');
    const { patientKey } = await added({ ...WANG, name: 'New', identifiers: [] });
    expect(Number(await archived('G9'))).toBeGreaterThan(Number(patientKey));
    expect(Number(patientKey)).toBeGreaterThan(Number(archiveKey));
  });
});

test('a form is about a patient whom no image shows yet, and is seen where the patient is', async () => {
  const { patientKey } = await added({ ...WANG, name: 'Form', identifiers: [] });
  await sql`insert into form (url, version, status, questionnaire) values ('urn:f', '1', 'active', '{}')`.execute(
    opened.owner,
  );
  const filled = (
    key: string,
  ) => sql`insert into filled_form (form_key, state, response, began_by, saved_by, patient_key)
      select form_key, 'draft', '{}', 'x', 'x', ${Number(key)} from form returning site_key`;
  await acting(oncologist, () => filled(patientKey).execute(opened.database));
  await expect(acting(elsewhere, () => filled(patientKey).execute(opened.database))).rejects.toThrow(
    'row-level security',
  );
  await expect(acting(oncologist, () => filled('888888').execute(opened.database))).rejects.toThrow(
    'row-level security',
  );
});

describe('the signed sheet of a consent', () => {
  const upload = (url: string, { bytes, type, as }: { bytes: Uint8Array; type: string; as: ActingPerson }) =>
    acting(
      as,
      async () =>
        await server.inject({
          ...{ method: 'POST', url: `/api/clinic/${url}/files`, payload: Buffer.from(bytes) },
          headers: { host: '127.0.0.1', 'content-type': type, 'x-file-name': encodeURIComponent('同意书.pdf') },
        }),
    );
  const pdf = new TextEncoder().encode('%PDF-1.7\nsigned');

  test('is kept as it came, shown to whoever sees the patient, and proved by its hash', async () => {
    const { patientKey } = await added({ ...WANG, identifiers: [] });
    const consent = { kind: 'radiotherapy', date: '2026-03-09', withdrawn: null, note: '', filledKey: null };
    const answer = await ask({ method: 'POST', url: `patients/${patientKey}/consents`, payload: consent });
    const { entryKey, files: none } = PatientDetail.parse(answer.json()).consents[0]!;
    expect(none).toEqual([]);
    const url = `patients/${patientKey}/consents/${entryKey}`;
    const sent = { bytes: pdf, type: 'application/pdf', as: therapist };
    expect((await upload(url, { ...sent, type: 'image/jpeg' })).json().code).toBe('forms/file-content');
    expect((await upload(url, { ...sent, type: 'text/html' })).json().code).toBe('forms/file-type');
    expect((await upload(url, { ...sent, as: elsewhere })).statusCode).toBe(404);
    const kept = PatientDetail.parse((await upload(url, sent)).json()).consents[0]!.files;
    expect(kept).toMatchObject([{ name: '同意书.pdf', type: 'application/pdf', sizeBytes: pdf.length }]);
    const one = `${url}/files/${kept[0]?.fileKey}`;
    const shown = await ask({ method: 'GET', url: one, as: therapist });
    expect([shown.rawPayload.equals(Buffer.from(pdf)), shown.headers['content-type']]).toEqual([
      true,
      'application/pdf',
    ]);
    expect((await ask({ method: 'GET', url: one, as: elsewhere })).statusCode).toBe(404);
    const { rows } = await sql`select form_file_names(${kept[0]?.sha256}) as named`.execute(opened.database);
    expect(rows).toEqual([{ named: true }]); // so the archive does not remove the bytes
    const other = await added({ ...WANG, identifiers: [] });
    expect((await ask({ method: 'GET', url: one.replace(patientKey, other.patientKey) })).statusCode).toBe(404);
    await sql`update clinic_consent set in_error = true where entry_key = ${Number(entryKey)}`.execute(opened.owner);
    expect((await upload(url, sent)).json().code).toBe('clinic/consent-in-error');
    expect((await ask({ method: 'GET', url: one })).statusCode).toBe(200); // what was wrong stays
  });

  test('is struck out alone, once and for a reason, and stays; the consent and its other sheet hold', async () => {
    const { patientKey } = await added({ ...WANG, identifiers: [] });
    const consent = { kind: 'radiotherapy', date: '2026-03-09', withdrawn: null, note: '', filledKey: null };
    const answer = await ask({ method: 'POST', url: `patients/${patientKey}/consents`, payload: consent });
    const { entryKey } = PatientDetail.parse(answer.json()).consents[0]!;
    const url = `patients/${patientKey}/consents/${entryKey}`;
    const sent = { bytes: pdf, type: 'application/pdf', as: therapist };
    await upload(url, sent);
    const [wrong, right] = PatientDetail.parse((await upload(url, sent)).json()).consents[0]!.files;
    const strike = (reason: string, as = therapist) =>
      ask({ method: 'PUT', url: `${url}/files/${wrong?.fileKey}/struck-out`, payload: { reason }, as });
    expect((await strike('  ')).statusCode).toBe(400);
    expect((await strike('Another patient’s', elsewhere)).statusCode).toBe(404);
    const struck = PatientDetail.parse((await strike('Another patient’s')).json()).consents[0]!;
    expect(struck.inError).toBe(false);
    expect(struck.files).toMatchObject([
      { fileKey: wrong?.fileKey, struckOut: { reason: 'Another patient’s' } },
      { fileKey: right?.fileKey, struckOut: null },
    ]);
    expect((await strike('Again')).json().code).toBe('clinic/file-struck-out');
    expect((await ask({ method: 'GET', url: `${url}/files/${wrong?.fileKey}`, as: therapist })).statusCode).toBe(200);
    // Past the routes, too: neither the reason of one that is struck out, nor the bytes of another.
    const past = (set: string, key: string | undefined) =>
      acting(therapist, () =>
        sql.raw(`update clinic_consent_file set ${set} where file_key = ${key} returning 1`).execute(opened.database),
      );
    expect((await past("struck_out_reason = 'x'", wrong?.fileKey)).rows).toEqual([]);
    await expect(past("sha256 = 'x'", right?.fileKey)).rejects.toThrow('permission denied');
    const { rows } = await sql<{
      content: string;
    }>`select content from record_event join record_content using (event_key)
      where entity = 'consent-file' and action = 'update' and entity_key = ${wrong?.fileKey}`.execute(opened.owner);
    expect(rows.map(({ content }) => JSON.parse(content).after.struck_out_reason)).toEqual(['Another patient’s']);
  });
});
