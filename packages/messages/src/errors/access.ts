import type { ErrorTable } from './error-table.ts';

/** Signing in, rights, and the accounts of people. No sentence names a person: messages reach logs. */
export const ACCESS_ERRORS = {
  'access/signed-out': {
    status: 401,
    en: 'Nobody is signed in, or the session has ended. Sign in and try again.',
    zh: '尚未登录或登录已过期，请登录后重试。',
  },
  'access/first-start': {
    status: 401,
    en: 'This server has no account yet. Open the link that its console printed when it started.',
    zh: '服务器中还没有账号，请打开启动时控制台输出的链接。',
  },
  'access/token': {
    status: 401,
    en: 'This access token is not valid here: it was withdrawn, it ran out, its role ended, or what was asked takes a person who signed in. Make a new one under “My account”.',
    zh: '访问令牌无效：已吊销、已过期、所属角色已结束，或该操作须由本人登录后进行。请在“我的账号”中生成新令牌。',
  },
  'access/refused': {
    status: 403,
    en: 'Your present role does not allow this ({{action}}). Change to another of your roles, or ask an administrator for one.',
    zh: '当前角色没有此权限（{{action}}）。请切换角色，或联系系统管理员授权。',
  },
  'access/patient-refused': {
    status: 403,
    en: 'Patient {{key}} belongs to a site that your present role does not see. In an emergency the record can be opened with a reason; that is reported.',
    zh: '患者 {{key}} 所属院区不在当前角色的权限范围内。紧急情况下可填写理由打开，系统将上报。',
  },
  'access/csrf': {
    status: 403,
    en: 'The request does not come from a page of this session. Reload the page and try again.',
    zh: '请求并非来自本次登录的页面，请刷新页面后重试。',
  },
  'access/wrong-password': {
    status: 401,
    en: 'Account or password is wrong. Check both; an administrator can set a new password.',
    zh: '账号或密码错误。请核对；忘记密码请联系系统管理员重置。',
  },
  'access/too-many-attempts': {
    status: 429,
    en: 'Too many attempts failed. Wait {{minutes}} minutes and try again.',
    zh: '失败次数过多，请 {{minutes}} 分钟后重试。',
  },
  'access/account-locked': {
    status: 403,
    en: 'This account is locked. An administrator can unlock it.',
    zh: '该账号已停用，请联系系统管理员启用。',
  },
  'access/no-role': {
    status: 403,
    en: 'This account has no role at present. An administrator can give it one.',
    zh: '该账号当前没有角色，请联系系统管理员分配。',
  },
  'access/totp-needed': {
    status: 401,
    en: 'This account has a second step: type the six digits that your authenticator app shows now.',
    zh: '该账号已开启双重验证，请输入身份验证器当前显示的 6 位动态码。',
  },
  'access/totp-wrong': {
    status: 401,
    en: 'These digits are not the present ones, or were used already. Wait for the next ones; check the clock of the telephone.',
    zh: '动态码不正确或已使用。请等待下一个动态码，并检查手机时间。',
  },
  'access/present-password': {
    status: 403,
    en: 'The present password is wrong. Check it and try again.',
    zh: '当前密码错误，请核对后重试。',
  },
  'access/password-short': {
    status: 400,
    en: 'A password needs at least {{least}} characters. Several words are easier to keep in mind than signs.',
    zh: '密码至少 {{least}} 个字符，建议用一句便于记忆的话。',
  },
  'access/password-is-login': {
    status: 400,
    en: 'The password contains the account’s name. Choose one that does not.',
    zh: '密码包含账号名，请换一个。',
  },
  'access/login-taken': {
    status: 409,
    en: 'There is an account {{login}} already. Choose another name for this one.',
    zh: '账号 {{login}} 已存在，请换一个。',
  },
  'access/role-period': {
    status: 400,
    en: 'The role would end before it begins. Correct one of the two days.',
    zh: '角色的截止时间早于起始时间，请更正。',
  },
  'access/own-role': {
    status: 409,
    en: 'Nobody ends a role of their own. Ask another administrator.',
    zh: '不能结束自己的角色，请由其他系统管理员操作。',
  },
  'access/own-lock': {
    status: 409,
    en: 'Nobody locks their own account. Ask another administrator.',
    zh: '不能停用自己的账号，请由其他系统管理员操作。',
  },
  'access/first-start-link': {
    status: 403,
    en: 'This link is used up, or another start has replaced it. The console of the server prints the one that is valid.',
    zh: '此链接已失效，或已被新的启动取代。请使用服务器控制台最近输出的链接。',
  },
  'access/no-demonstration': {
    status: 403,
    en: 'This is no demonstration department, or there is no such person in it. Sign in with an account.',
    zh: '当前不是演示科室，或其中没有此人。请使用账号登录。',
  },
} as const satisfies ErrorTable;
