import { DomainError } from '@isocenter/messages';
import type { MeasuredPlane } from './measured-plane.ts';
import { isMcc, parseMcc } from './parse-mcc.ts';
import { isOpg, parseOpg } from './parse-opg.ts';
import { isSncArray, parseSncArray } from './parse-snc-array.ts';
import { isSncPlane, parseSncPlane } from './parse-snc-plane.ts';
import { type Line, linesOf } from './text-lines.ts';

const FORMATS: readonly {
  readonly is: (firstLine: string) => boolean;
  readonly parse: (lines: readonly Line[]) => MeasuredPlane;
}[] = [
  { is: isSncArray, parse: parseSncArray },
  { is: isMcc, parse: parseMcc },
  { is: isOpg, parse: parseOpg },
  { is: isSncPlane, parse: parseSncPlane },
];

/**
 * Reads the file of a detector array: SNC MapCHECK and ArcCHECK `.txt`, SNC extracted plane, PTW `.mcc`, OmniPro `.opg`. The format is
 * recognised by the first line that is not empty, not by the name. A DICOM plane is read by `@isocenter/dicom-rt` and becomes one
 * by `planeOfDose`.
 *
 * @param options.name what the file is called in a refusal
 * @throws DomainError `measured-plane/unknown-format`, or as the reader of the format says, with line and field
 */
export function parseMeasuredPlane(bytes: Uint8Array, { name }: { readonly name: string }): MeasuredPlane {
  const lines = linesOf(bytes);
  const first = lines.find(({ text }) => text.trim() !== '')?.text ?? '';
  const format = FORMATS.find(({ is }) => is(first));
  if (!format) throw new DomainError('measured-plane/unknown-format', { file: name });
  return format.parse(lines);
}
