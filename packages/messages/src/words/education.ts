import type { Catalogue } from '../language.ts';

/** Sheets for patients of the pain ward. What patients read themselves is a table of the knowledge package. */
export const EDUCATION_WORDS = {
  'education.room': { en: 'Patient sheets', zh: '患者宣教' },
  'education.title': { en: 'Sheets for patients', zh: '患者宣教单' },
  'education.what': {
    en: 'One thing on each sheet, in plain words, Chinese and English. Read a sheet before you hand it out, and talk it over with the patient; from the page of a stay it is handed out with the patient’s name, and stays recorded there.',
    zh: '每张讲一件事，通俗易懂，中英文各一份。发放前请先通读，并当面讲解；在患者住院页发放可印上姓名并留下记录。',
  },
  'education.unread-share': {
    en: '{{unread}} of {{all}} statements nobody of this project has read in a text.',
    zh: '{{all}} 条中有 {{unread}} 条未见原文。',
  },
  'education.version': { en: 'Version {{version}}', zh: '第 {{version}} 版' },
  'education.checked': { en: 'Checked by {{name}}, {{at}}', zh: '{{name}} 已审核，{{at}}' },
  'education.unchecked': { en: 'Not checked by anybody of the ward', zh: '病房尚无人审核' },
  'education.check': { en: 'Confirm that it is right', zh: '确认内容无误' },
  'education.check.what': {
    en: 'You answer for the words of this version, in both languages. Your name is printed on the sheet.',
    zh: '您对本版中英文内容负责，姓名将印在宣教单上。',
  },
  'education.check.undo': { en: 'Take the confirmation back', zh: '撤回确认' },
  'education.language': { en: 'Language of the sheet', zh: '宣教单语言' },
  'education.language.zh': { en: 'Chinese', zh: '中文' },
  'education.language.en': { en: 'English', zh: '英文' },
  'education.print': { en: 'Print (PDF)', zh: '打印 (PDF)' },
  'education.back': { en: 'All sheets', zh: '全部宣教单' },
  'education.sources': { en: 'Where each statement comes from (for staff)', zh: '各条来源（供医护人员）' },
  'education.given': { en: 'Sheets handed out', zh: '已发放宣教单' },
  'education.given.none': { en: 'No sheet was handed out on this stay.', zh: '本次住院尚未发放宣教单。' },
  'education.give': { en: 'Hand out a sheet', zh: '发放宣教单' },
  'education.give.sheet': { en: 'Sheet', zh: '宣教单' },
  'education.give.needed': { en: 'Choose the sheet.', zh: '请选择宣教单。' },
  'education.give.needed.language': { en: 'Choose the language.', zh: '请选择语言。' },
  'education.give.at': { en: 'Handed out at', zh: '发放时间' },
  'education.give.at.wrong': { en: 'Enter date and time.', zh: '请输入日期和时间。' },
  'education.give.print': { en: 'Print with the name (PDF)', zh: '打印含姓名的宣教单 (PDF)' },
  'education.give.keep': { en: 'Record that it was handed out', zh: '登记已发放' },
  'education.strike': { en: 'Strike out', zh: '作废' },
  'education.restore': { en: 'Restore', zh: '恢复' },
  'education.why': { en: 'Reason', zh: '原因' },
  'education.for-patients': { en: 'For patients and families', zh: '患者及家属须知' },
  'education.phone': { en: 'Telephone of the ward (written by the ward):', zh: '病房电话（由病房填写）：' },
  'education.sheet.checked': {
    en: 'The ward has checked what this sheet says: {{name}}, {{day}}.',
    zh: '本单内容由病房审核：{{name}}，{{day}}。',
  },
  'education.sheet.unchecked': {
    en: 'Nobody of the ward has checked what this sheet says yet. Ask before you go by it.',
    zh: '本单内容病房尚未审核，使用前请先咨询医护人员。',
  },
  'education.sheet.version': {
    en: 'Version {{version}}, {{sha256}} · printed {{at}}',
    zh: '第 {{version}} 版，{{sha256}} · 打印于 {{at}}',
  },
} as const satisfies Catalogue;
