import { expect, test } from 'vitest';
import { chosenContent, mergeContent } from './merge-content.ts';

const line = (id: string, amountCents: number) => ({ id, amountCents });
const READ = { funder: 'NSFC', number: '1', spending: [line('a', 1), line('b', 2)], inHouseDay: null as string | null };

test('what I did not touch is as the other has saved it', () => {
  const mine = { ...READ, number: '2' };
  const theirs = { ...READ, funder: 'National Natural Science Foundation', inHouseDay: '03-01' };
  expect(mergeContent({ read: READ, mine, theirs })).toEqual({ ...theirs, number: '2' });
});

test('what both changed stands as mine, until it is chosen otherwise', () => {
  const [mine, theirs] = [
    { ...READ, number: '2' },
    { ...READ, number: '3' },
  ];
  const merged = mergeContent({ read: READ, mine, theirs });
  expect(merged.number).toBe('2');
  expect(chosenContent(merged, theirs, new Set(['number'])).number).toBe('3');
});

test('lines that either added are both there, a line that either took out is not', () => {
  const mine = { ...READ, spending: [line('a', 1), line('b', 2), line('mine', 3)] };
  const theirs = { ...READ, spending: [line('b', 2), line('theirs', 4)] };
  expect(mergeContent({ read: READ, mine, theirs }).spending.map(({ id }) => id)).toEqual(['b', 'theirs', 'mine']);
});

test('a line of which one corrects the amount and the other another line: both corrections', () => {
  const mine = { ...READ, spending: [line('a', 10), line('b', 2)] };
  const theirs = { ...READ, spending: [line('a', 1), line('b', 20)] };
  expect(mergeContent({ read: READ, mine, theirs }).spending).toEqual([line('a', 10), line('b', 20)]);
});

test('a line that I corrected and the other took out comes back with my correction, for the comparison to show', () => {
  const mine = { ...READ, spending: [line('a', 10), line('b', 2)] };
  const theirs = { ...READ, spending: [line('b', 2)] };
  expect(mergeContent({ read: READ, mine, theirs }).spending).toEqual([line('b', 2), line('a', 10)]);
});

test('the order that I gave holds, and what the other added stands behind', () => {
  const mine = { ...READ, spending: [line('b', 2), line('a', 1)] };
  const theirs = { ...READ, spending: [line('a', 1), line('b', 2), line('theirs', 3)] };
  expect(mergeContent({ read: READ, mine, theirs }).spending.map(({ id }) => id)).toEqual(['b', 'a', 'theirs']);
});

test('a field that I took out is out, one that the other took out is, too', () => {
  const read: { readonly doi?: string; readonly pmid?: string } = { doi: '10.5555/a', pmid: '1' };
  const merged = mergeContent({ read, mine: { pmid: '1' }, theirs: { doi: '10.5555/a' } });
  expect(merged).toEqual({});
  expect(chosenContent(merged, { doi: '10.5555/a' }, new Set(['doi']))).toEqual({ doi: '10.5555/a' });
});

test('the order in which fields stand is no change', () => {
  const read = { authors: [{ family: 'Nobody', given: 'Ann' }] };
  const theirs = { authors: [{ family: 'Nobody', given: 'Anna' }] };
  expect(mergeContent({ read, mine: { authors: [{ given: 'Ann', family: 'Nobody' }] }, theirs })).toEqual(theirs);
});
