import { expect, test } from 'vitest';
import { accessDocument } from '../../tools/access-table.ts';

test('docs/access.md shows the table of rights that the code has; else run npm run access-table', () => {
  const { present, wanted } = accessDocument();
  expect(present).toBe(wanted);
  expect(present).toContain('| `patient.read` | own |');
});
