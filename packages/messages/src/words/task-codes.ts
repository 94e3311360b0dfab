import type { Catalogue } from '../language.ts';

/**
 * What there is to do, as `task/what`. No sentence names a patient: tasks stand in mails and notices. Where a value differs by
 * language, `titleZh` beside `title` is said in Chinese.
 */
export const TASK_CODES = {
  'task/own-words': { en: '{{words}}', zh: '{{words}}' },
  'task/form-query': {
    en: 'Answer a query on the form “{{title}}”',
    zh: '答复表单“{{title}}”的质疑',
  },
  'task/event-deadline': { en: '{{words}}', zh: '{{words}}' },
  'task/event-deadline-late': { en: '“{{words}}” was not done in time', zh: '“{{words}}”逾期未完成' },
  'task/form-query-late': {
    en: 'A query on the form “{{title}}” was not answered in time',
    zh: '表单“{{title}}”的质疑逾期未答复',
  },
  'task/emergency-access': {
    en: '{{name}} opened a patient in an emergency: look at the reason',
    zh: '{{name}} 紧急访问了一名患者，请核查理由',
  },
  'task/patient-red-answer': {
    en: 'A patient of the pain ward reported an alarm sign: see to it now',
    zh: '疼痛病房有患者自报警示症状，请立即处理',
  },
  'task/relied-on-lapsed': {
    en: 'You relied on a signature to “{{title}}”, and it has lapsed: look at it again',
    zh: '您所依据的“{{title}}”签名已失效，请重新查看',
  },
  'task/password-set': {
    en: '{{name}} set a new password for your account. If you did not ask for it, say so to the head of the department',
    zh: '{{name}} 重置了您的账号密码。如非您本人要求，请告知科主任',
  },
  'task/second-step-off': {
    en: '{{name}} turned off the second step of your account. If you did not ask for it, say so to the head of the department',
    zh: '{{name}} 关闭了您账号的双重验证。如非您本人要求，请告知科主任',
  },
  'task/passkey-added': {
    en: 'The passkey “{{label}}” was added to your account. If it is not yours, remove it and change your password',
    zh: '您的账号添加了通行密钥“{{label}}”。如非您本人操作，请移除并修改密码',
  },
  'task/provider-linked': {
    en: '{{name}} linked your account to a login of the hospital. If it is not yours, say so to the head of the department',
    zh: '{{name}} 将您的账号关联到一个医院统一登录身份。如非您本人的身份，请告知科主任',
  },
  'task/password-by-provider': {
    en: 'A new password was set for your account after the hospital’s login was confirmed. If it was not you, say so to the head of the department',
    zh: '经医院统一登录确认后，您的账号设置了新密码。如非您本人操作，请告知科主任',
  },
  'task/signature-lapsed': {
    en: 'Look at “{{title}}” again: it was changed after you signed it',
    zh: '“{{title}}”在您签名后被修改，请重新查看',
  },
  'task/incident-report': {
    en: 'An event was reported: have it looked into',
    zh: '有新的安全事件上报，请安排分析',
  },
  'task/incident-action': { en: 'After an incident: {{words}}', zh: '安全事件改进措施：{{words}}' },
  'task/severe-toxicity': {
    en: 'Toxicity of grade {{grade}} at an on-treatment review: look at it and sign the review',
    zh: '治疗中评估记录了 {{grade}} 级不良反应，请查看并签署该次评估',
  },
  'task/severe-toxicity-by-number': {
    en: 'What was measured at an on-treatment review is grade {{grade}} by the number alone: look at it and sign the review',
    zh: '治疗中评估的检测结果按数值判定为 {{grade}} 级，请查看并签署该次评估',
  },
  'task/severe-toxicity-late': {
    en: 'Toxicity of grade {{grade}} at an on-treatment review was not looked at in time',
    zh: '治疗中评估记录的 {{grade}} 级不良反应逾期未查看',
  },
} as const satisfies Catalogue;

/** Why the program itself took a task back. */
export const TASK_REASONS = {
  'task-reason/review-corrected': { en: 'the review was corrected', zh: '该次评估已更正' },
  'task-reason/another-physician': { en: 'the course has another treating physician', zh: '疗程已更换主管医师' },
} as const satisfies Catalogue;
/** The key of such a reason in the catalogue. */
export type TaskReason = keyof typeof TASK_REASONS;

/** Whether it is the program's own, and not as somebody wrote it. */
export const isTaskReason = (reason: string): reason is TaskReason => Object.hasOwn(TASK_REASONS, reason);

/** What a task asks for: stable, for programs. */
export type TaskCode = keyof typeof TASK_CODES;
