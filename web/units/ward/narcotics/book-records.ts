import { type Language, say } from '@isocenter/messages';
import type { NarcoticBook } from '../../../../server/units/ward/narcotics/contract.ts';

const HEADINGS = {
  en: [
    ...[
      'entered',
      'happened',
      'entry',
      'batch',
      'document',
      'patient number',
      'reason',
      'in',
      'out',
      'given',
      'wasted',
    ],
    ...['counted', 'ledger then', 'balance', 'by', 'second person', 'confirmed', 'taken back'],
  ],
  zh: [
    ...['登记时间', '发生时间', '类别', '批号', '凭证号', '患者编号', '原因', '收入', '发出', '实用量', '废弃量'],
    ...['清点数', '当时账面', '结存', '登记人', '核对人', '核对时间', '已冲正'],
  ],
} as const;

/** A month of the book as rows of a sheet; what has no value is empty, not 0. */
export function bookRecords({ lines }: NarcoticBook, language: Language): readonly (readonly string[])[] {
  const rows = lines.map((line) => [
    ...[line.recordedAt, line.at, say(language, `narcotics.kind.${line.kind}`), line.batch, line.voucher],
    ...[line.patient?.identifier ?? '', line.reason],
    ...[line.change > 0 ? String(line.change) : '', line.change < 0 ? String(-line.change) : ''],
    ...[line.given === null ? '' : String(line.given), line.wasted === null ? '' : String(line.wasted)],
    ...[
      line.book === null ? '' : String(line.units),
      line.book === null ? '' : String(line.book),
      String(line.balance),
    ],
    ...[line.recordedBy.name, line.witness?.name ?? '', line.witnessedAt ?? '', line.isCorrected ? '✓' : ''],
  ]);
  return [[...HEADINGS[language]], ...rows];
}
