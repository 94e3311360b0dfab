import { expect, test } from 'vitest';
import { keyOwner } from './key-owner.ts';

/** A place that matches every selector list in which the trait stands first in one of its parts. */
const place = (trait: string) => (selector: string) => selector.split(', ').some((part) => part.startsWith(trait));
const nowhere = () => false;

test.each([
  ['the page itself', nowhere, 'Enter', 'page'],
  ['the page itself', nowhere, 'ArrowDown', 'page'],
  ['a button', place('button'), 'Enter', 'control'],
  ['a button', place('button'), 'ArrowDown', 'page'],
  ['the link of a row', place('a[href]'), 'Enter', 'control'],
  ['the link of a row', place('a[href]'), 'ArrowDown', 'page'],
  ['the link of a row', place('a[href]'), ' ', 'page'],
  ['a button', place('button'), ' ', 'control'],
  ['a choice of radios', place('input[type="radio"]'), 'ArrowDown', 'control'],
  ['a search field', place('input:not'), 'ArrowDown', 'field'],
  ['a dialog', place('[role="dialog"]'), 'ArrowDown', 'control'],
] as const)('in %s the key %s belongs to the %s', (_where, within, key, owner) => {
  expect(keyOwner(within, key)).toBe(owner);
});
