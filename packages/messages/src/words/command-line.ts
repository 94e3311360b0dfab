import type { Catalogue } from '../language.ts';

export const COMMAND_LINE_WORDS = {
  'cli.import.progress': {
    en: '{{done}} done, {{refused}} refused, {{remaining}} remaining',
    zh: '已处理 {{done}}，被拒 {{refused}}，剩余 {{remaining}}',
  },
  'cli.import.summary': {
    en: '{{stored}} stored, {{alreadyPresent}} already present, {{conflicting}} in conflict, {{quarantined}} quarantined, {{unread}} not readable, {{ignored}} not DICOM ({{seconds}} s)',
    zh: '新存入 {{stored}}，已存在 {{alreadyPresent}}，冲突 {{conflicting}}，隔离 {{quarantined}}，无法读取 {{unread}}，非 DICOM {{ignored}}（{{seconds}} 秒）',
  },
  'cli.import.stopped': {
    en: 'Stopped before the end. What is counted here is in the archive; import again to go on.',
    zh: '导入中途停止。以下计数的对象已存入；再次导入即可继续。',
  },
  'cli.import.refused': { en: 'Refused:', zh: '被拒：' },
  'cli.import.ignored': { en: 'Not DICOM, left alone:', zh: '非 DICOM 文件，未处理：' },
  'cli.import.more': { en: 'and {{more}} more (--json names all)', zh: '另有 {{more}} 个（--json 列出全部）' },
  'cli.import.conflict': {
    en: 'the archive holds another object under the same UID; decide on the page of conflicts which one is right',
    zh: '档案中已有相同 UID 而内容不同的对象；请在冲突页面确定保留哪一个',
  },
  'cli.import.unread': { en: 'the disk did not give the file ({{reason}})', zh: '无法从磁盘读取该文件（{{reason}}）' },
} as const satisfies Catalogue;
