import type { ErrorTable } from './error-table.ts';

export const FORM_ERRORS = {
  'forms/questionnaire-shape': {
    status: 422,
    en: 'This is no FHIR R4 Questionnaire that can be read: {{where}}: {{reason}}.',
    zh: '无法作为 FHIR R4 Questionnaire 读取：{{where}}：{{reason}}。',
  },
  'forms/modifier': {
    status: 422,
    en: '{{where}} carries the modifier extension {{url}}, which changes its meaning and is not known here. Remove it, or use a form without it.',
    zh: '{{where}} 带有修饰扩展 {{url}}，会改变其含义，本系统不识别。请移除该扩展，或改用不含它的表单。',
  },
  'forms/item-type': {
    status: 422,
    en: 'Item {{linkId}} is of type "{{type}}", for which no question exists here. Change its type.',
    zh: '条目 {{linkId}} 的类型为“{{type}}”，本系统没有相应的问题类型，请修改类型。',
  },
  'forms/nested-question': {
    status: 422,
    en: 'Question {{linkId}} has items below it. Put them beside it, in a group, with a skip rule.',
    zh: '问题 {{linkId}} 下还有条目。请将其与该问题并列放入分组，并设置跳转规则。',
  },
  'forms/value-set': {
    status: 422,
    en: 'Item {{linkId}} takes its options from the value set {{valueSet}}, which is not part of the form. Write the options into the item.',
    zh: '条目 {{linkId}} 的选项来自值集 {{valueSet}}，表单本身不含这些选项。请将选项写入条目。',
  },
  'forms/option-without-code': {
    status: 422,
    en: 'An option of item {{linkId}} has no code. Give each option a code.',
    zh: '条目 {{linkId}} 有选项缺少代码。请为每个选项填写代码。',
  },
  'forms/option-twice': {
    status: 422,
    en: 'Two options of item {{linkId}} have the code "{{code}}". Give each a code of its own.',
    zh: '条目 {{linkId}} 有两个选项的代码都是“{{code}}”，请使用不同代码。',
  },
  'forms/no-options': {
    status: 422,
    en: 'Item {{linkId}} is a choice without options. Add options, or let another answer be typed.',
    zh: '条目 {{linkId}} 为选择题但没有选项。请添加选项，或允许自由填写。',
  },
  'forms/check-incomplete': {
    status: 422,
    en: 'Edit check "{{key}}" of item {{linkId}} needs a key, an expression and a sentence for people.',
    zh: '条目 {{linkId}} 的核查规则“{{key}}”须有编号、表达式和提示文字。',
  },
  'forms/check-key-twice': {
    status: 422,
    en: 'The key "{{key}}" of an edit check of item {{linkId}} is used twice in the form. Give each check a key of its own.',
    zh: '条目 {{linkId}} 的核查规则编号“{{key}}”在表单中重复，请使用不同编号。',
  },
  'forms/link-id-twice': {
    status: 422,
    en: 'Two items of the form have the linkId "{{linkId}}". Answers are stored under it: give each item its own.',
    zh: '表单中有两个条目的 linkId 都是“{{linkId}}”。答案按 linkId 存储，请使用不同的 linkId。',
  },
  'forms/bounds': {
    status: 422,
    en: 'Item {{linkId}}: the least value {{least}} is above the greatest {{greatest}}.',
    zh: '条目 {{linkId}}：下限 {{least}} 大于上限 {{greatest}}。',
  },
  'forms/scale-bounds': {
    status: 422,
    en: 'Item {{linkId}} is a rating scale: it needs a least and a greatest value at most {{most}} apart.',
    zh: '条目 {{linkId}} 为评分量表：须有上下限，且相差不超过 {{most}}。',
  },
  'forms/skip-value': {
    status: 422,
    en: 'The skip rule of item {{linkId}} compares {{question}} by "{{operator}}" with no value that fits. State one.',
    zh: '条目 {{linkId}} 的跳转规则以“{{operator}}”比较 {{question}}，但没有合适的值，请补充。',
  },
  'forms/skip-question-unknown': {
    status: 422,
    en: 'The skip rule of item {{linkId}} asks about {{question}}, which is no question of this form.',
    zh: '条目 {{linkId}} 的跳转规则引用了 {{question}}，但表单中没有这个问题。',
  },
  'forms/skip-operator': {
    status: 422,
    en: 'The skip rule of item {{linkId}} cannot compare {{question}} by "{{operator}}" with this kind of value. Use one that fits the question.',
    zh: '条目 {{linkId}} 的跳转规则不能用“{{operator}}”及此类值比较 {{question}}，请改用与问题相符的比较。',
  },
  'forms/skip-circle': {
    status: 422,
    en: 'Skip rules go in a circle: {{linkIds}}. Nothing could decide which of them is asked: break it.',
    zh: '跳转规则形成循环：{{linkIds}}，无法判断应询问哪个条目，请解除循环。',
  },
  'forms/expression': {
    status: 422,
    en: 'The expression of item {{linkId}} cannot be evaluated ({{reason}}): {{expression}}',
    zh: '条目 {{linkId}} 的表达式无法计算（{{reason}}）：{{expression}}',
  },
  'forms/expression-clock': {
    status: 422,
    en: 'The expression of item {{linkId}} reads the clock, so its value would change without anybody entering something. Use %today: {{expression}}',
    zh: '条目 {{linkId}} 的表达式读取当前时间，其值会在无人录入时改变。请使用 %today：{{expression}}',
  },
  'forms/calculation-value': {
    status: 422,
    en: 'The calculation of item {{linkId}} gives a value that is no answer of its kind ({{kind}}). Correct the expression.',
    zh: '条目 {{linkId}} 的计算结果不符合其类型（{{kind}}），请修改表达式。',
  },
  'forms/calculation-does-not-settle': {
    status: 422,
    en: 'The calculated items change each other without end: {{linkIds}}. Let none rest on itself.',
    zh: '计算条目互相引用、无法得出结果：{{linkIds}}。请避免条目依赖自身。',
  },
  'forms/response-shape': {
    status: 422,
    en: 'This is no FHIR R4 QuestionnaireResponse that can be read: {{where}}: {{reason}}.',
    zh: '无法作为 FHIR R4 QuestionnaireResponse 读取：{{where}}：{{reason}}。',
  },
  'forms/response-of-other-form': {
    status: 409,
    en: 'The answers belong to {{questionnaire}}, the form is {{expected}}. Answers are never read as those of another version: migrate them.',
    zh: '答案属于 {{questionnaire}}，而当前表单为 {{expected}}。不同版本的答案不能互用，请先迁移。',
  },
  'forms/response-item-unknown': {
    status: 422,
    en: 'The answers hold an item {{linkId}} at a place where the form has none.',
    zh: '答案中的条目 {{linkId}} 在表单的相应位置不存在。',
  },
  'forms/response-value': {
    status: 422,
    en: 'An answer to {{linkId}} has no value of its kind ({{kind}}).',
    zh: '{{linkId}} 的答案类型不符（应为 {{kind}}）。',
  },
  'forms/version-taken': {
    status: 409,
    en: 'Version {{version}} of {{url}} exists already. Give the new one another version.',
    zh: '{{url}} 的版本 {{version}} 已存在，请使用新的版本号。',
  },
  'forms/not-a-draft': {
    status: 409,
    en: 'Version {{version}} is in use, or was, and stays as it is. Make a new version.',
    zh: '版本 {{version}} 已启用或停用，不能修改，请新建版本。',
  },
  'forms/not-active': {
    status: 409,
    en: 'Version {{version}} of the form is not in use: a draft is put into use first, a retired version is not filled again.',
    zh: '表单版本 {{version}} 未启用：草稿须先启用，已停用版本不再填写。',
  },
  'forms/no-file-store': {
    status: 503,
    en: 'This server has no place for files. Start it with a data folder.',
    zh: '此服务器没有文件存储位置。请指定数据文件夹后启动。',
  },
  'forms/file-place': {
    status: 422,
    en: 'The form asks for no file at {{path}} now.',
    zh: '表单当前在 {{path}} 处不要求上传文件。',
  },
  'forms/file-type': {
    status: 415,
    en: 'A file of type {{type}}; expected: {{types}}.',
    zh: '文件类型为 {{type}}，应为：{{types}}。',
  },
  'forms/file-content': {
    status: 415,
    en: 'The file does not begin as one of type {{type}} does. Send the file itself, under its own type.',
    zh: '文件内容与类型 {{type}} 不符。请上传原文件并使用其真实类型。',
  },
  'forms/file-size': { status: 413, en: 'Larger than {{largestMb}} MB.', zh: '超过 {{largestMb}} MB。' },
  'forms/file-unknown': {
    status: 422,
    en: 'The file {{sha256}} was not kept for this form. Upload it here first.',
    zh: '此表单没有文件 {{sha256}}，请先在此上传。',
  },
  'forms/query-place': {
    status: 422,
    en: 'The form asks nothing at {{path}} now. Ask about a question that is there.',
    zh: '表单当前在 {{path}} 处没有题目，请对现有题目提出质疑。',
  },
  'forms/locked': {
    status: 409,
    en: 'Locked by {{by}}: $t(forms.lockLevel.{{level}}). Nothing here changes until a second person agrees to unlock it.',
    zh: '{{by}} 已锁定$t(forms.lockLevel.{{level}})。须经另一人同意解锁后方可修改。',
  },
  'forms/lock-place': {
    status: 422,
    en: 'This form names no $t(forms.lockLevel.{{level}}) that could be locked. Say first whom it is about.',
    zh: '此表单未指明可锁定的$t(forms.lockLevel.{{level}})，请先填写所属患者与访视。',
  },
  'forms/nothing-to-take-over': {
    status: 409,
    en: 'The source says nothing more to {{path}} that could be taken over, or it is answered already. Open the form anew.',
    zh: '来源中已无可带入 {{path}} 的内容，或该项已有答案。请重新打开表单。',
  },
  'forms/migration-reason': {
    status: 422,
    en: 'Say why the form moves to another version.',
    zh: '请说明为何将表单转到另一版本。',
  },
  'forms/migration-target': {
    status: 409,
    en: 'Version {{version}} is not another version of this form that is in use. Open the form anew.',
    zh: '版本 {{version}} 不是此表单当前启用的其他版本。请重新打开表单。',
  },
  'forms/step-refused': { status: 409, en: '$t({{why}})', zh: '$t({{why}})' },
} as const satisfies ErrorTable;
