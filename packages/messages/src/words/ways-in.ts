import type { Catalogue } from '../language.ts';

/** Ways to sign in other than by a password: the hospital's own login, passkeys. */
export const WAYS_IN_WORDS = {
  'access.provider.signIn': { en: 'Sign in with the hospital’s login', zh: '使用医院统一登录' },
  'access.provider.back': { en: 'You are signed in', zh: '已登录' },
  'access.provider.back.what': {
    en: 'Close this tab: what you were doing goes on in the other one.',
    zh: '请关闭此标签页，回到原标签页继续操作。',
  },
  'access.provider.refused': { en: 'Not signed in', zh: '登录未成功' },
  'access.provider.again': { en: 'To the sign-in page', zh: '返回登录页' },
  'access.provider.password': { en: 'Password to sign with', zh: '签名密码' },
  'access.provider.password.what': {
    en: 'Signatures ask for an account and a password of this system, also where you sign in at the hospital’s login. Confirm there who you are, then choose one; the former password is not asked for.',
    zh: '即使您通过医院统一登录，电子签名仍需使用本系统的账号和密码。请先在统一登录处确认身份，再设置密码，无需输入原密码。',
  },
  'access.provider.password.confirm': { en: 'Confirm and choose', zh: '确认身份并设置' },
  'access.provider.password.set': { en: 'Set the password', zh: '设置密码' },
  'people.provider': { en: 'Hospital’s login', zh: '医院统一登录' },
  'people.provider.none': {
    en: 'Not linked: this person cannot sign in by it.',
    zh: '未关联，此人不能通过统一登录进入。',
  },
  'people.provider.link': { en: 'Link', zh: '关联' },
  'people.provider.change': { en: 'Link anew', zh: '重新关联' },
  'people.provider.remove': { en: 'Remove the link', zh: '解除关联' },
  'people.provider.removeAsk': {
    en: 'This person can no longer sign in by the hospital’s login, and is signed out everywhere.',
    zh: '解除后此人不能再通过统一登录进入，并将在所有设备上退出登录。',
  },
  'people.provider.subject': { en: 'Identifier there', zh: '统一登录标识' },
  'people.provider.hint': {
    en: 'The subject (sub) by which the hospital’s login knows the person. Whoever is refused there sees theirs.',
    zh: '统一登录系统中此人的标识（sub）。登录被拒时页面会显示该标识。',
  },
  'people.provider.since': { en: 'Linked', zh: '关联时间' },
  'people.provider.by.administrator': { en: 'by an administrator', zh: '由系统管理员关联' },
  'people.provider.by.claim': { en: 'by the name the login gave', zh: '按统一登录提供的账号名关联' },
  'access.passkeys': { en: 'Passkeys', zh: '通行密钥' },
  'people.passkeys.none': { en: 'This person has no passkeys.', zh: '此人没有通行密钥。' },
  'access.passkeys.signIn': { en: 'Sign in with a passkey', zh: '使用通行密钥登录' },
  'access.passkeys.what': {
    en: 'A device or security key that you unlock by finger, face or PIN signs you in without account, password or second step. Signatures still ask for the password.',
    zh: '用指纹、面容或 PIN 解锁的设备或安全密钥可直接登录，无需账号、密码和动态码；电子签名仍需输入密码。',
  },
  'access.passkeys.numeric': {
    en: 'Passkeys belong to a name: open this page by its name instead of a number, on this machine as localhost.',
    zh: '通行密钥须与域名绑定：请使用域名而非数字地址打开本页，本机可用 localhost。',
  },
  'access.passkeys.unknown': { en: 'This browser knows no passkeys.', zh: '此浏览器不支持通行密钥。' },
  'access.passkeys.add': { en: 'Add a passkey', zh: '添加通行密钥' },
  'access.passkeys.make': { en: 'Go on at the device', zh: '在设备上继续' },
  'access.passkeys.label': { en: 'Name of the passkey', zh: '通行密钥名称' },
  'access.passkeys.labelHint': { en: 'Such as: phone, key at the badge', zh: '例如：手机、工牌上的安全密钥' },
  'access.passkeys.made': { en: 'Made', zh: '添加时间' },
  'access.passkeys.name': { en: 'Rename', zh: '重命名' },
  'access.passkeys.remove': { en: 'Remove', zh: '移除' },
  'access.passkeys.removeAsk': {
    en: 'It signs nobody in any more. Remove it on the device, too.',
    zh: '移除后不能再用它登录，请同时在设备上删除。',
  },
  'access.passkeys.noAnswer': {
    en: 'The device gave no passkey: it was cancelled, took too long, or has none for this address.',
    zh: '设备未提供通行密钥：已取消、已超时，或没有适用于本地址的密钥。',
  },
  'access.passkeys.known': { en: 'This device has a passkey of yours already.', zh: '此设备已有您的通行密钥。' },
} as const satisfies Catalogue;
