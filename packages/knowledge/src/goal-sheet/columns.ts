/** The columns of a goal sheet in the order they are written. The first five belong to the set and are the same in every row. */
export const COLUMNS = [
  'set_id',
  'set',
  'version',
  'site',
  'fractions',
  'id',
  'structure',
  'metric',
  'comparison',
  'goal',
  'tolerance',
  'unit',
  'priority',
  'endpoint',
  'source',
  'verified',
  'seen_in',
  'note',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without these nothing can be judged. */
export const REQUIRED: readonly Column[] = ['structure', 'metric', 'comparison', 'goal'];
/** What is said once of the whole set. */
export const OF_THE_SET: readonly Column[] = ['set_id', 'set', 'version', 'site', 'fractions'];

/** Other headings that people write. */
const HEADINGS: ReadonlyMap<string, Column> = new Map(
  Object.entries<Column>({
    op: 'comparison',
    limit: 'goal',
    organ: 'structure',
    name: 'set',
    目标集编号: 'set_id',
    目标集: 'set',
    版本: 'version',
    部位: 'site',
    分次: 'fractions',
    编号: 'id',
    结构: 'structure',
    指标: 'metric',
    比较: 'comparison',
    目标: 'goal',
    限值: 'goal',
    容差: 'tolerance',
    单位: 'unit',
    优先级: 'priority',
    终点: 'endpoint',
    来源: 'source',
    核对: 'verified',
    见于: 'seen_in',
    备注: 'note',
  }),
);

export function columnOfHeading(heading: string): Column | undefined {
  const plain = heading
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return COLUMNS.find((column) => column === plain) ?? HEADINGS.get(plain);
}
