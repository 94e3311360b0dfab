import {
  alignVolumeToPatient,
  assembleImageVolume,
  assembleTreatmentCases,
  type DicomInstance,
  type DoseGrid,
  type ImageVolume,
  type Plan,
  parseDoseGrid,
  parsePlan,
  parseStructureSet,
  readIndexEntry,
  readInstance,
  type StructureSet,
  storedFrames,
} from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import { checkDose, checkImage, checkPlan, checkStructureSet } from './whole-objects.ts';

/**
 * Everything that this package does with files: read, parse, assemble, link, turn into JSON, take frames from. A refusal ends the way of one file,
 * as in an import; any other exception is a defect and passes through.
 *
 * @returns codes of the refusals
 */
export async function readEverything(files: readonly Uint8Array[]): Promise<readonly string[]> {
  const refusals: string[] = [];
  const orRefusal = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push(error.code);
      return undefined;
    }
  };
  const objects = {
    images: [] as ImageVolume[],
    structureSets: [] as StructureSet[],
    plans: [] as Plan[],
    doses: [] as DoseGrid[],
  };
  const slices: DicomInstance[] = [];
  for (const bytes of files) {
    const instance = await orRefusal(() => readInstance(bytes));
    if (!instance) continue;
    await orRefusal(() => indexed(bytes));
    const { modality } = instance.header;
    if (modality !== 'RTPLAN' && modality !== 'RTSTRUCT') await orRefusal(() => storedFrames(bytes, [1]));
    if (modality === 'CT' || modality === 'MR' || modality === 'PT') slices.push(instance);
    const plan = modality === 'RTPLAN' && (await orRefusal(() => checkPlan(parsePlan(instance))));
    if (plan) objects.plans.push(plan);
    const set = modality === 'RTSTRUCT' && (await orRefusal(() => checkStructureSet(parseStructureSet(instance))));
    if (set) objects.structureSets.push(set);
    const dose = modality === 'RTDOSE' && (await orRefusal(async () => checkDose(await parseDoseGrid(instance))));
    if (dose) objects.doses.push(dose);
  }
  const image = slices.length > 0 && (await orRefusal(async () => checkImage(await assembleImageVolume(slices))));
  if (image) {
    objects.images.push(image);
    await orRefusal(() => checkImage(alignVolumeToPatient(image)));
  }
  await orRefusal(() => assembleTreatmentCases(objects));
  return refusals;
}

/** The entry of an index, with the attributes as JSON: from the start of a file, where it can be told from that, it is that of the whole. */
function indexed(bytes: Uint8Array): void {
  const options = { sizeBytes: bytes.length, bulkDataUri: (tag: string) => tag };
  const ofStart = readIndexEntry(bytes.subarray(0, Math.ceil((2 * bytes.length) / 3)), options);
  const ofWhole = JSON.stringify(readIndexEntry(bytes, options));
  if (ofStart && JSON.stringify(ofStart) !== ofWhole)
    throw new Error('the start of a file tells otherwise than the whole');
}
