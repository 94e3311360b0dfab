import { expect, test } from 'vitest';
import { sentencesText } from '../../platform/record/history-text.ts';
import { type ToldEvent, tellEvent } from '../../platform/record/tell-event.ts';
import { IMAGING_HISTORIES } from './histories.ts';

const file = { file_name: 'CT/1.dcm', sha256: 'ab'.repeat(32), refusal: { code: 'dicom/truncated', values: {} } };

const cases: readonly [string, Partial<ToldEvent> & { readonly action: string }, string, string][] = [
  ['conflict', { action: 'insert', after: { sha256: 'ab'.repeat(32), decision: null } },
    'another object arrived under the same UID and was kept aside (abababababab)',
    '收到相同 UID 而内容不同的对象，已另存待定（abababababab）'],
  ['conflict', { action: 'update', before: { decision: null }, after: { decision: 'keep' } },
    'decided: the object that was there stays; the one that arrived is kept aside', '决定保留原有对象；新到对象另存备查'],
  ['conflict', { action: 'update', before: { decision: null }, after: { decision: 'replace', replaced_sha256: 'cd'.repeat(32) } },
    'decided: the object that arrived takes the place; the one that was there is kept aside (cdcdcdcdcdcd)',
    '决定以新到对象替换；原有对象另存备查（cdcdcdcdcdcd）'],
  ['quarantined-file', { action: 'insert', after: file },
    'CT/1.dcm could not be read whole and was put in quarantine (dicom/truncated)', 'CT/1.dcm 无法完整读取，已隔离（dicom/truncated）'],
  ['quarantined-file', { action: 'delete', before: file }, 'CT/1.dcm was discarded', '丢弃 CT/1.dcm'],
  ['quarantined-file', { action: 'delete', before: file, reason: 'reason.quarantine.taken-in' },
    'CT/1.dcm was read again and taken in; it left the quarantine', '重新读取 CT/1.dcm 并存入，已移出隔离区'],
  ['patient', { action: 'update', before: { name: null, birth_date: '1958-11-02' }, after: { name: 'Phantom^A', birth_date: '1958-11-03' } },
    'name: Phantom^A; birth date changed from 1958-11-02 to 1958-11-03', '姓名：Phantom^A；出生日期由 1958-11-02 改为 1958-11-03'],
  ['import', { action: 'update', before: { state: 'running' }, after: { state: 'complete' } },
    'state changed from running to complete', '状态由 running 改为 complete'],
]; // biome-ignore format: a table
for (const [entity, event, en, zh] of cases)
  test(`${entity}: ${en}`, () => {
    const told = tellEvent(
      { before: null, after: null, reason: null, redacts: null, ...event },
      IMAGING_HISTORIES[entity],
    );
    expect(sentencesText('en', told)).toBe(en);
    expect(sentencesText('zh', told)).toBe(zh);
  });

test('an entity that nobody described reads by its columns: nothing that changed is hidden', () => {
  const told = tellEvent(
    { action: 'update', before: { bed: 3 }, after: { bed: 4 }, reason: null, redacts: null },
    undefined,
  );
  expect(sentencesText('en', told)).toBe('bed changed from 3 to 4');
});
