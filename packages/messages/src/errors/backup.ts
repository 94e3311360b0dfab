import type { ErrorTable } from './error-table.ts';

export const BACKUP_ERRORS = {
  'backup/file-exists': {
    status: 409,
    en: '{{file}} is there already, and a backup replaces nothing. Name a new file.',
    zh: '{{file}} 已存在，备份不会覆盖任何文件。请另取文件名。',
  },
  'backup/nothing-here': {
    status: 404,
    en: 'There is no department in {{folder}}, so there is nothing to copy. Name its data folder (--data, ISOCENTER_DATA), or its database (DATABASE_URL).',
    zh: '{{folder}} 中没有科室数据，无可备份内容。请指明其数据文件夹（--data、ISOCENTER_DATA）或数据库（DATABASE_URL）。',
  },
  'backup/not-a-backup': {
    status: 400,
    en: '{{file}} is no backup of Isocenter, or its beginning is damaged. Nothing was brought back.',
    zh: '{{file}} 不是 Isocenter 的备份文件，或其开头已损坏。未恢复任何内容。',
  },
  'backup/damaged': {
    status: 400,
    en: '{{file}} is not whole: it was cut off or altered after it was written. Nothing was brought back. Use another copy of it, or another backup.',
    zh: '{{file}} 不完整：写成后被截断或改动。未恢复任何内容。请使用它的另一份副本或另一个备份。',
  },
  'backup/not-empty': {
    status: 409,
    en: 'There is a department here already, and a backup is brought back into an empty place only, so that no record is overwritten. Use another data folder (--data), or an empty database (DATABASE_URL).',
    zh: '此处已有科室数据；备份只能恢复到空的位置，以免覆盖任何记录。请使用另一个数据文件夹（--data）或空数据库（DATABASE_URL）。',
  },
} as const satisfies ErrorTable;
