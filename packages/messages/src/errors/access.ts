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
  'access/must-change': {
    status: 403,
    en: 'Somebody else set your present password. Set one of your own first: until then nothing opens, and nothing is signed.',
    zh: '您当前的密码由他人设置。请先设置自己的密码，在此之前不能进行其他操作，也不能签名。',
  },
  'access/password-same': {
    status: 400,
    en: 'The new password is the present one. Choose another.',
    zh: '新密码与当前密码相同，请换一个。',
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
  'access/passkey-address': {
    status: 400,
    en: 'Passkeys belong to a name, and this page was opened by the number {{host}}. Open it by its name, on this machine localhost.',
    zh: '通行密钥须与域名绑定，而本页以数字地址 {{host}} 打开。请使用域名打开，本机可用 localhost。',
  },
  'access/passkey-refused': {
    status: 403,
    en: 'This passkey does not hold here: it was removed, belongs to another address, took longer than two minutes, or the device did not verify its owner. Try again, or sign in with account and password.',
    zh: '通行密钥无效：已被移除、属于其他地址、已超过 2 分钟，或设备未验证本人。请重试，或使用账号和密码登录。',
  },
  'access/provider-settings': {
    status: 500,
    en: 'The hospital’s login cannot be used: {{setting}} does not hold. The issuer is an https address, the client identifier is needed, and the claim is one whose value is the name of an account (not email). See docs/access.md.',
    zh: '无法启用医院统一登录：{{setting}} 设置有误。颁发者须为 https 地址，须填写客户端标识；声明的值须为账号名（不能用 email）。参见 docs/access.md。',
  },
  'access/provider-off': {
    status: 404,
    en: 'No login of the hospital is set up on this server. Sign in with account and password.',
    zh: '本服务器未启用医院统一登录，请使用账号和密码登录。',
  },
  'access/provider-unreachable': {
    status: 502,
    en: 'The hospital’s login does not answer. Sign in with account and password, or try again later.',
    zh: '医院统一登录没有响应，请使用账号和密码登录，或稍后重试。',
  },
  'access/provider-state': {
    status: 400,
    en: 'This way back from the hospital’s login was used already, took longer than ten minutes, or began in another browser. Start again from the sign-in page.',
    zh: '本次统一登录已使用、已超过 10 分钟，或并非由此浏览器发起。请从登录页重新开始。',
  },
  'access/provider-refused': {
    status: 403,
    en: 'The hospital’s login did not prove who came ({{why}}). Start again from the sign-in page; if it goes on, tell an administrator the word in brackets.',
    zh: '医院统一登录未能证明身份（{{why}}）。请从登录页重新开始；若仍失败，请将括号内的代码告知系统管理员。',
  },
  'access/provider-unlinked': {
    status: 403,
    en: 'The hospital’s login knows you as {{subject}}, and nobody here is linked to that. Give it to an administrator, who links it to your account.',
    zh: '医院统一登录中您的标识为 {{subject}}，尚未关联到此处的人员。请告知系统管理员进行关联。',
  },
  'access/provider-subject-taken': {
    status: 409,
    en: 'This identifier of the hospital’s login is linked to another person. Remove that link first.',
    zh: '该统一登录标识已关联到其他人员，请先解除原有关联。',
  },
  'access/provider-other-person': {
    status: 403,
    en: 'Somebody else confirmed at the hospital’s login. Confirm as the person who is signed in here.',
    zh: '在统一登录处确认的不是当前登录的人员，请以本人身份确认。',
  },
  'access/provider-confirm': {
    status: 403,
    en: 'Confirm at the hospital’s login first; it holds for five minutes and for one change.',
    zh: '请先在医院统一登录处确认身份；确认仅用于一次修改，5 分钟内有效。',
  },
} as const satisfies ErrorTable;
