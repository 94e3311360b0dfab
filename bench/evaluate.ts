import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';
import { runIsocenter } from './command.ts';
import { median } from './statistics.ts';

const SHARED = join(PROJECT_ROOT, '..', 'shared', 'data');
const FOLDERS = [
  'hn-three-phase-pinnacle',
  'brain-5fx-pinnacle',
  'breast-imrt-dvh',
  'rando-prostate-eclipse',
  'brachy-hdr-prostate-dvh',
  'openkbp-dicom/kbp-pt-002',
  'openkbp-dicom/kbp-pt-013',
  'openkbp-dicom/kbp-pt-066',
  'openkbp-dicom/kbp-pt-099',
];
const RUNS = 3;
const answer = z.object({
  structures: z.array(z.unknown()),
  seconds: z.object({ read: z.number(), compute: z.number() }),
});

/** A whole folder judged, as a process: read, compute, wall and peak memory; medians. */
export async function benchEvaluate(): Promise<void> {
  console.log(`\nevaluate PATH --json, whole process, median of ${RUNS}`);
  if (!existsSync(SHARED)) return console.log('  not measured: the shared data are not beside the checkout');
  for (const folder of FOLDERS) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await runIsocenter(['evaluate', join(SHARED, folder), '--json']));
    const answers = runs.map(({ stdout }) => answer.parse(JSON.parse(stdout)));
    const read = median(answers.map(({ seconds }) => seconds.read));
    const compute = median(answers.map(({ seconds }) => seconds.compute));
    const wall = median(runs.map(({ wallSeconds }) => wallSeconds));
    const memory = Math.max(...runs.map(({ peakMemoryMb }) => peakMemoryMb));
    console.log(
      `  ${folder.padEnd(28)} ${String(answers[0]?.structures.length).padStart(3)} structures` +
        `  read ${read.toFixed(2)} s  compute ${compute.toFixed(2)} s  wall ${wall.toFixed(2)} s  peak ${memory} MB`,
    );
  }
}
