import { expect, test } from 'vitest';
import { corrects } from './corrects.ts';

const A = { id: 'a', name: 'Li' };
const B = { id: 'b', name: 'Wu' };
const CASES = [
  { what: 'nothing changed', before: { title: 'T', people: [A] }, after: { title: 'T', people: [A] }, is: false },
  { what: 'an empty field is filled', before: { title: '', to: null }, after: { title: 'T', to: '2026' }, is: false },
  { what: 'a field is changed', before: { title: 'T' }, after: { title: 'S' }, is: true },
  { what: 'a field is emptied', before: { title: 'T' }, after: { title: '' }, is: true },
  { what: 'an item is added', before: { people: [A] }, after: { people: [A, B] }, is: false },
  { what: 'an item is put before', before: { people: [B] }, after: { people: [A, B] }, is: false },
  { what: 'an item is removed', before: { people: [A, B] }, after: { people: [B] }, is: true },
  { what: 'items are exchanged', before: { people: [A, B] }, after: { people: [B, A] }, is: true },
  { what: 'an item is changed', before: { people: [A] }, after: { people: [{ ...A, name: 'Lu' }] }, is: true },
  { what: 'a text of a list is removed', before: { of: ['x', 'y'] }, after: { of: ['x'] }, is: true },
  { what: 'false becomes true', before: { ours: false }, after: { ours: true }, is: true },
  { what: 'nobody had said', before: { ours: null }, after: { ours: true }, is: false },
];
for (const { what, before, after, is } of CASES)
  test(`${what}: ${is ? 'a correction' : 'no correction'}`, () => expect(corrects(before, after)).toBe(is));
