import type { ErrorTable } from './error-table.ts';

/** The pain ward: beds and stays. */
export const WARD_ERRORS = {
  'ward/bed-name-taken': {
    status: 409,
    en: 'There is a bed {{bed}} already. Choose another name.',
    zh: '已有床位 {{bed}}，请换一个名称。',
  },
  'ward/bed-occupied': {
    status: 409,
    en: 'A patient lies in bed {{bed}}. Move or discharge the patient first, then take the bed out of use.',
    zh: '床位 {{bed}} 有患者。请先为患者转床或办理出院，再停用床位。',
  },
  'ward/bed-taken': {
    status: 409,
    en: 'Bed (key {{key}}) is taken by another patient. Load the ward again and choose a free bed.',
    zh: '该床位（键 {{key}}）已有其他患者。请刷新后选择空床。',
  },
  'ward/bed-not-in-use': {
    status: 409,
    en: 'Bed {{bed}} is out of use. Choose another bed, or put it to use again.',
    zh: '床位 {{bed}} 已停用。请另选床位或重新启用。',
  },
  'ward/patient-admitted': {
    status: 409,
    en: 'The patient has another stay on the ward at that time. Open that stay: discharge the patient there, or strike it out if it was entered in error.',
    zh: '该患者在此时间已有另一次住院。请打开该住院记录办理出院；如为误录请作废。',
  },
  'ward/reason-needed': {
    status: 422,
    en: 'This corrects what was entered before. Say why, in the field for the reason.',
    zh: '此操作更正了已录入的内容，请填写原因。',
  },
  'ward/outside-stay': {
    status: 422,
    en: 'The time lies outside the stay on the ward, or the stay was struck out. Check the time and the patient.',
    zh: '该时间不在住院期间，或该住院记录已作废。请核对时间和患者。',
  },
  'ward/score-key-taken': {
    status: 409,
    en: 'Another score was sent under the same key. Note the score, discard it here and enter it again.',
    zh: '已有另一条评分使用同一标识。请记下分值，在此放弃后重新录入。',
  },
  'ward/not-yet': {
    status: 422,
    en: 'The time lies in the future. Enter what happened when it has happened; check the clock of this device.',
    zh: '时间在将来。请在发生之后再录入，并核对本机时钟。',
  },
} as const satisfies ErrorTable;
