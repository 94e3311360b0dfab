import { z } from 'zod';
import { runIsocenter } from './command.ts';
import { absentUnless, sharedData } from './shared.ts';
import type { Timing, Work } from './work.ts';

const FOLDERS = [
  { folder: 'hn-three-phase-pinnacle', input: 'head and neck, 48 structures', toReach: { seconds: 1 } },
  { folder: 'brain-5fx-pinnacle', input: 'brain, 18 structures' },
  { folder: 'breast-imrt-dvh', input: 'breast, 10 structures' },
  { folder: 'rando-prostate-eclipse', input: 'prostate, 16 structures' },
  { folder: 'brachy-hdr-prostate-dvh', input: 'brachytherapy, 17 structures' },
  { folder: 'openkbp-dicom/kbp-pt-002', input: 'openKBP patient 002' },
  { folder: 'openkbp-dicom/kbp-pt-013', input: 'openKBP patient 013' },
  { folder: 'openkbp-dicom/kbp-pt-066', input: 'openKBP patient 066' },
  { folder: 'openkbp-dicom/kbp-pt-099', input: 'openKBP patient 099' },
];
const answer = z.object({
  structures: z.array(z.unknown()),
  seconds: z.object({ read: z.number(), compute: z.number() }),
});

/** A whole folder judged, as a process: from start to verdict. */
export const evaluateWorks: readonly Work[] = FOLDERS.map(({ folder, input, toReach }) => ({
  group: 'evaluate',
  name: 'evaluate PATH --json',
  input,
  judgedBy: 'wall',
  ...(toReach ? { toReach } : {}),
  prepare: async () => absentUnless(sharedData(folder)) ?? evaluateFolder(sharedData(folder)),
}));

function evaluateFolder(path: string) {
  let said = '';
  let timing: Timing = { cpuSeconds: Number.NaN, wallSeconds: Number.NaN };
  return {
    warmUpRuns: 1, // the first after an update makes the bundle of the command
    run: async () => {
      const { stdout, cpuSeconds, wallSeconds, peakMemoryMb } = await runIsocenter(['evaluate', path, '--json']);
      const { structures, seconds } = answer.parse(JSON.parse(stdout));
      said =
        `${structures.length} structures, read ${seconds.read.toFixed(2)} s, compute ${seconds.compute.toFixed(2)} s, ` +
        `peak ${peakMemoryMb} MB`;
      timing = { cpuSeconds, wallSeconds };
    },
    timing: () => timing,
    answer: () => said,
  };
}
