import type { AnsweredItem, FormDefinition, Question } from '@isocenter/forms';
import type { SeededRandom } from '@isocenter/phantom';

const asked = { required: true, repeats: false, checks: [] } as const;

function grade(linkId: string, en: string, zh: string): Question {
  const options = [0, 1, 2, 3].map((value) => ({
    code: String(value),
    text: { en: `Grade ${value}`, zh: `${value} 级` },
  }));
  return { ...asked, kind: 'choice', linkId, text: { en, zh }, options, open: false, control: 'list' };
}

/** What a nurse asks each week of treatment. */
export const WEEKLY_REVIEW: FormDefinition = {
  url: 'urn:isocenter:demonstration:weekly-review',
  version: '1',
  status: 'draft',
  language: 'en',
  title: { en: 'On-treatment review', zh: '放疗中每周评估' },
  items: [
    { ...asked, kind: 'date', linkId: 'date', text: { en: 'Date', zh: '日期' }, leastPrecision: 'day' },
    {
      ...asked,
      ...{ kind: 'number', linkId: 'weight', text: { en: 'Weight', zh: '体重' } },
      ...{ unit: { code: 'kg', text: 'kg' }, least: 20, greatest: 250, decimals: 1 },
    },
    {
      ...asked,
      ...{
        kind: 'integer',
        linkId: 'pain',
        text: { en: 'Pain', zh: '疼痛评分' },
        least: 0,
        greatest: 10,
        control: 'scale',
      },
      checks: [
        {
          ...{ key: 'strong-pain', class: 'query', expression: "item.where(linkId='pain').answer.value < 7" },
          message: { en: 'Strong pain: what is done about it?', zh: '重度疼痛，请说明处理措施。' },
        },
      ],
    },
    grade('skin', 'Skin reaction', '皮肤反应'),
    grade('mucosa', 'Mucositis', '黏膜炎'),
    { ...asked, kind: 'yes-no', linkId: 'eats', text: { en: 'Eats and drinks enough', zh: '饮食摄入充足' } },
    {
      ...asked,
      ...{
        kind: 'text',
        linkId: 'note',
        text: { en: 'Note', zh: '备注' },
        required: false,
        lines: 'several',
        longest: 500,
      },
    },
  ],
};

const NOTES = [
  'Sleeps well · 睡眠好',
  'Cream twice a day · 每日两次涂抹护肤膏',
  'Soft diet · 软食',
  'Dietician asked · 已请营养科会诊',
];

/** What was answered, drawn; strong pain is rare. */
export function weeklyAnswers(random: SeededRandom, day: string): readonly AnsweredItem[] {
  const answer = (linkId: string, value: number | string | boolean) => ({ linkId, values: [value] });
  const graded = (linkId: string) => ({
    linkId,
    values: [{ kind: 'coding' as const, code: String(random.whole(0, 2)) }],
  });
  return [
    answer('date', day),
    answer('weight', random.whole(420, 880) / 10),
    answer('pain', random.next() < 0.15 ? random.whole(7, 9) : random.whole(0, 5)),
    graded('skin'),
    graded('mucosa'),
    answer('eats', random.next() < 0.8),
    answer('note', random.pick(NOTES)),
  ];
}
