import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { testDatabase } from './database/test-database.ts';
import { tellFault } from './tell-fault.ts';

function told(error: unknown): string {
  const console_ = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  tellFault(error, 'urn:uuid:1');
  const [call = []] = console_.mock.calls;
  console_.mockRestore();
  return call.join(' ');
}

test('of a fault of the database the console tells class, code and lines, and nothing that was read', async () => {
  const opened = await testDatabase([]);
  const error = await sql`select ${'Zhang Wei 1979'}::date`.execute(opened.database).catch((thrown: unknown) => thrown);
  await opened.close();
  expect(String(error)).toContain('Zhang Wei'); // what a careless line would print
  expect(told(error)).toMatch(/^urn:uuid:1 DatabaseError 22007\n {4}at /);
  expect(told(error)).not.toContain('Zhang');
});

const quoting = [
  { error: new Error('cannot read Zhang Wei\n    at Zhang Wei'), tells: /^urn:uuid:1 Error\n {4}at / },
  { error: new Error('x', { cause: new RangeError('Zhang Wei') }), tells: /caused by RangeError\n/ },
  { error: 'Zhang Wei', tells: /^urn:uuid:1 a thrown string$/ },
  { error: new DomainError('platform/closing'), tells: /DomainError platform\/closing/ },
];
for (const { error, tells } of quoting)
  test(`of ${error instanceof Error ? error.constructor.name : 'a text'} it tells ${tells}`, () => {
    expect(told(error)).toMatch(tells);
    expect(told(error)).not.toContain('Zhang');
  });
