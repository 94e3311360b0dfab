import type { Catalogue } from '../language.ts';

/** What `isocenter backup` and `isocenter restore` say. */
export const BACKUP_WORDS = {
  'cli.backup.progress': {
    en: '{{rows}} rows, {{objects}} objects copied …',
    zh: '已复制 {{rows}} 行、{{objects}} 个对象……',
  },
  'cli.backup.made': {
    en: '{{file}}: {{rows}} rows and {{objects}} objects. It holds the data of patients and is not encrypted: keep it where only they may read it who may read the record.',
    zh: '{{file}}：{{rows}} 行、{{objects}} 个对象。文件含患者数据且未加密，请存放在仅有权查阅记录者可读的地方。',
  },
  'cli.backup.lost': {
    en: '✕ Object {{sha256}} is missing from the archive or altered, and is not in the backup. "isocenter audit verify" says what names it.',
    zh: '✕ 对象 {{sha256}} 在归档中缺失或已被改动，未进入备份。可用“isocenter audit verify”查看其所属。',
  },
  'cli.restore.progress': {
    en: '{{rows}} rows, {{objects}} objects brought back …',
    zh: '已恢复 {{rows}} 行、{{objects}} 个对象……',
  },
  'cli.restore.done': {
    en: 'Brought back the backup of {{at}}: {{rows}} rows and {{objects}} objects. Its record is being proved …',
    zh: '已恢复 {{at}} 的备份：{{rows}} 行、{{objects}} 个对象。正在验证其记录……',
  },
} as const satisfies Catalogue;
