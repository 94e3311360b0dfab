import type { Catalogue } from '../language.ts';

/** Actions of the table of rights, as what a role may do. */
export const RIGHT_WORDS = {
  'action.patient.read': { en: 'See patients, images, plans and doses', zh: '查看患者、影像、计划和剂量' },
  'action.object.export': { en: 'Take DICOM objects as files', zh: '导出 DICOM 文件' },
  'action.object.import': { en: 'Bring DICOM objects in', zh: '导入 DICOM 数据' },
  'action.quarantine.read': { en: 'See quarantined files', zh: '查看隔离文件' },
  'action.quarantine.decide': { en: 'Retry or discard quarantined files', zh: '重试或丢弃隔离文件' },
  'action.conflict.read': { en: 'See conflicting objects', zh: '查看冲突对象' },
  'action.conflict.decide': { en: 'Decide between conflicting objects', zh: '处理冲突对象' },
  'action.prescription.confirm': { en: 'Confirm prescriptions', zh: '确认处方' },
  'action.knowledge.read': { en: 'Read goal sheets and names', zh: '查看目标集和标准名称' },
  'action.structure-name.confirm': { en: 'Confirm names of structures', zh: '确认结构名称' },
  'action.goal-set.write': { en: 'Write goal sheets', zh: '编辑目标集' },
  'action.demonstration.load': { en: 'Load demonstration patients', zh: '载入演示患者' },
  'action.form.read': { en: 'See forms and what was filled in', zh: '查看表单及填写内容' },
  'action.form.design': { en: 'Design forms', zh: '设计表单' },
  'action.form.fill': { en: 'Fill in forms', zh: '填写表单' },
  'action.form.query': { en: 'Query answers of forms', zh: '对表单内容提出质疑' },
  'action.record.read': { en: 'Read the whole record', zh: '查看全部变更记录' },
  'action.record.redact': { en: 'Take out what an event says', zh: '遮蔽记录内容' },
  'action.person.read': { en: 'See people and their accounts', zh: '查看人员和账号' },
  'action.person.write': { en: 'Keep people, roles and accounts', zh: '管理人员、角色和账号' },
  'action.site.write': { en: 'Keep sites', zh: '管理院区' },
  'action.policy.read': { en: 'See the table of rights', zh: '查看权限表' },
  'action.break-glass.open': { en: 'Open a patient in an emergency', zh: '紧急访问患者' },
  'action.break-glass.read': { en: 'See who used emergency access', zh: '查看紧急访问记录' },
} as const satisfies Catalogue;
