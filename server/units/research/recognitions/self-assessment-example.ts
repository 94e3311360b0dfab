import type { FormDefinition, FormItem, Option, Question, SkipRule, Text } from '@isocenter/forms';

/** By it the department's copy is found, in whichever version. */
export const EXAMPLE_URL = 'urn:isocenter:research:self-assessment-example';

const both = (en: string, zh: string): Text => ({ en, zh });
const free = { required: false, repeats: false, checks: [] } as const;

const MET: readonly Option[] = [
  { code: 'met', text: both('met', '达标') },
  { code: 'partly', text: both('partly met', '部分达标') },
  { code: 'not-met', text: both('not met', '未达标') },
  { code: 'not-applicable', text: both('not applicable', '不适用') },
];

/** A point is judged; what proves it stands beside it, and what will be done where it is not wholly met. */
function point(linkId: string, text: Text): readonly Question[] {
  const notMet: SkipRule = {
    when: 'any',
    conditions: [
      { question: linkId, operator: '=', value: { code: 'partly' } },
      { question: linkId, operator: '=', value: { code: 'not-met' } },
    ],
  };
  const line = (kind: string, words: Text, skip?: SkipRule): Question => ({
    ...{ ...free, kind: 'text', linkId: `${linkId}-${kind}`, text: words, lines: 'several', longest: 1000 },
    ...(skip && { skip, required: true }),
  });
  return [
    {
      ...{ ...free, required: true, kind: 'choice', linkId, text, options: MET },
      ...{ open: false, control: 'list' },
    },
    line('evidence', both('Evidence', '佐证材料')),
    line('measure', both('What will be done, by whom, until when', '整改措施、责任人及期限'), notMet),
  ];
}

const group = (linkId: string, text: Text, items: readonly FormItem[]): FormItem => ({
  ...{ kind: 'group', linkId, text, repeats: false, checks: [], items },
});

const POINTS: readonly { readonly linkId: string; readonly text: Text; readonly points: readonly [string, Text][] }[] =
  [
    {
      ...{ linkId: 'organisation', text: both('Organisation', '组织管理') },
      points: [
        ['duties', both('Duties and rules are written down and known', '岗位职责与规章制度健全并已培训')],
        ['plan', both('There is a plan for the years to come, and it is followed', '有发展规划并按计划实施')],
      ],
    },
    {
      ...{ linkId: 'staff', text: both('Staff', '人员队伍') },
      points: [
        ['posts', both('Posts and qualifications suffice', '人员配备与资质符合要求')],
        ['training', both('Training takes place and is documented', '培训考核按计划进行并有记录')],
      ],
    },
    {
      ...{ linkId: 'equipment', text: both('Equipment and its quality assurance', '设备与质量控制') },
      points: [
        ['tests', both('Machines are tested when they are due', '设备质控检测按期完成')],
        ['dose', both('Dose is verified by somebody outside', '剂量经外部核查')],
      ],
    },
    {
      ...{ linkId: 'quality', text: both('Quality and safety of care', '医疗质量与安全') },
      points: [
        ['indicators', both('Indicators are measured and discussed', '质量指标定期监测并讨论')],
        ['incidents', both('Incidents are reported and followed up', '不良事件上报并整改')],
      ],
    },
    {
      ...{ linkId: 'science', text: both('Research and teaching', '科研与教学') },
      points: [
        ['projects', both('Projects and papers are as the plan says', '项目与成果达到规划要求')],
        ['teaching', both('Teaching is done as agreed', '教学任务按要求完成')],
      ],
    },
  ];

const counted = (linkId: string, text: Text, code: string): Question => ({
  ...{ ...free, kind: 'integer', linkId, text, control: 'field' },
  calculated: `%resource.item.item.answer.value.where(code='${code}').count()`,
});

const NOTE = both(
  'An example made by Isocenter, to be changed: the points are in our own words and are those of no accrediting body. Put the body’s sheet in its place before you rely on it.',
  '本表为 Isocenter 自拟示例，供修改使用；条目非任何认定机构的评审标准。正式自评请按认定机构下发的标准修改后使用。',
);

/** A self-assessment sheet to begin with: five groups of points, each judged with its evidence, and counted. */
export const SELF_ASSESSMENT_EXAMPLE: FormDefinition = {
  ...{ url: EXAMPLE_URL, version: '1', status: 'draft', language: 'zh' },
  title: both('Self-assessment (example)', '自评表（示例）'),
  items: [
    { kind: 'display', linkId: 'example', text: NOTE },
    {
      ...{ ...free, required: true, kind: 'text', linkId: 'period', text: both('Period assessed', '自评周期') },
      ...{ lines: 'one', longest: 100 },
    },
    ...POINTS.map(({ linkId, text, points }) =>
      group(
        linkId,
        text,
        points.flatMap(([id, words]) => point(id, words)),
      ),
    ),
    group('summary', both('Summary', '自评小结'), [
      counted('count-met', both('Points met', '达标条目数'), 'met'),
      counted('count-partly', both('Points partly met', '部分达标条目数'), 'partly'),
      counted('count-not-met', both('Points not met', '未达标条目数'), 'not-met'),
      {
        ...{ ...free, kind: 'text', linkId: 'conclusion', text: both('Conclusion', '自评结论') },
        ...{ required: true, lines: 'several', longest: 2000 },
      },
    ]),
  ],
};
