import type { Catalogue } from '../language.ts';

export const FORM_NOTICES = {
  'notice/forms/extension-left-out': {
    en: '{{where}}: the extension {{url}} is not understood and was left out.',
    zh: '{{where}}：扩展 {{url}} 无法识别，已略去。',
  },
  'notice/forms/field-left-out': {
    en: '{{where}}: "{{name}}" has no place in a form of this system and was left out.',
    zh: '{{where}}：“{{name}}”在本系统表单中没有对应项，已略去。',
  },
  'notice/forms/required': { en: 'An answer is needed.', zh: '此项必填。' },
  'notice/forms/one-answer': {
    en: 'One answer is expected, {{found}} are given.',
    zh: '此项只能有一个答案，现有 {{found}} 个。',
  },
  'notice/forms/kind': { en: 'The answer is not of the kind that is asked for.', zh: '答案类型与问题不符。' },
  'notice/forms/range': {
    en: 'Outside the range {{least}} to {{greatest}} {{unit}}.',
    zh: '超出范围：{{least}} 至 {{greatest}} {{unit}}。',
  },
  'notice/forms/decimals': { en: 'At most {{most}} decimals.', zh: '最多 {{most}} 位小数。' },
  'notice/forms/length': {
    en: 'At most {{longest}} characters; there are {{found}}.',
    zh: '最多 {{longest}} 个字符，现有 {{found}} 个。',
  },
  'notice/forms/date': {
    en: 'No date of the calendar. Write 2026, 2026-03 or 2026-03-31.',
    zh: '日期无效。请写作 2026、2026-03 或 2026-03-31。',
  },
  'notice/forms/precision-month': { en: 'At least the month is needed.', zh: '至少须填写到月。' },
  'notice/forms/precision-day': { en: 'The full date is needed.', zh: '须填写完整日期。' },
  'notice/forms/instant': {
    en: 'No date and time with offset, such as 2026-03-31T14:30:00+08:00.',
    zh: '日期时间无效，应含时区，例如 2026-03-31T14:30:00+08:00。',
  },
  'notice/forms/option': { en: '"{{code}}" is none of the options.', zh: '“{{code}}”不在选项中。' },
  'notice/forms/file-type': {
    en: 'A file of type {{type}}; expected: {{types}}.',
    zh: '文件类型为 {{type}}，应为：{{types}}。',
  },
  'notice/forms/file-size': { en: 'Larger than {{largestMb}} MB.', zh: '超过 {{largestMb}} MB。' },
  'notice/forms/is-locked': { en: 'The form is locked.', zh: '表单已锁定。' },
  'notice/forms/about-draft-only': {
    en: 'Whom a form is about is said while it is a draft.',
    zh: '表单所属患者只能在草稿阶段填写。',
  },
  'notice/forms/not-locked': { en: 'The form is not locked.', zh: '表单未锁定。' },
  'notice/forms/reason-needed': {
    en: '{{count}} saved answer(s) change: say why.',
    zh: '有 {{count}} 项已保存的答案被修改，请说明原因。',
  },
  'notice/forms/hard-findings': {
    en: '{{count}} answer(s) are missing or wrong.',
    zh: '有 {{count}} 项缺失或有误。',
  },
  'notice/forms/soft-findings': {
    en: '{{count}} unusual answer(s) are to be confirmed.',
    zh: '有 {{count}} 项异常值待确认。',
  },
  'notice/forms/sign-complete-only': { en: 'Only a complete form can be signed.', zh: '表单完成后方可签名。' },
  'notice/forms/lock-signed-only': { en: 'Only a signed form can be locked.', zh: '表单签名后方可锁定。' },
  'notice/forms/open-queries': {
    en: '{{count}} query(ies) are not closed.',
    zh: '还有 {{count}} 条质疑未关闭。',
  },
  'notice/forms/unlock-reason': { en: 'Say why it is unlocked.', zh: '请说明解锁原因。' },
  'notice/forms/unlock-second-person': {
    en: 'A second person must agree to the unlocking.',
    zh: '解锁须由另一人同意。',
  },
  'notice/forms/query-words': { en: 'Write a few words.', zh: '请填写说明。' },
  'notice/forms/query-asks-you': {
    en: 'The query asks you: somebody else judges the answer.',
    zh: '该质疑由您答复，须由他人判定。',
  },
  'notice/forms/query-of-check': {
    en: 'An edit check asks this; it closes by itself when the check passes.',
    zh: '该质疑由核查规则提出，规则通过后自动关闭。',
  },
  'notice/forms/query-is-open': { en: 'The query is open.', zh: '该质疑尚未答复。' },
  'notice/forms/query-is-answered': { en: 'The query is answered already.', zh: '该质疑已答复。' },
  'notice/forms/query-is-closed': { en: 'The query is closed.', zh: '该质疑已关闭。' },
  'notice/forms/query-is-cancelled': { en: 'The query was cancelled.', zh: '该质疑已取消。' },
} as const satisfies Catalogue;
