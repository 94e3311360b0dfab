import { expect, test } from 'vitest';
import { blankSitePain, type SitePainDraft, sitePainOf } from './response-draft.ts';

const NOW = '2026-03-09T14:30';
const opioids = (part: Partial<SitePainDraft>) => sitePainOf({ ...blankSitePain(NOW), worst: 5, ...part })?.opioids;

test.each<[string, Partial<SitePainDraft>, object | undefined]>([
  ['nothing chosen', {}, undefined],
  ['as recorded', { opioids: 'recorded' }, { kind: 'recorded' }],
  ['told, and nothing typed: that is not 0', { opioids: 'told' }, undefined],
  ['told: none', { opioids: 'told', mg: '0' }, { kind: 'told', mg: 0 }],
  ['told: 7,5', { opioids: 'told', mg: '7,5' }, { kind: 'told', mg: 7.5 }],
  ['told: less than none', { opioids: 'told', mg: '-5' }, undefined],
  ['unknown, without a reason', { opioids: 'unknown', why: ' ' }, undefined],
  ['unknown', { opioids: 'unknown', why: 'away' }, { kind: 'unknown', why: 'away' }],
])('opioids %s', (_what, part, expected) => expect(opioids(part)).toEqual(expected));

test('a pain that was not chosen is not 0', () => {
  expect(sitePainOf({ ...blankSitePain(NOW), opioids: 'recorded' })).toBeNull();
  expect(sitePainOf({ ...blankSitePain(NOW), opioids: 'recorded', worst: 0 })).toMatchObject({ worst: 0 });
});
