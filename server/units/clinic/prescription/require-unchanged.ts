import { DomainError } from '@isocenter/messages';
import type { Archive } from '../../imaging/index.ts';
import type { ApprovedPlan } from './contract.ts';

/** That the archive still holds the very objects, no more and no fewer. @throws DomainError `clinic/plan-changed` */
export async function requireUnchanged(
  archive: Archive,
  { caseKey, objects }: Pick<ApprovedPlan, 'caseKey' | 'objects'>,
): Promise<void> {
  const { plan, structureSet, doses } = await archive.openCase(caseKey);
  const there = [plan, structureSet, ...doses].flatMap((object) => object?.sha256 ?? []);
  const signed = objects.map(({ sha256 }) => sha256);
  if (there.sort().join() !== signed.sort().join()) throw new DomainError('clinic/plan-changed');
}
