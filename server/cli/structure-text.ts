import { formatEstimate, type NoticeCode } from '@isocenter/messages';
import type { StructureResult } from '../units/physics/contract.ts';
import type { Ink } from '../units/physics/report/ink.ts';
import { figureTables } from './figure-tables.ts';
import type { TextColumn } from './text-table.ts';
import { wrapText } from './wrap-text.ts';

/** From here on a line has room for the name by TG-263. */
const WIDE = 130;

/** The table of the planning system's figures says it by number. */
const SAID_ELSEWHERE = 'notice/physics/differs-from-planning-system' satisfies NoticeCode;

/** Nothing went wrong with these: they are no volumes. */
const NO_VOLUME: readonly string[] = [
  'notice/physics/structure-without-contours',
  'notice/physics/structure-of-points',
  'notice/physics/structure-of-open-lines',
] satisfies NoticeCode[];

/** The structures with their volume and doses, then what is to be said of single ones. */
export function structureText(structures: readonly StructureResult[], ink: Ink, width: number): readonly string[] {
  if (structures.length === 0) return [];
  const isNoVolume = ({ notices }: StructureResult) => notices.some(({ code }) => NO_VOLUME.includes(code));
  const shown = structures.filter(({ volumeCc }) => volumeCc !== null);
  const names = structures.filter(isNoVolume).map(({ name }) => name);
  const remarks = structures
    .filter((structure) => !isNoVolume(structure))
    .flatMap(({ notices }) => notices)
    .filter(({ code }) => code !== SAID_ELSEWHERE)
    .map(ink.notice);
  const left =
    names.length > 0 ? [ink.say('cli.evaluate.no-volume', { names: names.join(ink.say('report.comma')) })] : [];
  return [
    ...(shown.length > 0 ? [structureTable(shown, ink, width)] : []),
    ...[...remarks, ...left].map((remark) => wrapText(`  ${remark}`, width, '    ')),
  ];
}

function structureTable(structures: readonly StructureResult[], ink: Ink, width: number): string {
  const wide = width >= WIDE;
  const figure = (heading: string): TextColumn => ({ heading, align: 'right' });
  const names = [
    { heading: ink.say('cli.evaluate.structure'), most: wide ? 40 : 22 },
    ...(wide ? [{ heading: 'TG-263' }] : []),
  ];
  const figures = [
    figure(ink.say('cli.evaluate.volume')),
    figure(ink.say('report.mean-gy')),
    figure('D95% (Gy)'),
    figure('D2% (Gy)'),
    figure(ink.say('report.max-gy')),
  ];
  const rows = structures.map(({ name, standardName, volumeCc, meanGy, d95Gy, d2Gy, maxGy }) => ({
    names: [name, ...(wide ? [standardName ?? ''] : [])],
    figures: [
      formatEstimate(volumeCc, 'cc'),
      ...[meanGy, d95Gy, d2Gy, maxGy].map((estimate) => formatEstimate(estimate, 'Gy')),
    ],
  }));
  return figureTables(rows, { names, figures }, width);
}
