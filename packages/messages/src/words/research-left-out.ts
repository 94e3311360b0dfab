import type { Catalogue } from '../language.ts';

/** Why a patent, project or recognition is not counted by a rule, by code: `left-out.` and the code. */
export const RESEARCH_LEFT_OUT = {
  'left-out.in-error': { en: 'entered in error', zh: '误录' },
  'left-out.other-kind': { en: 'of another kind', zh: '类型不符' },
  'left-out.other-level': { en: 'of another level', zh: '级别不符' },
  'left-out.other-programme': { en: 'of another programme', zh: '项目类别不符' },
  'left-out.outside-window': { en: 'outside the window', zh: '不在统计时段内' },
  'left-out.not-filed': { en: 'not filed by the end of the window', zh: '截至统计时点未申请' },
  'left-out.not-granted': { en: 'not granted by the end of the window', zh: '截至统计时点未授权' },
  'left-out.not-in-force': { en: 'not in force on the day', zh: '统计时点已失效' },
  'left-out.not-ours-first': { en: 'the first inventor is not of the department', zh: '第一发明人非本科室' },
  'left-out.participated-only': { en: 'taken part in, not led', zh: '仅参与，非主持' },
  'left-out.sub-project-only': { en: 'a sub-project', zh: '仅为子课题' },
  'left-out.led-only': { en: 'led, and only others are asked for', zh: '主持项目，不在统计范围' },
  'left-out.not-closed': { en: 'not closed', zh: '未结题' },
} as const satisfies Catalogue;
