import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '@isocenter/messages';
import { ROLES } from '../server/platform/access/contract.ts';
import { POLICY, SERVICE_POLICY } from '../server/platform/access/policy.ts';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';

const DOCUMENT = join(PROJECT_ROOT, 'docs', 'access.md');
const BETWEEN = /(<!-- made by tools\/access-table\.ts -->\n)[\s\S]*(<!-- end -->)/;

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The table of rights as the document shows it: actions down, roles across; then what parts of the program may by themselves. */
export function accessTable(): string {
  const ofPersons = Object.entries(POLICY).filter(([, allowed]) => Object.keys(allowed).length > 0);
  const rows = ofPersons.map(([action, allowed]) => {
    const reaches: Readonly<Record<string, string>> = allowed;
    return line([`\`${action}\``, ...ROLES.map((role) => reaches[role] ?? '')]);
  });
  const services = Object.entries(SERVICE_POLICY).map(([service, actions]) => {
    const everything = actions.length === Object.keys(POLICY).length;
    return line([service, everything ? 'everything' : actions.map((action) => `\`${action}\``).join(' ')]);
  });
  const heads = ['action', ...ROLES.map((role) => say('en', `role.${role}`).toLowerCase())];
  return [
    ...[line(heads), line(heads.map(() => '---')), ...rows, ''],
    ...[line(['part of the program', 'may, at all sites']), line(['---', '---']), ...services, ''],
  ].join('\n');
}

/** What the document is with the table of the code; equal to what is there unless it is stale. */
export function accessDocument(): { readonly present: string; readonly wanted: string } {
  const present = readFileSync(DOCUMENT, 'utf8');
  return { present, wanted: present.replace(BETWEEN, (_all, begin, end) => `${begin}\n${accessTable()}\n${end}`) };
}

if (process.argv[1] === import.meta.filename) writeFileSync(DOCUMENT, accessDocument().wanted);
