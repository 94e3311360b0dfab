import { connect } from '../../platform/database/connect.ts';
import { fixtureObject } from './object-fixture.ts';
import { openImaging } from './open-imaging.ts';

/** The object of a number: both the importing process and the test that checks it make the same bytes. */
export function importedObject(number: number): { readonly uid: string; readonly bytes: Uint8Array } {
  const uid = `1.2.826.0.1.${number + 1}`;
  const comment = `${number} `.repeat(1000 + (number % 7) * 1500);
  return { uid, bytes: fixtureObject({ uid, patientId: `P${number % 11}`, studyUid: `1.3.${number % 11}`, comment }) };
}

/** What is no object, and becomes a row of the quarantine. */
export const NO_OBJECT = Uint8Array.of(1, 2, 0, 3);

/** Imports without end, and prints the number of each object once it is acknowledged; every seventh is {@link NO_OBJECT}, and not printed. */
async function importUntilKilled(url: string, dataFolder: string, first: number): Promise<never> {
  const imaging = await openImaging({
    database: connect(url, { standing: { kind: 'service', service: 'archive', origin: 'test' } }),
    dataFolder,
  });
  const importKey = await imaging.runs.open('command line', null);
  let next = first;
  const work = async (): Promise<never> => {
    for (;;) {
      const number = next++;
      if (number % 7 === 6) {
        await imaging.importFile({ importKey: null, fileName: String(number), source: NO_OBJECT });
        continue;
      }
      const { bytes } = importedObject(number);
      // Every second one comes as a stream, by way of a temporary file.
      const source = number % 2 ? bytes : pieces(bytes);
      const [outcome] = await imaging.importFile({ importKey, fileName: String(number), source });
      if (outcome?.outcome !== 'stored') throw new Error(`object ${number}: ${outcome?.outcome}`);
      process.stdout.write(`${number}\n`);
    }
  };
  return Promise.race(Array.from({ length: 20 }, work));
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
}

const [, program, url, dataFolder, first] = process.argv;
if (program === import.meta.filename && url && dataFolder) await importUntilKilled(url, dataFolder, Number(first));
