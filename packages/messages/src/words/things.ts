import type { Catalogue } from '../language.ts';

/** What can be asked for by its key, as a noun inside a sentence; see {@link import('../not-found.ts').notFound}. */
export const THING_WORDS = {
  'thing.patient': { en: 'patient', zh: '患者' },
  'thing.diagnosis': { en: 'diagnosis', zh: '诊断' },
  'thing.earlierIrradiation': { en: 'earlier irradiation', zh: '既往放疗' },
  'thing.consent': { en: 'consent', zh: '知情同意' },
  'thing.course': { en: 'course', zh: '疗程' },
  'thing.courseFact': { en: 'step of a course', zh: '疗程步骤' },
  'thing.courseSheet': { en: 'sheet of a step', zh: '步骤记录' },
  'thing.carePath': { en: 'care path', zh: '诊疗路径' },
  'thing.study': { en: 'study', zh: '检查' },
  'thing.series': { en: 'series', zh: '序列' },
  'thing.instance': { en: 'object', zh: '对象' },
  'thing.bulkData': { en: 'bulk data', zh: '批量数据' },
  'thing.case': { en: 'plan or image set', zh: '计划或图像' },
  'thing.plan': { en: 'treatment plan', zh: '治疗计划' },
  'thing.zip': { en: 'ZIP', zh: 'ZIP 文件' },
  'thing.import': { en: 'import', zh: '导入记录' },
  'thing.quarantinedFile': { en: 'quarantined file', zh: '隔离文件' },
  'thing.conflict': { en: 'conflict', zh: '冲突' },
  'thing.goalSet': { en: 'goal set', zh: '目标集' },
  'thing.form': { en: 'form', zh: '表单' },
  'thing.filledForm': { en: 'filled form', zh: '已填表单' },
  'thing.formQuery': { en: 'query', zh: '质疑' },
  'thing.formLock': { en: 'lock', zh: '锁定' },
  'thing.formFile': { en: 'file', zh: '文件' },
  'thing.signature': { en: 'signature', zh: '签名' },
  'thing.signatureRule': { en: 'rule of four eyes', zh: '双人规则' },
  'thing.account': { en: 'account', zh: '账号' },
  'thing.job': { en: 'job', zh: '后台作业' },
  'thing.task': { en: 'task', zh: '任务' },
  'thing.person': { en: 'person', zh: '人员' },
  'thing.site': { en: 'site', zh: '院区' },
  'thing.role': { en: 'role', zh: '角色' },
  'thing.session': { en: 'session', zh: '登录' },
  'thing.token': { en: 'access token', zh: '访问令牌' },
  'thing.passkey': { en: 'passkey', zh: '通行密钥' },
  'thing.structureName': { en: 'name of a structure', zh: '结构名称' },
  'thing.prescription': { en: 'prescription', zh: '处方' },
  'thing.statedIdentity': { en: 'stated identity', zh: '文件所载身份' },
  'thing.history': { en: 'history', zh: '变更历史' },
  'thing.event': { en: 'event', zh: '记录' },
  'thing.record': { en: 'record', zh: '记录' },
  'thing.goalSheet': { en: 'goal sheet', zh: '目标表' },

  /** How a sentence about a DICOM object begins; see `object-name.ts`. */
  'object.known': { en: 'Object {{uid}}', zh: '对象 {{uid}} ' },
  'object.unknown': { en: 'This file', zh: '该文件' },
} as const satisfies Catalogue;

type WithoutRoom<Key> = Key extends `thing.${infer Thing}` ? Thing : never;
/** What can be asked for by its key: `patient`, `goalSet`, `form`, … */
export type Thing = WithoutRoom<keyof typeof THING_WORDS>;
