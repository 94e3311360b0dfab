import { DomainError, type Language, type Notice, say } from '@isocenter/messages';
import type { StructureResult } from '../units/physics/contract.ts';
import type { CaseFolder } from '../units/physics/offline.ts';

/** Notices that say why no structure has a dose. */
const REASONS: readonly string[] = [
  'notice/physics/no-dose',
  'notice/physics/no-structures',
  'notice/physics/dose-elsewhere',
  'notice/physics/dose-relative',
  'notice/physics/several-plan-doses',
  'notice/physics/beam-doses-missing',
  'notice/physics/beam-doses-unlike',
  'notice/physics/beam-dose-without-number',
  'notice/physics/doses-counted-twice',
] satisfies Notice['code'][];

/** Of structures without a dose that nothing else explains, so many are named. */
const NAMED = 5;

/**
 * The refusal that a command ends with where not one structure has a dose: what it prints then is no measurement, and a script must see
 * that. Nothing if at least one figure could be had; `volumesAlone` says that volumes are figures enough where there never was a dose.
 */
export function nothingMeasured(
  result: {
    readonly structures: readonly StructureResult[];
    readonly notices: readonly Notice[];
    readonly refused: CaseFolder['refused'];
  },
  options: { readonly language: Language; readonly volumesAlone: boolean },
): DomainError | undefined {
  const { structures, notices, refused } = result;
  if (structures.some(({ curve }) => curve !== null)) return undefined;
  const why = notices.filter(({ code }) => REASONS.includes(code));
  const neverWasDose = refused.length === 0 && why.every(({ code }) => code === 'notice/physics/no-dose');
  if (options.volumesAlone && neverWasDose && structures.some(({ volumeCc }) => volumeCc !== null)) return undefined;
  const left = refused.map(({ file, error }) => `${file}: ${error.code}.`);
  const ofStructures = why.length + left.length > 0 ? [] : structures.flatMap((structure) => structure.notices);
  const said = [...why, ...ofStructures.slice(0, NAMED)].map(({ code, values }) => say(options.language, code, values));
  return new DomainError('physics/nothing-measured', { reasons: [...said, ...left].join(' ') });
}
