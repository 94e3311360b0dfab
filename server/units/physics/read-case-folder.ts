import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  assembleImageVolume,
  assembleTreatmentCases,
  type DicomInstance,
  type DoseGrid,
  type ImageVolume,
  type Plan,
  parseDoseGrid,
  parsePlan,
  parseStructureSet,
  readInstance,
  SOP_CLASS,
  type StructureSet,
  type TreatmentCase,
} from '@isocenter/dicom-rt';
import { DomainError, type Notice, notice } from '@isocenter/messages';
import { pathUnreadable } from '../../platform/path-unreadable.ts';
import type { PlanEvaluation } from './contract.ts';

/** One plan with what belongs to it, as a planning system exported it. */
export interface CaseFolder {
  readonly treatment: TreatmentCase;
  readonly objects: PlanEvaluation['objects'];
  /** What of the folder was left out, and why. */
  readonly notices: readonly Notice[];
  readonly refused: readonly { readonly file: string; readonly error: DomainError }[];
}

/** The objects of a folder, and the hash of each RT object's bytes by its UID. */
interface Contents {
  readonly slices: Map<string, DicomInstance[]>;
  readonly images: ImageVolume[];
  readonly structureSets: StructureSet[];
  readonly plans: Plan[];
  readonly doses: DoseGrid[];
  readonly sha256: Map<string, string>;
  readonly refused: { file: string; error: DomainError }[];
  ignored: number;
}

/**
 * Reads the files of a folder as one plan. Files that are no DICOM are counted; objects that cannot be read, and files that the disk
 * does not give, are named and left out.
 * @param files with the names under which they are spoken of
 * @param closed folders inside that could not be entered: told with the files that were refused
 * @throws DomainError `physics/folder-without-objects`, `physics/several-plans`, `physics/several-cases`
 */
export async function readCaseFolder(
  folder: string,
  files: readonly { readonly path: string; readonly name: string }[],
  closed: CaseFolder['refused'] = [],
): Promise<CaseFolder> {
  const contents: Contents = {
    slices: new Map(),
    images: [],
    structureSets: [],
    plans: [],
    doses: [],
    sha256: new Map(),
    refused: [...closed],
    ignored: 0,
  };
  for (const file of files)
    await orRefuse(contents, file.name, async () => takeObject(contents, readInstance(await bytesOf(file.path))));
  for (const [series, slices] of contents.slices)
    await orRefuse(contents, `series ${series}`, async () => {
      contents.images.push(await assembleImageVolume(slices));
    });
  if (contents.plans.length + contents.structureSets.length + contents.doses.length === 0)
    throw new DomainError('physics/folder-without-objects', {
      path: folder,
      files: files.length,
      ignored: contents.ignored,
      refused: contents.refused.length,
      refusals: someRefusals(contents.refused),
    });
  const treatment = onlyCase(folder, assembleTreatmentCases(contents));
  return { treatment, objects: objectsOf(treatment, contents), notices: leftOut(contents), refused: contents.refused };
}

async function orRefuse(contents: Contents, file: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'dicom/not-dicom' || error.code === 'dicom/directory') contents.ignored++;
    else contents.refused.push({ file, error });
  }
}

async function takeObject(contents: Contents, instance: DicomInstance): Promise<void> {
  const { sopClassUid, sopInstanceUid, seriesInstanceUid, modality } = instance.header;
  switch (sopClassUid) {
    case SOP_CLASS.RTPlanStorage:
    case SOP_CLASS.RTIonPlanStorage:
      contents.plans.push(parsePlan(instance));
      break;
    case SOP_CLASS.RTStructureSetStorage:
      contents.structureSets.push(parseStructureSet(instance));
      break;
    case SOP_CLASS.RTDoseStorage:
      contents.doses.push(await parseDoseGrid(instance));
      break;
    default:
      if (modality === 'CT' || modality === 'MR' || modality === 'PT')
        contents.slices.set(seriesInstanceUid, [...(contents.slices.get(seriesInstanceUid) ?? []), instance]);
      return;
  }
  contents.sha256.set(sopInstanceUid, createHash('sha256').update(instance.bytes).digest('hex'));
}

/**
 * A plain view: what reads them may rely on `slice()` to copy, which a Node buffer does not.
 * @throws DomainError `imaging/path-unreadable`
 */
async function bytesOf(file: string): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readFile(file).catch((cause: unknown) => {
    throw pathUnreadable(file, cause);
  });
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The case of the one plan; without a plan the one that can be measured best. */
function onlyCase(folder: string, cases: readonly TreatmentCase[]): TreatmentCase {
  const better = [
    cases.filter(({ plan }) => plan),
    cases.filter(({ structureSet, doses }) => structureSet && doses.length > 0),
    cases.filter(({ doses }) => doses.length > 0),
    cases.filter(({ structureSet }) => structureSet),
  ].find((kind) => kind.length > 0);
  const [only, another] = better ?? cases;
  if (!only || another) {
    const several = better ?? cases;
    const named = several.map(({ plan, structureSet, doses }) => {
      const { label, sopInstanceUid } = (plan ?? structureSet ?? doses[0])?.header ?? { sopInstanceUid: '?' };
      return label ? `"${label}" (${sopInstanceUid})` : sopInstanceUid;
    });
    const values = { path: folder, count: several.length };
    throw several.some(({ plan }) => plan)
      ? new DomainError('physics/several-plans', { ...values, plans: named.join(', ') })
      : new DomainError('physics/several-cases', { ...values, objects: named.join(', ') });
  }
  return only;
}

function objectsOf({ plan, structureSet, doses }: TreatmentCase, { sha256 }: Contents): PlanEvaluation['objects'] {
  return [plan, structureSet, ...doses].flatMap((object) => {
    if (!object) return [];
    const { modality, sopInstanceUid } = object.header;
    return [{ kind: modality, sopInstanceUid, sha256: sha256.get(sopInstanceUid) ?? '' }];
  });
}

/** The first few, by file and code: enough to see what is wrong with a folder. */
function someRefusals(refused: Contents['refused']): string {
  const shown = refused.slice(0, 3).map(({ file, error }) => ` ${file}: ${error.code}.`);
  return [...shown, ...(refused.length > shown.length ? [' …'] : [])].join('');
}

function leftOut({ ignored, refused }: Contents): readonly Notice[] {
  return [
    ...refused.map(({ file, error }) =>
      notice('notice/physics/file-refused', { file: path.basename(file), code: error.code }),
    ),
    ...(ignored > 0 ? [notice('notice/physics/files-ignored', { count: ignored })] : []),
  ];
}
