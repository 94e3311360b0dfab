import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { patientDetail } from '../patients/patient-store.ts';
import { AskedSum, Reirradiation } from './contract.ts';
import { countedPlans } from './counted-plans.ts';
import { plansToSum } from './plans-to-sum.ts';
import type { ReirradiationParts, SumJob } from './reirradiation-parts.ts';
import { askSum, sumsOf } from './sum-store.ts';

const ROOT = '/api/clinic/patients/:patientKey/reirradiation';
const params = z.object({ patientKey: z.string() });

/** Earlier courses of a patient and the sum of their EQD2: see `contract.ts`. */
export function reirradiationRoutes(server: HttpServer, parts: ReirradiationParts & { readonly job: SumJob }): void {
  const { database, job } = parts;

  server.get(
    ROOT,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: Reirradiation } } },
    async ({ params: { patientKey } }) => readReirradiation(parts, patientKey),
  );

  server.post(
    `${ROOT}/sums`,
    { config: { requires: 'eqd2-sum.make' }, schema: { params, body: AskedSum, response: { 202: Reirradiation } } },
    async ({ params: { patientKey }, body }, reply) => {
      const patient = await patientDetail(database, patientKey);
      countedPlans(body, (await plansToSum(parts, patient)).plans);
      await askSum(database, job, patient.patientKey, body);
      return reply.status(202).send(await readReirradiation(parts, patientKey));
    },
  );
}

async function readReirradiation(parts: ReirradiationParts, patientKey: string): Promise<Reirradiation> {
  const patient = await patientDetail(parts.database, patientKey);
  const { name, nameZh, sex, birthDate, identifiers, irradiations, merged } = patient;
  const family = [patient.patientKey, ...merged.map((each) => each.patientKey)];
  return {
    patient: { patientKey: patient.patientKey, name, nameZh, sex, birthDate, identifiers },
    told: irradiations.flatMap(({ entryKey, inError, content }) => (inError ? [] : [{ entryKey, content }])),
    ...(await plansToSum(parts, patient)),
    sums: await sumsOf(parts.database, family),
  };
}
