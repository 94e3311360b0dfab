import type { Catalogue } from '../language.ts';

/** What the history of a record says of each event. `label` is the last part of a `history.label.…` key, `thing` that of a `thing.…` key. */
export const HISTORY_WORDS = {
  'history.made': { en: '$t(thing.{{thing}}) made', zh: '新建$t(thing.{{thing}})' },
  'history.found': {
    en: '$t(thing.{{thing}}) was there when the record began',
    zh: '开始记录时已有此$t(thing.{{thing}})',
  },
  'history.removed': { en: '$t(thing.{{thing}}) removed', zh: '删除$t(thing.{{thing}})' },
  'history.unchanged': { en: '$t(thing.{{thing}}) saved, nothing changed', zh: '保存$t(thing.{{thing}})，内容未变' },
  'history.happened': { en: '{{action}}', zh: '{{action}}' },
  'history.redacted': {
    en: 'what event {{event}} said was taken out',
    zh: '第 {{event}} 条记录的内容已遮蔽',
  },
  'history.taken-out': { en: 'what this event said was taken out', zh: '本条记录的内容已遮蔽' },

  'history.set': { en: '$t(history.label.{{label}}): {{to}}', zh: '$t(history.label.{{label}})：{{to}}' },
  'history.changed': {
    en: '$t(history.label.{{label}}) changed from {{from}} to {{to}}',
    zh: '$t(history.label.{{label}})由 {{from}} 改为 {{to}}',
  },
  'history.cleared': {
    en: '$t(history.label.{{label}}) removed (it was {{from}})',
    zh: '删除$t(history.label.{{label}})（原为 {{from}}）',
  },
  'history.item.set': {
    en: '{{item}}: $t(history.label.{{label}}) is {{to}}',
    zh: '{{item}}：$t(history.label.{{label}})为 {{to}}',
  },
  'history.item.changed': {
    en: '{{item}}: $t(history.label.{{label}}) changed from {{from}} to {{to}}',
    zh: '{{item}}：$t(history.label.{{label}})由 {{from}} 改为 {{to}}',
  },
  'history.item.cleared': {
    en: '{{item}}: $t(history.label.{{label}}) removed (it was {{from}})',
    zh: '{{item}}：删除$t(history.label.{{label}})（原为 {{from}}）',
  },
  'history.item.added': {
    en: '$t(history.label.{{label}}) {{item}} added',
    zh: '添加$t(history.label.{{label}}) {{item}}',
  },
  'history.item.removed': {
    en: '$t(history.label.{{label}}) {{item}} removed',
    zh: '删除$t(history.label.{{label}}) {{item}}',
  },
  'history.other': { en: '{{path}} changed from {{from}} to {{to}}', zh: '{{path}} 由 {{from}} 改为 {{to}}' },

  'record.history': { en: 'History', zh: '变更历史' },
  'record.history.of': { en: 'History of {{what}}', zh: '{{what}}的变更历史' },
  'record.history.empty': { en: 'Nothing has been recorded of it yet.', zh: '尚无变更记录。' },
  'record.history.because': { en: 'Reason: {{reason}}', zh: '原因：{{reason}}' },

  'history.by': { en: 'by {{who}}', zh: '操作者：{{who}}' },
  'history.who': { en: '{{name}} ({{role}})', zh: '{{name}}（{{role}}）' },
  'history.through': { en: '{{who}}, through {{service}}', zh: '{{who}}，经由{{service}}' },
  'history.person': { en: 'person {{key}}', zh: '人员 {{key}}' },
  'history.because': { en: 'because {{reason}}', zh: '原因：{{reason}}' },
  'reason.quarantine.taken-in': { en: 'it could be read this time', zh: '本次可完整读取' },
  'service.archive': { en: 'the archive', zh: '影像档案' },
  'service.dicom': { en: 'the DICOM receiver', zh: 'DICOM 接收服务' },
  'service.command line': { en: 'the command line', zh: '命令行' },
  'service.sign-in': { en: 'the sign-in', zh: '登录' },
  'service.jobs': { en: 'the worker', zh: '后台作业程序' },
  'service.start': { en: 'the program', zh: '系统程序' },

  'history.label.name': { en: 'name', zh: '名称' },
  'history.label.site': { en: 'site', zh: '部位' },
  'history.label.fractions': { en: 'fractions', zh: '分次' },
  'history.label.goal': { en: 'goal', zh: '目标' },
  'history.label.structure': { en: 'structure', zh: '结构' },
  'history.label.metric': { en: 'metric', zh: '指标' },
  'history.label.comparison': { en: 'comparison', zh: '比较方式' },
  'history.label.limit': { en: 'limit', zh: '限值' },
  'history.label.tolerance': { en: 'tolerance', zh: '容差' },
  'history.label.unit': { en: 'unit', zh: '单位' },
  'history.label.priority': { en: 'priority', zh: '优先级' },
  'history.label.endpoint': { en: 'endpoint', zh: '终点' },
  'history.label.source': { en: 'source', zh: '来源' },
  'history.label.note': { en: 'note', zh: '备注' },
  'history.label.patient-id': { en: 'patient ID', zh: '病历号' },
  'history.label.patient-name': { en: 'name', zh: '姓名' },
  'history.label.ideographic-name': { en: 'name in characters', zh: '汉字姓名' },
  'history.label.birth-date': { en: 'birth date', zh: '出生日期' },
  'history.label.sex': { en: 'sex', zh: '性别' },
  'history.label.description': { en: 'description', zh: '描述' },
  'history.label.date': { en: 'date', zh: '日期' },
  'history.label.modality': { en: 'modality', zh: '模态' },
  'history.label.uid': { en: 'UID', zh: 'UID' },
  'history.label.bytes': { en: 'bytes (SHA-256)', zh: '内容（SHA-256）' },
  'history.label.state': { en: 'state', zh: '状态' },

  'history.structure-name.everywhere': {
    en: '{{roi}} means {{standard}}, in every plan',
    zh: '确认 {{roi}} 即 {{standard}}，适用于所有计划',
  },
  'history.structure-name.one-set': {
    en: '{{roi}} means {{standard}}, in this structure set only',
    zh: '确认 {{roi}} 即 {{standard}}，仅限此结构集',
  },
  'history.structure-name.changed': {
    en: '{{roi}} means {{standard}}, no longer {{before}}',
    zh: '{{roi}} 的含义由 {{before}} 改为 {{standard}}',
  },
  'history.structure-name.forgotten': {
    en: 'forgotten that {{roi}} means {{before}}',
    zh: '不再认定 {{roi}} 即 {{before}}',
  },
  'history.prescription.targets': { en: 'prescription confirmed: {{levels}}', zh: '确认处方：{{levels}}' },
  'history.prescription.of-plan': {
    en: 'prescription left as the plan states it',
    zh: '处方以计划所写为准',
  },
  'history.prescription.before': { en: 'before it was {{levels}}', zh: '此前为 {{levels}}' },
  'history.prescription.fractions': { en: '{{fractions}} fractions', zh: '{{fractions}} 次' },
  'history.prescription.fractions-changed': {
    en: 'fractions changed from {{from}} to {{to}}',
    zh: '分次由 {{from}} 改为 {{to}}',
  },
  'history.conflict.arrived': {
    en: 'another object arrived under the same UID and was kept aside ({{sha256}})',
    zh: '收到相同 UID 而内容不同的对象，已另存待定（{{sha256}}）',
  },
  'history.conflict.kept': {
    en: 'decided: the object that was there stays; the one that arrived is kept aside',
    zh: '决定保留原有对象；新到对象另存备查',
  },
  'history.conflict.replaced': {
    en: 'decided: the object that arrived takes the place; the one that was there is kept aside ({{sha256}})',
    zh: '决定以新到对象替换；原有对象另存备查（{{sha256}}）',
  },
  'history.quarantine.arrived': {
    en: '{{file}} could not be read whole and was put in quarantine ({{code}})',
    zh: '{{file}} 无法完整读取，已隔离（{{code}}）',
  },
  'history.quarantine.refused-again': {
    en: 'refused again, for another reason ({{code}})',
    zh: '再次被拒，原因不同（{{code}}）',
  },
  'history.quarantine.discarded': { en: '{{file}} was discarded', zh: '丢弃 {{file}}' },
  'history.quarantine.taken-in': {
    en: '{{file}} was read again and taken in; it left the quarantine',
    zh: '重新读取 {{file}} 并存入，已移出隔离区',
  },
} as const satisfies Catalogue;

type After<Prefix extends string, Key> = Key extends `${Prefix}${infer Rest}` ? Rest : never;
/** What a field of a record is called in its history. */
export type HistoryLabel = After<'history.label.', keyof typeof HISTORY_WORDS>;
