import { buffer } from 'node:stream/consumers';
import { DomainError, type Language, notFound } from '@isocenter/messages';
import type { Physics } from '../open-physics.ts';
import type { QaParts } from './keep-qa.ts';
import { openQaFile } from './open-file.ts';
import { listPatientQa } from './qa-store.ts';

interface ReportParts extends Pick<QaParts, 'database' | 'archive' | 'files'> {
  readonly physics: Pick<Physics, 'measuredReport'>;
}

/**
 * The sheet of a result: gamma map, profiles, histogram and criteria, made anew of the very objects and the file that were compared, with who signed it.
 * @throws DomainError `platform/not-found` of a result without its file, `physics/qa-objects-replaced` where plan or dose are others now, `physics/qa-differs`
 */
export async function qaReport(parts: ReportParts, qaKey: string, language: Language): Promise<Uint8Array> {
  const [row] = (await listPatientQa(parts.database, { qaKey })).rows;
  if (!row?.hasFile) throw notFound('patientQa', qaKey);
  const { content, accepted } = row;
  const { plan, doses } = await parts.archive.openCase(content.caseKey);
  const wasCompared = ({ sha256 }: { readonly sha256: string }) => content.objects.some((one) => one.sha256 === sha256);
  const dose = doses.find(wasCompared);
  if (!plan || !wasCompared(plan) || !dose) throw new DomainError('physics/qa-objects-replaced');
  const { name, stream } = await openQaFile(parts, qaKey);
  const file = { name, bytes: new Uint8Array(await buffer(stream)) };
  const { criteria, centreMm, points, passed, verdict, planLabel } = content;
  const signer = accepted && (language === 'zh' ? (accepted.by.nameZh ?? accepted.by.name) : accepted.by.name);
  return parts.physics.measuredReport(
    { plan, dose, file, criteria, centreMm },
    {
      ...{ kept: { points, passed, verdict }, planLabel, language },
      accepted: accepted && { by: signer ?? '', at: accepted.at, reason: accepted.reason },
    },
  );
}
