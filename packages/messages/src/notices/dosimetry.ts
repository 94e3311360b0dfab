import type { Catalogue } from '../language.ts';

export const DOSIMETRY_NOTICES = {
  'notice/dosimetry/outside-dose-grid': {
    en: '{{percent}} % of {{structure}} lies outside the dose grid; its dose there is not known.',
    zh: '{{structure}} 有 {{percent}} % 超出剂量网格，该部分剂量未知。',
  },
  'notice/dosimetry/empty-contours': {
    en: '{{count}} contour(s) of {{structure}} enclose no area and were left out.',
    zh: '{{structure}} 有 {{count}} 个轮廓未围成面积，已略去。',
  },
  'notice/dosimetry/repeated-contours': {
    en: '{{count}} contour(s) of {{structure}} were written twice and count once.',
    zh: '{{structure}} 有 {{count}} 个轮廓重复出现，只计一次。',
  },
  'notice/dosimetry/bent-contours': {
    en: 'Contours of {{structure}} are not planar: points lie up to {{offPlaneMm}} mm off their plane and were projected onto it.',
    zh: '{{structure}} 的轮廓不在同一平面内：最远点偏离 {{offPlaneMm}} mm，已投影到该平面上计算。',
  },
  'notice/dosimetry/single-plane': {
    en: '{{structure}} has contours on one plane only; it was taken as {{thicknessMm}} mm thick.',
    zh: '{{structure}} 仅在一个层面上有轮廓，按厚度 {{thicknessMm}} mm 计算。',
  },
  'notice/dosimetry/gap': {
    en: '{{structure}} has {{count}} gap(s) without contours, the widest of {{gapMm}} mm; its parts were measured as they are, nothing was added between.',
    zh: '{{structure}} 有 {{count}} 处层面缺少轮廓，最大间隔 {{gapMm}} mm；各部分按原样计算，中间未作填补。',
  },
  'notice/dosimetry/withheld-outside': {
    en: '{{metric}} is withheld: {{percent}} % of {{structure}} lies outside the dose grid, and the figure depends on the dose there.',
    zh: '{{metric}} 不予给出：{{structure}} 有 {{percent}} % 超出剂量网格，而该数值取决于那里的剂量。',
  },
  'notice/dosimetry/no-dose': {
    en: '{{metric}} cannot be measured: no part of {{structure}} lies inside the dose grid.',
    zh: '{{metric}} 无法计算：{{structure}} 完全超出剂量网格。',
  },
  'notice/dosimetry/smaller-than-asked': {
    en: '{{metric}} cannot be measured: {{structure}} has only {{volumeCc}} cc.',
    zh: '{{metric}} 无法计算：{{structure}} 的体积仅 {{volumeCc}} cc。',
  },
  'notice/dosimetry/no-prescription': {
    en: '{{metric}} needs the prescribed dose, which is not known.',
    zh: '{{metric}} 需要处方剂量，而处方剂量未知。',
  },
  'notice/dosimetry/no-external': {
    en: '{{metric}} needs the body outline (EXTERNAL), which is not among the structures.',
    zh: '{{metric}} 需要体表轮廓（EXTERNAL），但结构中没有。',
  },
  'notice/dosimetry/no-isodose': {
    en: '{{metric}} cannot be measured: nothing receives {{doseGy}} Gy.',
    zh: '{{metric}} 无法计算：没有任何部位达到 {{doseGy}} Gy。',
  },
} as const satisfies Catalogue;
