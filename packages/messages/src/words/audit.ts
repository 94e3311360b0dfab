import type { Catalogue } from '../language.ts';

/** What `isocenter audit verify` says. */
export const AUDIT_WORDS = {
  'cli.audit.events': {
    en: '{{events}} events prove each other.',
    zh: '{{events}} 条记录依次校验通过。',
  },
  'cli.audit.head': { en: 'Head of the record: {{head}}', zh: '记录末端：{{head}}' },
  'cli.audit.altered': {
    en: '✕ Event {{event}} was altered after it was written.',
    zh: '✕ 第 {{event}} 条记录写入后被改动。',
  },
  'cli.audit.missing-one': { en: '✕ Event {{event}} is missing.', zh: '✕ 缺少第 {{event}} 条记录。' },
  'cli.audit.missing': {
    en: '✕ Events {{event}} to {{last}} are missing.',
    zh: '✕ 缺少第 {{event}} 至 {{last}} 条记录。',
  },
  'cli.audit.out-of-place': {
    en: '✕ Event {{event}} does not follow the one before it: events were reordered, put in or exchanged.',
    zh: '✕ 第 {{event}} 条记录与前一条不相接：记录被调换、插入或替换。',
  },
  'cli.audit.content-missing': {
    en: '✕ What event {{event}} says was removed, and no event redacts it.',
    zh: '✕ 第 {{event}} 条记录的内容已被移除，且没有相应的遮蔽记录。',
  },
  'cli.audit.cut': {
    en: '✕ The record ends before the head that was kept: event {{event}} and what followed are gone.',
    zh: '✕ 记录在所留存的末端之前中断：第 {{event}} 条及其后的记录已不存在。',
  },
  'cli.audit.rewritten': {
    en: '✕ Event {{event}} is not the one whose hash was kept: the record was written anew.',
    zh: '✕ 第 {{event}} 条记录与所留存的哈希不符：记录被重新写过。',
  },
  'cli.audit.rows-not-compared': {
    en: 'The rows were not compared: a record that is broken says nothing of them.',
    zh: '未核对数据行：记录既已中断，不能作为依据。',
  },
  'cli.audit.rows-hold': {
    en: 'Every recorded row is what its events say.',
    zh: '各数据行均与记录一致。',
  },
  'cli.audit.row-altered': {
    en: '✕ {{entity}} {{key}} was changed past the record: {{columns}}. Its last event is {{event}}.',
    zh: '✕ {{entity}} {{key}} 被绕过记录改动：{{columns}}。其最后一条记录为第 {{event}} 条。',
  },
  'cli.audit.row-removed': {
    en: '✕ {{entity}} {{key}} was removed past the record ({{columns}}). Its last event is {{event}}.',
    zh: '✕ {{entity}} {{key}} 被绕过记录删除（{{columns}}）。其最后一条记录为第 {{event}} 条。',
  },
  'cli.audit.row-put-in': {
    en: '✕ {{entity}} {{key}} was put in past the record ({{columns}}). Its last event is {{event}}.',
    zh: '✕ {{entity}} {{key}} 被绕过记录加入（{{columns}}）。其最后一条记录为第 {{event}} 条。',
  },
  'cli.audit.blobs': {
    en: '{{count}} objects are the bytes that the record names.',
    zh: '{{count}} 个对象的内容与记录的哈希一致。',
  },
  'cli.audit.blob-swapped': {
    en: '✕ Object {{sha256}}, named by event {{event}}: other bytes lie in its place.',
    zh: '✕ 对象 {{sha256}}（第 {{event}} 条记录）：其位置上是其他内容。',
  },
  'cli.audit.blob-lost': {
    en: '✕ Object {{sha256}}, named by event {{event}}, is not there.',
    zh: '✕ 对象 {{sha256}}（第 {{event}} 条记录）已不存在。',
  },
} as const satisfies Catalogue;
