import { type FormDefinition, type FormItem, openForm } from '@isocenter/forms';
import { expect, test } from 'vitest';
import {
  addItem,
  askedAbout,
  changeItem,
  DESIGNED_KINDS,
  designedKind,
  moveItem,
  nextLinkId,
  renameItem,
} from './design-edits.ts';
import { asKind, newItem } from './new-item.ts';

const definition = (items: readonly FormItem[]): FormDefinition => ({
  ...{ url: 'urn:x', version: '1', status: 'draft', language: 'en', title: { en: 'X' } },
  items,
});
const group = (linkId: string, ...items: FormItem[]): FormItem => ({ ...newItem('group', linkId), items }) as FormItem;
const names = (items: readonly FormItem[]): string =>
  items.map((item) => (item.kind === 'group' ? `${item.linkId}(${names(item.items)})` : item.linkId)).join(' ');
const [A, B, C] = ['a', 'b', 'c'].map((linkId) => newItem('number', linkId)) as [FormItem, FormItem, FormItem];

test('an item is added at the end, after another, or into a group', () => {
  expect(names(addItem([A, B], C, undefined))).toBe('a b c');
  expect(names(addItem([A, B], C, 'a'))).toBe('a c b');
  expect(names(addItem([group('g', A), B], C, 'g'))).toBe('g(a c) b');
  expect(names(addItem([group('g', A), B], C, 'a'))).toBe('g(a c) b');
});

test('an item moves among its siblings and stops at their ends', () => {
  expect(names(moveItem([A, B, C], 'c', -1))).toBe('a c b');
  expect(names(moveItem([A, B, C], 'a', -1))).toBe('a b c');
  expect(names(moveItem([group('g', A, B), C], 'a', 1))).toBe('g(b a) c');
});

test('an item is taken out of its group', () => {
  expect(names(changeItem([group('g', A, B), C], 'b', () => []))).toBe('g(a) c');
});

test('the next linkId is free', () => {
  expect(nextLinkId(definition([newItem('text', 'q1'), group('q3')]))).toBe('q2');
});

test('a renamed question keeps the rules that ask about it', () => {
  const asking: FormItem = { ...B, skip: { when: 'all', conditions: [{ question: 'a', operator: '=', value: 1 }] } };
  const renamed = renameItem([A, group('g', asking)], 'a', 'reading');
  expect(askedAbout(definition(renamed), 'reading')).toBe(true);
  expect(askedAbout(definition(renamed), 'a')).toBe(false);
  expect(() => openForm(definition(renamed))).not.toThrow();
});

for (const kind of DESIGNED_KINDS)
  test(`a new item of kind ${kind} can be filled at once, and is called so`, () => {
    const item = newItem(kind, 'q1');
    expect(() => openForm(definition([item]))).not.toThrow();
    expect(designedKind(item)).toBe(kind);
    expect(designedKind(asKind(A, kind))).toBe(kind);
  });
