import type { Catalogue } from '../language.ts';

export const SIGNATURE_WORDS = {
  'signatures.rules': { en: 'Rules of four eyes', zh: '双人规则' },
  'signatures.rules.about': {
    en: 'Signatures that two persons must give. A rule holds for what is signed from now on; it changes for the whole department, and stands in the record.',
    zh: '须由两人分别签署的签名。规则对此后的签名生效，适用于整个科室，并留痕。',
  },
  'signatures.rules.none': { en: 'One person may give all signatures.', zh: '所有签名可由同一人完成。' },
  'signatures.rules.rule': {
    en: '{{kind}}: {{meaning}} and {{other}} are two persons',
    zh: '{{kind}}：{{meaning}}与{{other}}须为两人',
  },
  'signatures.rules.add': { en: 'Add a rule', zh: '添加规则' },
  'signatures.rules.remove': { en: 'Remove: {{rule}}', zh: '删除：{{rule}}' },
  'signatures.rules.kind': { en: 'What is signed', zh: '签名对象' },
  'signatures.rules.one': { en: 'One signature', zh: '签名一' },
  'signatures.rules.other': { en: 'The other signature', zh: '签名二' },
  'signatures.title': { en: 'Signatures', zh: '签名' },
  'signatures.sign': { en: 'Sign', zh: '签名' },
  'signatures.sign.title': { en: 'Sign', zh: '电子签名' },
  'signatures.meaning': { en: 'I sign as', zh: '签名含义' },
  'signatures.meaning.author': { en: 'Author', zh: '填写' },
  'signatures.meaning.reviewer': { en: 'Reviewer', zh: '审核' },
  'signatures.meaning.approver': { en: 'Approver', zh: '批准' },
  'signatures.meaning.signed': { en: 'signed by you', zh: '您已签' },
  'signatures.meaning.fourEyes': { en: 'somebody else must', zh: '须由他人签' },
  'signatures.first': {
    en: 'The first signature since you signed in asks for account and password, the next ones for the password.',
    zh: '登录后首次签名须输入账号和密码，之后只需密码。',
  },
  'signatures.demonstration': {
    en: 'In the demonstration: account {{login}}, password “{{password}}”.',
    zh: '演示环境：账号 {{login}}，密码“{{password}}”。',
  },
  'signatures.hash': { en: 'Content (SHA-256)', zh: '内容（SHA-256）' },
  'signatures.lapsed': { en: 'Lapsed {{at}}: changed by {{by}}', zh: '已失效 {{at}}：由 {{by}} 修改' },
  'signatures.lapsedWhy': {
    en: 'Lapsed {{at}}: changed by {{by}}, because {{reason}}',
    zh: '已失效 {{at}}：由 {{by}} 修改，原因：{{reason}}',
  },
  'signatures.other': {
    en: 'The content is not what was signed. Tell the administrator.',
    zh: '内容与签名时不一致，请告知系统管理员。',
  },
} as const satisfies Catalogue;
