import { PAIN_INDICATORS, WARD_CONDITIONS } from '@isocenter/knowledge';
import { type MessageKey, MISSING } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import type { Ink } from '../../physics/index.ts';
import type { OpenItems } from '../narcotics/contract.ts';
import { itemText } from '../narcotics/item-text.ts';
import { type SheetMade, sheetTable, wardSheet } from '../ward-sheet.ts';
import type { PainIndicatorId } from './pain-indicator-cases.ts';
import type { SelfAssessment } from './self-assessment.ts';

const OPEN = ['doses', 'uncharted', 'patches', 'unwitnessed', 'differences'] as const satisfies (keyof OpenItems)[];
/** How each is counted here, or which datum the record does not hold. */
const HOW = {
  ...{ Q1: 'pain-indicators.counted.Q1', Q2: 'pain-indicators.counted.Q2', Q3: 'pain-indicators.counted.Q3' },
  ...{ Q4: 'pain-indicators.counted.Q4', 'Q5-24h': 'pain-indicators.counted.Q5-24h' },
  ...{ 'Q5-72h': 'pain-indicators.counted.Q5-72h', Q6: 'pain-indicators.counted.Q6' },
  ...{ Q7: 'pain-indicators.counted.Q7', Q8: 'pain-indicators.counted.Q8', Q9: 'pain-indicators.counted.Q9' },
  ...{ Q10: 'pain-indicators.counted.Q10', Q11: 'pain-indicators.counted.Q11' },
} as const satisfies Record<PainIndicatorId, MessageKey>;
const SUMS = ['received', 'used', 'wasted', 'returned', 'corrected', 'balance'] as const;

/** The ward's self-assessment on paper: indicators with their definitions and marks, conditions of the sheet, the narcotic ledger. */
export function selfAssessmentSheet(told: SelfAssessment, made: SheetMade): Promise<Buffer> {
  const { from, to } = told.asked;
  return wardSheet(made, {
    ...{ title: 'self-assessment.title', told },
    about: () => `${(made.language === 'zh' ? told.site.nameZh : null) ?? told.site.name} · ${from} – ${to}`,
    content: (ink) => [
      ink.say('self-assessment.what'),
      heading(ink, 'self-assessment.indicators'),
      indicators(told, ink, made),
      heading(ink, 'self-assessment.conditions'),
      conditions(told, ink, made),
      ink.say('self-assessment.no-score'),
      heading(ink, 'self-assessment.ledger'),
      ...ledger(told, ink, made),
    ],
  });
}

const heading = (ink: Ink, title: MessageKey): Content => ({
  ...{ text: ink.say(title), fontSize: 10.5, bold: true, color: '#123e63', margin: [0, 8, 0, 0] },
});

/** Of all months together: numerators and denominators are added up, never values. */
function indicators({ indicators: counted }: SelfAssessment, ink: Ink, { language }: SheetMade): Content {
  const rows = PAIN_INDICATORS.map(({ id, [language]: name, numerator, denominator, unit, source, verified }) => {
    const figures = counted.find((each) => each.id === id);
    const sum = (part: 'numerator' | 'denominator') =>
      (figures?.figures ?? []).reduce((total, figure) => total + figure[part], 0);
    const [of, all] = [sum('numerator'), sum('denominator')];
    const factor = unit === 'per 1000' ? 1000 : 100;
    const isKept = figures?.isKept === true;
    return [
      ...[id, ink.print(name), isKept ? `${of} / ${all}` : MISSING],
      isKept && all > 0 ? `${((factor * of) / all).toFixed(1)} ${unit === '%' ? '%' : '‰'}` : MISSING,
      ink.print(`${numerator} / ${denominator}`),
      ink.say(HOW[id]),
      ink.print(`${source} (${ink.say(`self-assessment.mark.${verified}`)})`),
    ];
  });
  const heads = (['id', 'indicator', 'counts', 'value', 'definition', 'how', 'source'] as const).map((head) =>
    ink.say(`self-assessment.head.${head}`),
  );
  return sheetTable(heads, rows, [28, 84, 44, 40, 150, '*', 130]);
}

function conditions({ beds, admissions }: SelfAssessment, ink: Ink, { language }: SheetMade): Content {
  const rows = WARD_CONDITIONS.map((condition) => [
    ...[condition.id, ink.say(`self-assessment.of.${condition.of}`), ink.print(condition[language])],
    ink.print(condition.asked),
    condition.record === null
      ? ink.say('self-assessment.not-held', { what: ink.say(`self-assessment.lacks.${condition.id}`) })
      : ink.say(`self-assessment.record.${condition.record}`, {
          count: condition.record === 'beds' ? beds : admissions,
        }),
    ink.print(`${condition.source} (${ink.say(`self-assessment.mark.${condition.verified}`)})`),
  ]);
  const heads = (['id', 'of', 'condition', 'asked', 'record', 'source'] as const).map((head) =>
    ink.say(`self-assessment.head.${head}`),
  );
  return sheetTable(heads, rows, [28, 90, 120, 120, '*', 170]);
}

function ledger({ narcotics }: SelfAssessment, ink: Ink, { language }: SheetMade): Content[] {
  if (!narcotics) return [ink.say('self-assessment.ledger.closed')];
  const { items, open } = narcotics;
  if (items.length === 0) return [ink.say('self-assessment.ledger.none')];
  return [
    sheetTable(
      [ink.say('narcotics.drug'), ...SUMS.map((sum) => ink.say(`narcotics.${sum}`))],
      items.map((item) => [itemText(item.content, ink, language), ...SUMS.map((sum) => String(item[sum]))]),
      ['*', 56, 56, 56, 56, 66, 56],
    ),
    sheetTable(
      [ink.say('narcotics.open'), ink.say('self-assessment.head.count')],
      OPEN.map((kind) => [ink.say(`narcotics.open.${kind}`), String(open[kind].length)]),
      ['*', 60],
    ),
    ink.say('self-assessment.ledger.now'),
  ];
}
