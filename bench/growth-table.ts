import { judgedSeconds, secondsText, significant } from './figure-text.ts';
import { measureAlone } from './measure-work.ts';
import type { Table } from './table.ts';
import type { Growth } from './work.ts';

/** Each work at 1, 4 and 16 times its size. */
export async function growthTable(growths: readonly Growth[], turns: number): Promise<Table> {
  const rows: string[][] = [];
  for (const growth of growths) rows.push(await rowOf(growth, turns));
  return {
    title: 'Growth',
    note: 'Ours alone. Factor: how many times longer 16 times the size takes; 16 is in step with it.',
    headings: [
      { heading: 'work' },
      { heading: 'what grows' },
      { heading: 'by' },
      { heading: '1 ×', align: 'right' },
      { heading: '4 ×', align: 'right' },
      { heading: '16 ×', align: 'right' },
      { heading: 'factor', align: 'right' },
      { heading: 'at 1 ×, at 16 ×' },
    ],
    rows,
  };
}

async function rowOf(growth: Growth, turns: number): Promise<string[]> {
  const seconds: number[] = [];
  const answers: string[] = [];
  for (const times of [1, 4, 16] as const) {
    const prepared = await growth.prepare(times);
    if ('absent' in prepared)
      return [growth.name, growth.along, growth.judgedBy, '–', '–', '–', '–', `not measured: ${prepared.absent}`];
    seconds.push(judgedSeconds(await measureAlone(prepared, turns), growth.judgedBy));
    answers.push(prepared.answer?.() ?? '');
  }
  const factor = significant(seconds[2]! / seconds[0]!, 2);
  const [first = '', , last = ''] = answers;
  const answerText = first === last ? last : `${first}, ${last}`;
  return [growth.name, growth.along, growth.judgedBy, ...seconds.map(secondsText), factor, answerText];
}
