import { say } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { tellEvent } from '../../../platform/record/tell-event.ts';
import { COMPLETION } from './contract.ts';
import { COMPLETION_HISTORIES } from './histories.ts';

const row = (told: object = {}) => ({
  ...{ completion_key: 1, course_key: 2, site_key: 1, revision: 1, is_signed: false, beneath: null },
  content: { words: { tolerance: 'well', response: '', plan: '' }, record: null },
  ...told,
});
const words = { tolerance: 'well', response: 'partial', plan: '' };
const shown = { words, record: { overallDays: 9 } };
const beneath = { what: 'fraction', at: '2026-03-12T00:00:00Z' };

const events = [
  { said: 'Completion summary made; tolerance: well', action: 'insert', before: null, after: row() },
  { said: 'response: partial', action: 'update', before: row(), after: row({ content: { words, record: null } }) },
  {
    ...{ said: 'what is shown was kept, to be signed', action: 'update' },
    ...{ before: row({ content: { words, record: null } }), after: row({ content: shown }) },
  },
  {
    ...{ said: 'the completion summary is signed', action: 'update' },
    ...{ before: row({ content: shown }), after: row({ content: shown, is_signed: true }) },
  },
  {
    ...{ said: 'the completion summary is signed no longer: a fraction changed', action: 'update' },
    ...{ before: row({ content: shown, is_signed: true }), after: row({ content: shown, beneath }) },
  },
  {
    ...{ said: 'what is shown was kept, to be signed', action: 'update' },
    ...{ before: row({ content: shown, beneath }), after: row({ content: shown }) },
  },
  { said: 'completion summary saved, nothing changed', action: 'update', before: row(), after: row({ revision: 2 }) },
];
test.each(events)('$action tells: $said', ({ said, action, before, after }) => {
  const told = tellEvent({ action, before, after, reason: null, redacts: null }, COMPLETION_HISTORIES[COMPLETION]);
  expect(
    told
      .map(({ key, values }) => say('en', key, values))
      .join('; ')
      .toLowerCase(),
  ).toBe(said.toLowerCase());
});
