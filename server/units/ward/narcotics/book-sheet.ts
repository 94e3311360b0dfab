import { dayIn, timeIn } from '@isocenter/deadlines';
import type { Ink } from '../../physics/index.ts';
import { type SheetMade, sheetTable, wardSheet } from '../ward-sheet.ts';
import type { NarcoticBook } from './contract.ts';
import { itemText } from './item-text.ts';

type Line = NarcoticBook['lines'][number];
const HEADS = [
  ...(['date', 'kind', 'voucher', 'in', 'out', 'part'] as const).map((head) => `narcotics.book.${head}` as const),
  'narcotics.balance' as const,
  ...(['by', 'witness'] as const).map((head) => `narcotics.book.${head}` as const),
];

/** A month of an item's ledger on paper. */
export function bookSheet(book: NarcoticBook, made: SheetMade): Promise<Buffer> {
  const { item, month, opening, lines, closing } = book;
  const waiting = lines.filter(({ needsWitness, witness, isCorrected }) => needsWitness && !witness && !isCorrected);
  return wardSheet(made, {
    ...{ title: 'narcotics.title', told: book },
    about: (ink) => `${itemText(item.content, ink, made.language)} · ${month}`,
    content: (ink) => [
      { text: `${ink.say('narcotics.opening')}: ${opening}`, bold: true },
      sheetTable(
        HEADS.map((head) => ink.say(head)),
        lines.map((line) => rowOf(line, ink, made)),
        [74, 74, '*', 34, 34, 60, 44, 84, 84],
      ),
      { text: `${ink.say('narcotics.closing')}: ${closing}`, bold: true },
      ...(waiting.length > 0 ? [ink.say('narcotics.sheet.waits', { count: waiting.length })] : []),
    ],
  });
}

function rowOf(line: Line, ink: Ink, { language, timeZone }: SheetMade): string[] {
  const moment = (instant: string) => `${dayIn(timeZone, new Date(instant))} ${timeIn(timeZone, new Date(instant))}`;
  const nameOf = ({ name, nameZh }: { readonly name: string; readonly nameZh: string | null }) =>
    ink.print((language === 'zh' ? nameZh : null) ?? name);
  const { kind, batch, voucher, patient, reason, change, given, wasted, book, units } = line;
  const whose = patient && [patient.nameZh, patient.name, patient.identifier].filter(Boolean).join(' ');
  const part = book !== null ? `${units} / ${book}` : given === null ? '' : `${given} / ${wasted ?? 0}`;
  const waits = line.needsWitness && !line.isCorrected ? ink.say('narcotics.waiting') : '';
  return [
    moment(line.recordedAt),
    `${ink.say(`narcotics.kind.${kind}`)}${line.isCorrected ? ` (${ink.say('narcotics.counter')})` : ''}`,
    ink.print([batch, voucher, whose, reason].filter(Boolean).join(' · ')),
    ...[change > 0 ? String(change) : '', change < 0 ? String(-change) : '', part, String(line.balance)],
    ...[
      nameOf(line.recordedBy),
      line.witness ? `${nameOf(line.witness)} ${moment(line.witnessedAt ?? line.recordedAt)}` : waits,
    ],
  ];
}
