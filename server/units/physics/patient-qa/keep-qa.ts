import { DomainError, notFound } from '@isocenter/messages';
import { actorNow } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Archive } from '../../imaging/index.ts';
import type { Physics } from '../open-physics.ts';
import type { NewPatientQa, PatientQaContent } from './contract.ts';

export interface QaParts {
  readonly database: Database;
  readonly archive: Archive;
  readonly physics: Pick<Physics, 'judgeMeasured'>;
  /** The store of the archive, for the file of the array. */
  readonly files: FormFiles;
}

/**
 * Compares the file with a dose of the plan and keeps what came out, with the hashes of both, and the file. The figures are the server's own; none is taken over from a page.
 * @throws DomainError `platform/not-found` of a case without a plan; `physics/qa-dose` of a dose that is not this plan's; `physics/qa-later` of a day to come; as the comparison
 */
export async function keepPatientQa(
  { database, archive, physics, files }: QaParts,
  caseKey: string,
  { doseKey, file, ...asked }: NewPatientQa,
  today: string,
): Promise<void> {
  const { plan, doses, label, patientKey } = await archive.openCase(caseKey);
  if (!plan) throw notFound('plan', caseKey);
  const dose = doses.find(({ instanceKey }) => instanceKey === doseKey);
  if (!dose) throw new DomainError('physics/qa-dose');
  if (asked.measuredOn > today) throw new DomainError('physics/qa-later');
  const given = { name: file.name, bytes: new Uint8Array(Buffer.from(file.base64, 'base64')) };
  const judged = await physics.judgeMeasured({ plan, dose, file: given, ...asked });
  const content: PatientQaContent = {
    ...{ ...asked, caseKey, planLabel: label },
    objects: [plan, dose].map(({ header, sha256 }) => ({
      ...{ kind: header.modality, sopInstanceUid: header.sopInstanceUid, sha256 },
    })),
    measuredFile: {
      ...{ name: file.name, sha256: judged.measured.sha256 },
      ...{ array: judged.measured.array, measuredAt: judged.measured.measuredAt },
    },
    patientPosition: judged.patientPosition,
    ...{ points: judged.points, passed: judged.passed, passRate: judged.passRate, notJudged: judged.notJudged },
    ...{ meanGamma: judged.meanGamma, maxGamma: judged.maxGamma, plannedScale: judged.method.plannedScale },
    ...{ verdict: judged.judgement.verdict, reason: judged.judgement.reason ?? null, software: judged.software },
  };
  const patient = await database
    .selectFrom('imaging_patient')
    .select('site_key')
    .where('patient_key', '=', keyNumber(patientKey))
    .executeTakeFirstOrThrow();
  const actor = actorNow();
  const arrived = await files.receive(onePiece(given.bytes));
  try {
    await arrived.keep(async (transaction) => {
      await transaction
        .insertInto('physics_patient_qa')
        .values({
          ...{ site_key: patient.site_key, patient_key: keyNumber(patientKey), content: JSON.stringify(content) },
          ...{ measured_on: asked.measuredOn, file_sha256: arrived.sha256 },
          kept_by: actor?.kind === 'person' ? keyNumber(actor.personKey) : null,
        })
        .execute();
    });
  } finally {
    await arrived.discard();
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
