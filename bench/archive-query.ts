import { z } from 'zod';
import { startArchiveProcess } from './archive-process.ts';
import { rest } from './archive-senders.ts';
import { writeCtFiles } from './ct-files.ts';
import { getJson } from './get-json.ts';
import type { PeerLine, PreparedWork, Timing, Work } from './work.ts';

const SLICES = 200;
/** The second of two; the one that the peers' harness asks for. */
const PATIENT = 'BENCH0001';

/** What other systems ask of a study, the server in a process of its own; the whole answer, not compressed. */
export const queryWorks: readonly Work[] = [
  { name: 'QIDO-RS, instances of a study', path: 'instances', peer: 'qido_instances_of_study' },
  { name: 'WADO-RS, metadata of a study', path: 'metadata', peer: 'wado_metadata_of_study' },
].map(({ name, path, peer }) => ({
  group: 'archive',
  name,
  input: `${SLICES} CT slices`,
  judgedBy: 'wall',
  toReach: { seconds: 0.015 },
  prepare: async (): Promise<PreparedWork> => {
    const files = await writeCtFiles({ count: 2 * SLICES, seed: 'BENCH' });
    const archive = await startArchiveProcess();
    await rest(4)(archive, files.paths);
    const [study] = z
      .array(studyResult)
      .parse(await getJson(`${archive.url}/dicom-web/studies?PatientID=${PATIENT}`, archive.token));
    let answered: readonly unknown[] = [];
    return {
      run: async () => {
        answered = await getJson(
          `${archive.url}/dicom-web/studies/${study?.['0020000D'].Value[0]}/${path}`,
          archive.token,
        );
      },
      warmUpRuns: 10,
      answer: () => `${answered.length} instances`,
      peers: [
        {
          label: path === 'instances' ? 'Orthanc, QIDO-RS' : 'Orthanc, WADO-RS',
          script: 'ingest_orthanc.py',
          args: [files.folder, '--nodelay', '--what', 'query'],
          timing: (line) => medianOf(line, peer),
        },
      ],
      end: async () => {
        await archive.end();
        await files.remove();
      },
    };
  },
}));

const studyResult = z.object({ '0020000D': z.object({ Value: z.array(z.string()) }) });

function medianOf({ results }: PeerLine, name: string): Timing | undefined {
  const found = z.object({ median_ms: z.number() }).safeParse(results?.[name]);
  return found.success ? { cpuSeconds: Number.NaN, wallSeconds: found.data.median_ms / 1000 } : undefined;
}
