import type { Catalogue } from '../language.ts';

/** Radiotherapy of a patient of the pain ward: the referral, and what came of it. */
export const WARD_RADIOTHERAPY_WORDS = {
  'radiotherapy.title': { en: 'Radiotherapy', zh: '放疗' },
  'radiotherapy.offer': {
    en: 'Painful bone metastasis: radiotherapy can be asked for.',
    zh: '疼痛性骨转移：可申请放疗。',
  },
  'radiotherapy.score': { en: '{{scale}} {{pain}} at {{at}}', zh: '{{scale}} {{pain}} 分（{{at}}）' },
  'radiotherapy.sign.nature': { en: 'bone pain in the full assessment of {{at}}', zh: '{{at}} 全面评估：骨痛' },
  'radiotherapy.sign.cause': {
    en: 'bone metastasis as its cause in the full assessment of {{at}}',
    zh: '{{at}} 全面评估：原因为骨转移',
  },
  'radiotherapy.sign.diagnosis': { en: 'bone metastasis (C79.5) in the registry', zh: '登记诊断：骨转移（C79.5）' },
  'radiotherapy.where': { en: 'Where it hurts: {{regions}}', zh: '疼痛部位：{{regions}}' },
  'radiotherapy.where.none': { en: 'Where it hurts was not assessed.', zh: '未评估疼痛部位。' },
  'radiotherapy.source': {
    en: 'WHO 2018 advises a single fraction for painful bone metastases; the site and its fitness for it are the oncologist’s to judge.',
    zh: 'WHO 2018 建议疼痛性骨转移行单次放疗；部位及适应证由放疗医师判断。',
  },
  'radiotherapy.physician': { en: 'Answers for the course', zh: '疗程主管医师' },
  'radiotherapy.physician.needed': { en: 'Choose the oncologist.', zh: '请选择放疗医师。' },
  'radiotherapy.refer': { en: 'Refer to radiotherapy', zh: '申请放疗' },
  'radiotherapy.refer.hint': {
    en: 'Opens a palliative course in the state “referred”.',
    zh: '将建立姑息疗程，状态为“已申请”。',
  },
  'radiotherapy.refer.whose': { en: 'A physician of the ward refers.', zh: '由病房医师申请。' },
  'radiotherapy.referred': { en: 'referred by {{name}} at {{at}}', zh: '{{name}} 于 {{at}} 申请' },
  'radiotherapy.open': { en: 'under way', zh: '进行中' },
  'radiotherapy.over': { en: 'over', zh: '已结束' },
  'radiotherapy.withdraw': { en: 'Withdraw the referral', zh: '撤回申请' },
  'radiotherapy.withdraw.why': { en: 'Why it is withdrawn', zh: '撤回原因' },
  'radiotherapy.withdrawn': { en: 'withdrawn at {{at}}: {{reason}}', zh: '{{at}} 撤回：{{reason}}' },
  'radiotherapy.others': { en: 'Other courses under way', zh: '其他进行中的疗程' },
} as const satisfies Catalogue;
