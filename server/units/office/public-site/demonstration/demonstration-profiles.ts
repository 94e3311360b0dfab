import type { DepartmentContent, PersonContent } from '../contract.ts';

/** A department that is nowhere: no address of it leads to anybody. */
export const DEMONSTRATION_DEPARTMENT: DepartmentContent = {
  name: { zh: '示范医院放射肿瘤科', en: 'Department of Radiation Oncology' },
  parent: { zh: '示范大学附属示范医院', en: 'Demonstration Hospital, Demonstration University' },
  about: {
    zh: '科室承担医疗、教学、科研与培训四项工作：以影像引导的精准放疗为主要治疗手段，设有癌痛规范化治疗示范病房、住院医师规范化培训基地与重点实验室。\n\n本科室及人员均由程序生成，仅供演示，与任何真实单位或个人无关。',
    en: 'The department has four jobs: care, teaching, research and training. It treats with image-guided radiotherapy, keeps a demonstration ward of cancer pain, a base of residents’ training and a key laboratory.\n\nIt was made by a program for demonstration. Nobody in it is real.',
  },
  places: [
    {
      ...{
        id: 'main',
        name: { zh: '本部', en: 'Main campus' },
        phone: '+86 10 5555 0100',
        email: 'radonc@hospital.example',
      },
      address: { zh: '示范市示范路 1 号，放疗楼 2 层', en: '1 Demonstration Road, radiotherapy building, level 2' },
    },
    {
      ...{ id: 'east', name: { zh: '东院区', en: 'East campus' }, phone: '+86 10 5555 0200', email: '' },
      address: { zh: '示范市东湖路 20 号', en: '20 East Lake Road' },
    },
  ],
  base: '',
};

const profile = (
  role: 'head' | 'oncologist' | 'physicist' | 'researcher' | 'teacher',
  { zh, en }: Readonly<Record<'zh' | 'en', readonly [title: string, fields: string, about: string]>>,
): { readonly role: typeof role; readonly content: PersonContent } => ({
  role,
  content: {
    ...{ title: { zh: zh[0], en: en[0] }, fields: { zh: zh[1], en: en[1] }, about: { zh: zh[2], en: en[2] } },
    ...{ email: '', website: '' },
  },
});

/** Those who show themselves; of the last the text was written in one language only, as it happens. */
export const DEMONSTRATION_PROFILES = [
  profile('head', {
    zh: [
      '科主任、主任医师、教授',
      '肺癌；寡转移；立体定向放疗',
      '长期从事胸部肿瘤放射治疗，关注大分割放疗的疗效与毒性。',
    ],
    en: [
      'Head of the department, professor',
      'lung cancer; oligometastases; stereotactic radiotherapy',
      'Treats tumours of the chest, and studies what hypofractionation gains and costs.',
    ],
  }),
  profile('oncologist', {
    zh: ['副主任医师', '鼻咽癌；自适应放疗', '负责头颈部肿瘤的放射治疗与随访。'],
    en: [
      'Consultant',
      'nasopharyngeal cancer; adaptive radiotherapy',
      'Treats and follows tumours of the head and neck.',
    ],
  }),
  profile('physicist', {
    zh: ['高级物理师', '剂量计算；计划验证', '负责治疗计划、加速器质量控制与患者计划验证。'],
    en: ['Senior physicist', 'dose calculation; verification', 'Keeps plans, machines and measurements together.'],
  }),
  profile('researcher', {
    zh: ['副研究员', '放射生物；预后模型', '从事肿瘤放射敏感性与剂量组学研究。'],
    en: ['Associate researcher', 'radiobiology; outcome models', 'Studies radiosensitivity and dosiomics.'],
  }),
  profile('teacher', {
    zh: ['主治医师、教学秘书', '住院医师培训；靶区勾画教学', '负责住院医师规范化培训与勾画课程。'],
    en: ['Attending physician, residents’ training', 'residents’ training; teaching of contouring', ''],
  }),
];
