import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';
import { archiveWorks } from './archive.ts';
import { clinicWorks } from './clinic.ts';
import { compareGrowths, compareWorks } from './compare.ts';
import { drawWorks } from './draw.ts';
import { dvhGrowths, dvhWorks } from './dvh.ts';
import { evaluateWorks } from './evaluate.ts';
import { timingText } from './figure-text.ts';
import { gammaGrowths, gammaWorks } from './gamma.ts';
import { writeGeneratedBlock } from './generated-block.ts';
import { growthTable } from './growth-table.ts';
import { limitTable } from './limit-table.ts';
import { machineText, measureMachine } from './machine.ts';
import { measureWork, type WorkResult } from './measure-work.ts';
import { noticeWorks } from './notices.ts';
import { platformWorks } from './platform.ts';
import { readGrowths, readWorks } from './read.ts';
import { recordWorks } from './record.ts';
import { registerWorks } from './register.ts';
import { type Table, tableMarkdown, tableText } from './table.ts';
import { wardWorks } from './ward.ts';
import type { Growth, Work } from './work.ts';
import { workTable } from './work-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    markdown: { type: 'boolean', default: false },
    /** Writes the tables into docs/benchmarks.md, all of one run. */
    document: { type: 'boolean', default: false },
    turns: { type: 'string', default: '3' },
    /** After how many years the clinic is measured. */
    years: { type: 'string', default: '1,5,20' },
  },
});
const WORKS: readonly Work[] = [
  ...dvhWorks,
  ...drawWorks,
  ...gammaWorks,
  ...compareWorks,
  ...readWorks,
  ...evaluateWorks,
  ...archiveWorks,
  ...recordWorks,
  ...platformWorks,
  ...clinicWorks(values.years.split(',').map(Number)),
  ...wardWorks,
  ...registerWorks,
  ...noticeWorks,
];
const GROWTHS: readonly Growth[] = [...dvhGrowths, ...gammaGrowths, ...compareGrowths, ...readGrowths];

const turns = Number(values.turns);
const checkouts = process.env['ISOCENTER_PEERS'];
const isPicked = ({ group }: { readonly group: string }) => positionals.length === 0 || positionals.includes(group);

if (values.document && !WORKS.every(isPicked))
  throw new Error('--document writes all tables of docs/benchmarks.md: a part of the groups would remove the others.');

const load = loadavg()[0]?.toFixed(1);
const machine = measureMachine();
const results: WorkResult[] = [];
for (const work of WORKS.filter(isPicked)) {
  process.stderr.write(`${work.group}: ${work.name}, ${work.input}\n`);
  const result = await measureWork(work, { turns, checkouts });
  process.stderr.write(`  ${'absent' in result.ours ? result.ours.absent : timingText(result.ours, work)}\n`);
  results.push(result);
}
const tables: readonly Table[] = [
  workTable(results, turns),
  await growthTable(GROWTHS.filter(isPicked), turns),
  limitTable(results, machine),
].filter(({ rows }) => rows.length > 0);

const versions = new Set(
  results.flatMap(({ peers }) => peers.flatMap(({ result }) => ('absent' in result ? [] : [result.version]))),
);
const said =
  `${new Date().toISOString().slice(0, 10)}, ${machineText()}, load average at the start ${load}. ` +
  `Peers: ${[...versions].join(', ') || 'none ran'}.`;
const markdown = [said, '', ...tables.map((table) => tableMarkdown(table))].join('\n');
if (values.document)
  await writeGeneratedBlock(join(PROJECT_ROOT, 'docs', 'benchmarks.md'), 'npm run bench -- --document', markdown);
console.log(values.markdown ? markdown : [said, '', ...tables.map(tableText)].join('\n'));
