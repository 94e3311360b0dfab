import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';
import { writeGeneratedBlock } from '../generated-block.ts';
import { absentUnless, reference } from '../shared.ts';
import { type Table, tableMarkdown } from '../table.ts';
import { clinicDeviations } from './clinic.ts';
import { ballTable, structureTable } from './comparison.ts';
import { deviationPlot } from './deviation-plot.ts';
import { coverageTable } from './error-coverage.ts';
import { analyticGammaTable, gammaTable } from './gamma.ts';
import { phantomPlots } from './phantom-plots.ts';
import { planningSystemTable } from './planning-systems.ts';
import { solidTables } from './solid-tables.ts';
import { solidDeviations } from './solids.ts';
import { targetTable } from './target-table.ts';

const absent = absentUnless(reference('phantoms.json'));
if (absent) throw new Error(`npm run accuracy: ${absent.absent}`);
const docs = join(PROJECT_ROOT, 'docs');
const write = (block: string, ...tables: readonly Table[]) =>
  writeGeneratedBlock(
    join(docs, 'accuracy.md'),
    block,
    tables.map((table) => tableMarkdown(table, { level: 3 })).join('\n'),
  );

const solids = await solidDeviations();
const clinic = await clinicDeviations();
await write('DVH targets', targetTable(solids), coverageTable(solids, clinic));
await write('DVH solids', ...solidTables(solids));
await write('planning systems', await planningSystemTable());
await write('gamma', await gammaTable(), await analyticGammaTable());
await write('comparison', await ballTable(), await structureTable());

const plots = phantomPlots(solids, clinic);
await mkdir(join(docs, 'accuracy'), { recursive: true });
for (const { name, plot } of plots) await writeFile(join(docs, 'accuracy', `${name}.svg`), deviationPlot(plot));
await writeGeneratedBlock(
  join(docs, 'accuracy.md'),
  'DVH plots',
  plots.map(({ name, plot }) => `![${plot.title}](accuracy/${name}.svg)`).join('\n\n'),
);
