import { parseArgs } from 'node:util';
import { archiveWorks } from './archive.ts';
import { dvhGrowths, dvhWorks } from './dvh.ts';
import { evaluateWorks } from './evaluate.ts';
import { growthTable } from './growth-table.ts';
import { limitTable } from './limit-table.ts';
import { machineText, measureMachine } from './machine.ts';
import { measureWork } from './measure-work.ts';
import { type Table, tableMarkdown, tableText } from './table.ts';
import type { Growth, Work } from './work.ts';
import { workTable } from './work-table.ts';

const WORKS: readonly Work[] = [...dvhWorks, ...evaluateWorks, ...archiveWorks];
const GROWTHS: readonly Growth[] = [...dvhGrowths];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    markdown: { type: 'boolean', default: false },
    turns: { type: 'string', default: '3' },
  },
});
const turns = Number(values.turns);
const checkouts = process.env['ISOCENTER_PEERS'];
const isPicked = ({ group }: { readonly group: string }) => positionals.length === 0 || positionals.includes(group);

const print = (table: Table) => {
  if (table.rows.length > 0) console.log((values.markdown ? tableMarkdown : tableText)(table));
};

console.log(`${new Date().toISOString().slice(0, 10)}  ${machineText()}\n`);
const machine = measureMachine();
const results = [];
for (const work of WORKS.filter(isPicked)) results.push(await measureWork(work, { turns, checkouts }));
print(workTable(results, turns));
print(await growthTable(GROWTHS.filter(isPicked), turns));
print(limitTable(results, machine));
