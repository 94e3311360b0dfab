import type { ErrorTable } from './error-table.ts';

/** Signing. No sentence names a person: messages reach logs. */
export const SIGNATURE_ERRORS = {
  'signatures/account-needed': {
    status: 403,
    en: 'This is the first signature since you signed in: type your account and your password.',
    zh: '本次登录后首次签名，请输入账号和密码。',
  },
  'signatures/other-account': {
    status: 403,
    en: 'This is not the account that is signed in. Everybody signs for themselves: sign in as yourself first.',
    zh: '该账号不是当前登录账号。签名须由本人进行，请先以本人账号登录。',
  },
  'signatures/signed-already': {
    status: 409,
    en: 'You have signed this with the same meaning already.',
    zh: '您已以相同含义签名。',
  },
  'signatures/four-eyes': {
    status: 409,
    en: 'Two persons must sign here: with the signature that you gave, somebody else must give this one.',
    zh: '此处须双人签名：您已签署其一，另一签名须由他人完成。',
  },
  'signatures/rule-there': {
    status: 409,
    en: 'The rule exists already, or names one meaning twice. Choose two different meanings.',
    zh: '该规则已存在，或两项含义相同，请选择两种不同的含义。',
  },
} as const satisfies ErrorTable;
