/** A word in both languages. */
export type Pair = readonly [en: string, zh: string];

export const MEASURES: readonly Pair[] = [
  ['Effect', '疗效'],
  ['Toxicity', '毒性'],
  ['Outcome', '转归'],
  ['Cost', '费用'],
  ['Planning quality', '计划质量'],
  ['Dose reduction', '剂量降低'],
  ['Robustness', '稳健性'],
  ['Early response', '早期反应'],
  ['Late effects', '晚期效应'],
  ['Quality of life', '生活质量'],
  ['Survival', '生存'],
];
export const TREATMENTS: readonly Pair[] = [
  ['IMRT', 'IMRT'],
  ['VMAT', 'VMAT'],
  ['proton beams', '质子束'],
  ['stereotactic radiotherapy', '立体定向放疗'],
  ['brachytherapy', '近距离放疗'],
  ['α-emitters', 'α核素'],
  ['hypofractionation', '大分割'],
  ['adaptive planning', '自适应计划'],
  ['opioid titration', '阿片滴定'],
  ['nerve blocks', '神经阻滞'],
  ['image guidance', '图像引导'],
  ['chemoradiotherapy', '同步放化疗'],
  ['re-irradiation', '再程放疗'],
];
export const SITES: readonly Pair[] = [
  ['nasopharyngeal carcinoma', '鼻咽癌'],
  ['lung cancer', '肺癌'],
  ['cervical cancer', '宫颈癌'],
  ['rectal cancer', '直肠癌'],
  ['bone metastases', '骨转移'],
  ['brain metastases', '脑转移'],
  ['breast cancer', '乳腺癌'],
  ['prostate cancer', '前列腺癌'],
  ['liver cancer', '肝癌'],
  ['glioma', '胶质瘤'],
  ['lymphoma', '淋巴瘤'],
  ['sarcoma', '肉瘤'],
  ['thymoma', '胸腺瘤'],
  ['neuropathic cancer pain', '神经病理性癌痛'],
  ['oesophageal cancer', '食管癌'],
  ['gastric cancer', '胃癌'],
  ['bladder cancer', '膀胱癌'],
];
export const GROUPS: readonly Pair[] = [
  ['in the elderly', '老年患者'],
  ['in children', '儿童患者'],
  ['in stage II', 'II期患者'],
  ['in stage III', 'III期患者'],
  ['after surgery', '术后患者'],
  ['before surgery', '术前患者'],
  ['in recurrence', '复发患者'],
  ['in oligometastases', '寡转移患者'],
  ['in outpatients', '门诊患者'],
  ['in women', '女性患者'],
];
export const DESIGNS: readonly Pair[] = [
  ['a randomised trial', '随机试验'],
  ['a cohort study', '队列研究'],
  ['a matched-pair analysis', '配对分析'],
  ['a phase II trial', 'II期试验'],
  ['a planning study', '计划研究'],
  ['a prospective registry', '前瞻登记'],
  ['a phantom study', '模体研究'],
  ['a survey', '调查'],
  ['a dosimetric comparison', '剂量学比较'],
];

/** Imaginary people: family and given names in pinyin and characters. */
export const FAMILIES: readonly Pair[] = [
  ['Zhang', '张'],
  ['Li', '李'],
  ['Wang', '王'],
  ['Zhao', '赵'],
  ['Qian', '钱'],
  ['Sun', '孙'],
  ['Zhou', '周'],
  ['Wu', '吴'],
  ['Zheng', '郑'],
  ['Feng', '冯'],
  ['Ouyang', '欧阳'],
  ['Shen', '沈'],
];
export const GIVENS: readonly Pair[] = [
  ['Sanming', '三明'],
  ['Yiting', '一亭'],
  ['Erhu', '二湖'],
  ['Siyuan', '四园'],
  ['Wulin', '五林'],
  ['Liuhe', '六禾'],
  ['Qixing', '七星'],
  ['Bafang', '八方'],
  ['Jiuzhou', '九洲'],
  ['Shili', '十里'],
  ['Baichuan', '百川'],
  ['Qianshan', '千山'],
  ['Wanli', '万里'],
];

export interface FixtureJournal {
  readonly title: string;
  readonly abbreviation?: string;
  readonly language: 'en' | 'zh';
  readonly publisher: string;
}
export const JOURNALS: readonly FixtureJournal[] = [
  {
    title: 'Journal of Imaginary Radiotherapy',
    abbreviation: 'J Imag Radiother',
    language: 'en',
    publisher: 'Imaginary Press',
  },
  {
    title: 'Annals of Invented Oncology',
    abbreviation: 'Ann Invent Oncol',
    language: 'en',
    publisher: 'Imaginary Press',
  },
  { title: 'Pain & Fiction', abbreviation: 'Pain Fict', language: 'en', publisher: 'Fable House' },
  { title: 'Letters of Unmeasured Dose', abbreviation: 'Lett Unmeas Dose', language: 'en', publisher: 'Fable House' },
  { title: '中华虚构放射杂志', language: 'zh', publisher: '虚构杂志社' },
  { title: '想象肿瘤学', language: 'zh', publisher: '虚构杂志社' },
  { title: '寓言疼痛医学', language: 'zh', publisher: '寓言出版社' },
];
export const FUNDERS: readonly Pair[] = [
  ['National Natural Science Foundation of China', '国家自然科学基金'],
  ['National Key R&D Program of China', '国家重点研发计划'],
  ['Imaginary Provincial Science Fund', '虚构省科学基金'],
];
export const PLACES: readonly Pair[] = [
  ['Department of Radiotherapy, First Imaginary Hospital', '虚构第一医院放疗科'],
  ['Pain Ward, First Imaginary Hospital', '虚构第一医院疼痛病区'],
  ['School of Physics, University of Nowhere', '乌有大学物理学院'],
  ['Second Imaginary Hospital', '虚构第二医院'],
];
