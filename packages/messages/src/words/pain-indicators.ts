import type { Catalogue } from '../language.ts';

/** Indicators of the pain ward. */
export const PAIN_INDICATOR_WORDS = {
  'pain-indicators.room': { en: 'Pain indicators', zh: '疼痛指标' },
  'pain-indicators.title': { en: 'Indicators of the pain ward', zh: '疼痛病房质控指标' },
  'pain-indicators.what': {
    en: 'Computed from the scores, orders and doses of the ward each time this page is opened; nobody types a figure. By the month of admission, doses by their own. Value in % (Q10: per 1000), and under it numerator/denominator; it opens to the stays behind it. No official definition was read: each figure says how it is counted.',
    zh: '每次打开本页时由病房的评分、医嘱和给药记录计算，无需填报。按入院月份统计，给药按给药月份。上为百分比（Q10 为千分比），下为分子/分母；点击可查看对应的住院记录。未见官方定义原文，各指标注明统计口径。',
  },
  'pain-indicators.patient': { en: 'Patient', zh: '患者' },
  'pain-indicators.stay': { en: 'Stay {{stayKey}}', zh: '住院 {{stayKey}}' },
  'pain-indicators.counted': { en: 'Counted here', zh: '统计口径' },
  'pain-indicators.counted.Q1': {
    en: 'Stays with any score, by whatever instrument.',
    zh: '有任一评分（不限量表）的住院。',
  },
  'pain-indicators.counted.Q2': {
    en: 'Stays whose first score, by whatever instrument, is above 0. In the numerator: the form of the full assessment was complete within 8 h of admission.',
    zh: '首次评分（不限量表）大于 0 的住院。分子：入院 8 h 内完成全面评估表者。',
  },
  'pain-indicators.counted.Q3': {
    en: 'Stays whose first score, by whatever instrument, is above 0. In the numerator: the form of the full assessment was complete within 24 h of admission.',
    zh: '首次评分（不限量表）大于 0 的住院。分子：入院 24 h 内完成全面评估表者。',
  },
  'pain-indicators.counted.Q4': {
    en: 'Rescue doses by mouth and into the vein, with any score after the dose and within 60 or 15 min. Of other routes no window was found: they are not counted.',
    zh: '口服及静脉解救给药，给药后 60 或 15 min 内有评分者。其他途径未查到时限，不计入。',
  },
  'pain-indicators.counted.Q5-24h': {
    en: 'Stays whose first score, self-reported (NRS or faces), is 4 or more, and that lasted 24 h. In the numerator: the latest self-reported score by then is 3 or less, and at most 3 rescue doses were given in the 24 h before. The source says 2 to 3; 3 is taken.',
    zh: '首次自评评分（NRS 或面部量表）≥ 4 分且住院满 24 h 者。分子：至该时点最近一次自评 ≤ 3 分，且此前 24 h 解救给药 ≤ 3 次。来源为 2~3 次，此处取 3 次。',
  },
  'pain-indicators.counted.Q5-72h': {
    en: 'Stays whose first score, self-reported (NRS or faces), is 4 or more, and that lasted 72 h. In the numerator: the latest self-reported score by then is 3 or less, and at most 3 rescue doses were given in the 24 h before. The source says 2 to 3; 3 is taken.',
    zh: '首次自评评分（NRS 或面部量表）≥ 4 分且住院满 72 h 者。分子：至该时点最近一次自评 ≤ 3 分，且此前 24 h 解救给药 ≤ 3 次。来源为 2~3 次，此处取 3 次。',
  },
  'pain-indicators.counted.Q6': {
    en: 'Stays in which an opioid was given. In the numerator: a signed laxative order that begins within 24 h of the first dose.',
    zh: '住院期间使用过阿片类药物者。分子：首次给药后 24 h 内开始的、已签名的通便药医嘱。',
  },
  'pain-indicators.counted.Q9': {
    en: 'Of the first 24 h: the strongest analgesic that was given (codeine, dextropropoxyphene and tramadol count as weak opioids, by general knowledge) less the class of the worst self-reported pain. Medicines from before admission are not known.',
    zh: '入院首个 24 h：已给予的最强镇痛药等级（可待因、右丙氧芬、曲马多按通识计为弱阿片类）减去自评最重疼痛等级。入院前用药未知。',
  },
  'pain-indicators.counted.Q7': {
    en: 'Stays in which a strong opioid was given (any but codeine, dextropropoxyphene and tramadol, by general knowledge). In the numerator: a consent to strong opioids, entered with the patient and not withdrawn, whose date is not after the day of the first dose.',
    zh: '住院期间使用过强阿片类药物者（可待因、右丙氧芬、曲马多除外，按通识）。分子：患者登记中有未撤回的强阿片类药物知情同意，且日期不晚于首次给药日。',
  },
  'pain-indicators.counted.Q10': {
    en: 'Stays in which an opioid was given. In the numerator: a dose was given of an order whose purpose is opioid antagonist; an antagonist that was ordered under another purpose is not recognised. Over-sedation is not counted here.',
    zh: '住院期间使用过阿片类药物者。分子：给过用途为“阿片拮抗药”的医嘱；以其他用途开具者无法识别。此处不统计过度镇静。',
  },
  'pain-indicators.counted.Q11': {
    en: 'The source does not say what a stable dose is; this definition is our own. Stays whose first self-reported score is 4 or more, in which an opioid was given within 72 h, and that lasted 72 h. In the numerator: at 72 h the latest self-reported score is 3 or less with at most 3 rescue doses in the 24 h before; an opioid order by the clock, a patch or an infusion stands then; and in these 24 h none began or was stopped, no single dose was given and no rate of an infusion changed.',
    zh: '来源未说明何为稳定剂量，以下为本系统自定。首次自评评分 ≥ 4 分、72 h 内使用过阿片类药物且住院满 72 h 者。分子：72 h 时最近一次自评 ≤ 3 分、此前 24 h 解救给药 ≤ 3 次；此时有按时、贴剂或持续输注的阿片医嘱，且此 24 h 内此类医嘱未开始或停止，未给单次剂量，输注速率未变。',
  },
  'pain-indicators.counted.Q8': {
    en: 'Stays with a score above 0 that ended at home, in a hospice or elsewhere outside a hospital, by the month of discharge, whose time for a contact is over; who came back before is not counted, unless reached. In the numerator: a contact that reached the patient within the time that the department has in use now (no source names one).',
    zh: '有评分大于 0、出院去向为家中、安宁疗护或其他（非医院）且随访时限已到的住院，按出院月份统计；时限内再入院且未联系到者不计。分子：在科室现行时限内联系到患者者（未见规定时限的来源）。',
  },
  'pain-indicators.lacks.Q8': {
    en: 'The department has no time in use for the contact after discharge, and no source names one. Whoever keeps the deadlines states it on the page of the ward.',
    zh: '科室尚未启用出院后随访时限，也未见规定时限的来源。请由时限管理者在病房页面设定。',
  },
} as const satisfies Catalogue;
