/** Names of people whom nobody is: twelve are of the department, half of them with an account of the demonstration, four are of elsewhere. */
export const DEMONSTRATION_NAMES: readonly string[] = [
  ...['陈静', '王敏', '郭平', '沈浩', '吴强', '马兰', '顾青禾', '陆知行', '程以宁', '宋云帆', '叶南乔', '白书远'],
  ...['苏映雪', '江望舒', '何景行', '唐清越'],
];

/** What a project of the demonstration is about, and by which means. */
export const DEMONSTRATION_SUBJECTS = [
  ['局部晚期非小细胞肺癌同步放化疗', 'concurrent chemoradiotherapy of locally advanced lung cancer'],
  ['鼻咽癌自适应放疗', 'adaptive radiotherapy of nasopharyngeal carcinoma'],
  ['食管癌新辅助放疗', 'neoadjuvant radiotherapy of oesophageal cancer'],
  ['直肠癌短程放疗', 'short-course radiotherapy of rectal cancer'],
  ['肝细胞癌立体定向放疗', 'stereotactic radiotherapy of hepatocellular carcinoma'],
  ['宫颈癌图像引导近距离治疗', 'image-guided brachytherapy of cervical cancer'],
  ['脑胶质瘤放疗', 'radiotherapy of glioma'],
  ['骨转移癌痛姑息放疗', 'palliative radiotherapy of painful bone metastases'],
] as const;
export const DEMONSTRATION_MEANS = [
  ['射线诱导免疫微环境重塑的机制', 'radiation and the immune microenvironment:'],
  ['放射敏感性标志物', 'markers of radiosensitivity in'],
  ['深度学习自动勾画的质量控制', 'quality control of automatic contouring for'],
  ['基于剂量组学的毒性预测', 'dosiomics and toxicity in'],
  ['低剂量分割的前瞻性研究', 'a prospective study of low-dose fractionation in'],
  ['DNA 损伤修复通路', 'DNA damage repair in'],
] as const;

/** Devices and methods that the demonstration has patents of. */
export const DEMONSTRATION_INVENTIONS = [
  ['一种放射治疗体位固定装置', 'An immobilisation device for radiotherapy'],
  ['一种放疗剂量验证模体', 'A phantom for dose verification'],
  ['一种呼吸运动监测方法及系统', 'A method and system of monitoring respiratory motion'],
  ['一种自动勾画结果的一致性评价方法', 'A method of judging the agreement of automatic contours'],
  ['一种计划剂量快速复核方法', 'A method of quickly checking planned dose'],
  ['一种近距离治疗施源器定位结构', 'A structure that positions a brachytherapy applicator'],
  ['一种放射性皮炎评估系统', 'A system of assessing radiation dermatitis'],
  ['一种癌痛动态评估与剂量滴定辅助系统', 'A system that assists cancer-pain assessment and titration'],
  ['一种加速器晨检数据处理方法', 'A method of processing morning checks of an accelerator'],
  ['一种可调式头颈肩网罩支架', 'An adjustable support for head-neck-shoulder masks'],
  ['一种腹部压迫装置', 'A device of abdominal compression'],
  ['一种直肠充气支撑球囊', 'A rectal balloon'],
  ['一种口腔支架', 'A mouth support'],
  ['一种补偿膜成型装置', 'A device that forms bolus'],
  ['一种床面标记装置', 'A device that marks a couch'],
  ['一种激光定位灯校准工具', 'A tool that calibrates positioning lasers'],
  ['放疗体位架', 'Positioning frame'],
] as const;
