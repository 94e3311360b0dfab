import { type Department, openDepartment } from '../department.ts';
import { defaultDataFolder, makeDataFolder } from '../platform/data-folder.ts';
import { proofHolds } from '../platform/record/proof-sentences.ts';
import { chainHead } from '../platform/record/read-events.ts';
import { verifyRecord } from '../platform/record/verify-record.ts';
import { atTerminal } from './at-terminal.ts';
import type { AuditOptions } from './audit.ts';
import { auditText } from './audit-text.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { printError } from './print-error.ts';

/** @returns the exit code */
export async function auditVerify(options: AuditOptions): Promise<number> {
  return inDepartment(options, async ({ record }, language) => {
    const { head } = options;
    const proof = await verifyRecord(record, head ? { head } : {});
    const holds = proofHolds(proof);
    console.log(options.json ? JSON.stringify({ holds, ...proof }) : auditText(proof, language));
    return holds ? 0 : 1;
  });
}

/** @returns the exit code */
export async function auditHead(options: AuditOptions): Promise<number> {
  return inDepartment(options, async ({ record }) => {
    const head = await chainHead(record.database);
    console.log(options.json ? JSON.stringify(head) : `${head.events}:${head.hash}`);
    return 0;
  });
}

async function inDepartment(
  options: AuditOptions,
  work: (department: Department, language: 'en' | 'zh') => Promise<number>,
): Promise<number> {
  const language = options.lang ?? languageOfTerminal();
  try {
    return await atTerminal(async () => {
      const dataFolder = await makeDataFolder(options.data ?? defaultDataFolder());
      const department = await openDepartment(dataFolder, (line) => console.error(line));
      try {
        return await work(department, language);
      } finally {
        await department.close();
      }
    });
  } catch (error) {
    return printError(error, language, options);
  }
}
