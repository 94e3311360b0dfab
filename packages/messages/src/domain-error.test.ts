import { expect, test, vi } from 'vitest';
import { DomainError } from './domain-error.ts';

test('a refusal of another copy of this package is a refusal', async () => {
  vi.resetModules();
  const another = await import('./domain-error.ts');
  expect(another.DomainError).not.toBe(DomainError);
  const refusal = new another.DomainError('dicom/images-empty');
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toBeInstanceOf(Error);
});

test.each([
  ['another error', new Error('dicom/images-empty')],
  ['what only looks like one', { name: 'DomainError', code: 'dicom/images-empty' }],
  ['nothing', null],
  ['a sentence', 'dicom/images-empty'],
])('%s is no refusal', (_, value) => expect(value).not.toBeInstanceOf(DomainError));
