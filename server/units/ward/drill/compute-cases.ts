// biome-ignore-all format: a case is read as one block
import type { PainCase } from './pain-case.ts';

/** Sums; `pain-cases.test.ts` has each from the kernels. */
export const COMPUTE_CASES: readonly PainCase[] = [
  {
    id: 'total-morphine', topic: 'compute', points: 2, cites: [], table: 'nougg',
    stem: { en: 'Slow-release morphine 30 mg every 12 h, and three rescue doses of 10 mg of immediate-release morphine. How much oral morphine were the last 24 h?', zh: '吗啡缓释片 30 mg 每 12 h 一次，另有吗啡即释片 10 mg 解救 3 次。近 24 h 口服吗啡总量是多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 90, tolerance: 0 },
    explanation: { en: '2 × 30 + 3 × 10 = 90 mg. What was taken counts, rescue doses too; what was only ordered does not.', zh: '2 × 30 + 3 × 10 = 90 mg。按实际服用量计算，含解救剂量；只开未服的不计。' },
  },
  {
    id: 'oxycodone-nougg', topic: 'compute', points: 2, cites: [], table: 'nougg',
    stem: { en: 'Oxycodone 20 mg by mouth every 12 h. How much oral morphine in 24 h is that by the NOUGG table (factor 1.5)?', zh: '羟考酮口服 20 mg 每 12 h 一次。按 NOUGG 表（系数 1.5），24 h 相当于口服吗啡多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 60, tolerance: 0 },
    explanation: { en: '2 × 20 = 40 mg of oxycodone; 40 × 1.5 = 60 mg. Always say by which table.', zh: '2 × 20 = 40 mg 羟考酮；40 × 1.5 = 60 mg。须注明所用换算表。' },
  },
  {
    id: 'morphine-iv', topic: 'compute', points: 2, cites: [], table: 'uk-palliative',
    stem: { en: '10 mg of morphine went into the vein in 24 h. How much oral morphine is that by the British palliative table (factor 3)?', zh: '24 h 静脉吗啡 10 mg。按英国姑息治疗换算表（系数 3）相当于口服吗啡多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 30, tolerance: 0 },
    explanation: { en: '10 × 3 = 30 mg. Another table may say 2 for the vein: the table is named, and numbers of two tables are never averaged.', zh: '10 × 3 = 30 mg。其他换算表的系数可能不同：须注明换算表，不得取两表平均值。' },
  },
  {
    id: 'range-stays', topic: 'compute', points: 2, cites: [], table: 'mcmaster',
    stem: { en: 'By the McMaster table 1 mg of oral oxycodone is 1.5 to 2 mg of oral morphine. What do 40 mg of oxycodone a day come to?', zh: '按 McMaster 表，口服羟考酮 1 mg 相当于口服吗啡 1.5~2 mg。每日羟考酮 40 mg 折合多少？' },
    question: { kind: 'one', right: 'range', choices: [
      { id: 'range', says: { en: '60 to 80 mg: both ends are written down', zh: '60~80 mg：两端都写' } },
      { id: 'mean', says: { en: '70 mg, the mean', zh: '70 mg，取平均' } },
      { id: 'high', says: { en: '80 mg, to be safe', zh: '80 mg，取高值较安全' } },
      { id: 'low', says: { en: '60 mg, to be safe', zh: '60 mg，取低值较安全' } },
    ] },
    explanation: { en: '40 × 1.5 = 60 and 40 × 2 = 80. A range stays a range; which end matters depends on what is decided by it, and a physician decides.', zh: '40 × 1.5 = 60；40 × 2 = 80。范围就保留范围；用哪一端取决于所作决定，由医师决定。' },
  },
  {
    id: 'rescue-least', topic: 'compute', points: 1, cites: ['B1'],
    stem: { en: 'The last 24 h were 120 mg of oral morphine. What is the least rescue dose by the rule of 10 to 20 %?', zh: '近 24 h 口服吗啡 120 mg。按 10%~20% 的规则，解救剂量最小是多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 12, tolerance: 0 },
    explanation: { en: '10 % of 120 mg = 12 mg.', zh: '120 mg 的 10% = 12 mg。' },
  },
  {
    id: 'rescue-most', topic: 'compute', points: 1, cites: ['B1'],
    stem: { en: 'And the greatest, by the same rule, for 120 mg in 24 h?', zh: '同一规则，24 h 120 mg 时解救剂量最大是多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 24, tolerance: 0 },
    explanation: { en: '20 % of 120 mg = 24 mg. You give what is ordered; the rule tells you when to ask.', zh: '120 mg 的 20% = 24 mg。给药以医嘱为准；规则提示何时应询问医师。' },
  },
  {
    id: 'rescue-sixth', topic: 'compute', points: 1, cites: ['B3'],
    stem: { en: 'A British sheet takes 1/6 of the day. What rescue dose is that for 60 mg of oral morphine in 24 h?', zh: '英国换算单取日总量的 1/6。24 h 口服吗啡 60 mg 时，解救剂量是多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 10, tolerance: 0 },
    explanation: { en: '60 / 6 = 10 mg, which lies between the 6 and 12 mg of the rule of 10 to 20 %. Not for fentanyl.', zh: '60 / 6 = 10 mg，处于 10%~20% 规则的 6~12 mg 之间。不适用于芬太尼。' },
  },
  {
    id: 'titrate', topic: 'compute', points: 2, cites: ['T8', 'T10'],
    stem: { en: 'Immediate-release morphine 5 mg every 4 h, all six taken, and three rescue doses of 5 mg; NRS 6, awake. What is the new 4-hourly dose by the Malaysian guideline?', zh: '吗啡即释片 5 mg 每 4 h（6 次均已服），另解救 5 mg 3 次；NRS 6 分，清醒。按马来西亚指南，新的每 4 h 剂量是多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 7, tolerance: 0 },
    explanation: { en: '(30 + 15) / 6 = 7.5, rounded down to a whole mg: 7 mg. A physician orders it.', zh: '（30 + 15）/ 6 = 7.5，向下取整：7 mg。由医师开医嘱。' },
  },
  {
    id: 'rotate', topic: 'compute', points: 2, cites: ['S1'], table: 'nougg',
    stem: { en: '60 mg of oral morphine a day are to become oxycodone. By the NOUGG table that is 40 mg. What is left after the smallest reduction of 30 %?', zh: '口服吗啡 60 mg/日拟改羟考酮，按 NOUGG 表为 40 mg。按最小减量 30% 后剩多少？' },
    question: { kind: 'number', unit: { en: 'mg', zh: 'mg' }, right: 28, tolerance: 0 },
    explanation: { en: '40 − 30 % = 28 mg a day. The reduction is there because one tolerates the new opioid less than the old one.', zh: '40 − 30% = 28 mg/日。减量是因为对新药的耐受低于原药（不完全交叉耐受）。' },
  },
];
