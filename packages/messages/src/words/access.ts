import type { Catalogue } from '../language.ts';

/** Signing in, one's own account, and what stands over the page when a session has ended. */
export const ACCESS_WORDS = {
  'access.signIn': { en: 'Sign in', zh: '登录' },
  'access.signIn.login': { en: 'Account', zh: '账号' },
  'access.signIn.password': { en: 'Password', zh: '密码' },
  'access.signIn.showPassword': { en: 'Show the password', zh: '显示密码' },
  'access.signIn.hidePassword': { en: 'Hide the password', zh: '隐藏密码' },
  'access.signIn.capsLock': { en: 'Caps Lock is on.', zh: '大写锁定已开启。' },
  'access.signIn.forgotten': {
    en: 'Forgotten? Your administrator sets a new password.',
    zh: '忘记密码请联系系统管理员重置。',
  },
  'access.signIn.totp': { en: 'Six digits of your authenticator app', zh: '身份验证器中的 6 位动态码' },
  'access.signIn.totp.why': {
    en: 'This account has a second step. Open the app and type the digits it shows now.',
    zh: '此账号已开启双重验证，请打开身份验证器，输入当前显示的动态码。',
  },
  'access.signIn.back': { en: 'Back', zh: '返回' },

  'access.ended.title': { en: 'Your session has ended', zh: '登录已过期' },
  'access.ended.what': {
    en: 'Sign in to go on. What you typed is still there, and what was under way goes on by itself.',
    zh: '请重新登录以继续。已填写的内容仍在，未完成的操作会自动继续。',
  },
  'access.ended.locked': { en: 'Locked', zh: '已锁定' },
  'access.ended.lockedWhat': {
    en: 'Nobody used this page for a while, or you locked it. Nothing you typed is lost.',
    zh: '页面长时间无人操作，或由您手动锁定。已填写的内容不会丢失。',
  },
  'access.ended.goOn': { en: 'Go on', zh: '继续' },
  'access.ended.other': { en: 'Sign in as somebody else', zh: '切换账号' },
  'access.ended.otherAsk': {
    en: 'What {{name}} typed on this page and did not save is then given up; only answers of forms are kept for them in this browser.',
    zh: '{{name}} 在本页填写而未保存的内容将会丢失；仅表单中的答案会为其保留在本浏览器中。',
  },

  'access.first': { en: 'First start', zh: '首次启动' },
  'access.first.what': {
    en: 'Nobody has an account here yet. You become the administrator: you bring in people and give them roles. Seeing patients takes another role, which you can give yourself.',
    zh: '系统中还没有账号。您将成为系统管理员，负责添加人员、分配角色。查看患者需要其他角色，可由您自行分配。',
  },
  'access.first.who': { en: 'You', zh: '您的信息' },
  'access.first.where': { en: 'Your hospital', zh: '医院' },
  'access.first.create': { en: 'Create the administrator', zh: '创建系统管理员' },
  'access.first.waiting': {
    en: 'This server has no account yet. Open the link that its console printed when it started.',
    zh: '服务器中还没有账号，请打开启动时控制台输出的链接。',
  },

  'access.person.name': { en: 'Name', zh: '姓名（拼音或英文）' },
  'access.person.nameZh': { en: 'Name in Chinese', zh: '中文姓名' },
  'access.site.name': { en: 'Name', zh: '英文名称' },
  'access.site.nameZh': { en: 'Name in Chinese', zh: '中文名称' },
  'access.person.login': { en: 'Account', zh: '账号' },
  'access.person.loginHint': { en: 'Letters, digits, dots and hyphens', zh: '字母、数字、点或连字符，如工号' },
  'access.password.new': { en: 'New password', zh: '新密码' },
  'access.password.current': { en: 'Present password', zh: '当前密码' },
  'access.password.hint': {
    en: 'At least {{least}} characters. Several words are easier to keep in mind than signs.',
    zh: '至少 {{least}} 个字符，建议用一句便于记忆的话。',
  },
  'access.password.short': { en: 'At least {{least}} characters.', zh: '至少 {{least}} 个字符。' },
  'access.field.needed': { en: 'Fill this in.', zh: '请填写。' },
  'access.field.login': { en: 'Only letters, digits, dots, hyphens.', zh: '只能使用字母、数字、点、连字符。' },

  'access.demonstration': { en: 'Demonstration department', zh: '演示科室' },
  'access.demonstration.what': {
    en: 'Choose who you are today. Every person and patient here was made by a program; nothing is real.',
    zh: '请选择您的身份。此处人员和患者均由程序生成，并非真实数据。',
  },
  'access.demonstration.making': {
    en: 'Forty patients are being made in the background. Come in: they appear one after another.',
    zh: '正在后台生成 40 名演示患者，可直接进入，患者会陆续出现。',
  },
  'access.demonstration.failed': {
    en: 'The demonstration patients could not all be made; the page of jobs says why. The next start goes on with it.',
    zh: '部分演示患者未能生成，原因见“后台作业”页，下次启动将继续生成。',
  },
  'access.demonstration.byPassword': { en: 'Sign in with account and password', zh: '使用账号和密码登录' },

  'access.menu': { en: 'Account of {{name}}', zh: '{{name}} 的账号' },
  'access.menu.role': { en: 'Work as', zh: '切换角色' },
  'access.menu.account': { en: 'My account', zh: '我的账号' },
  'access.menu.lock': { en: 'Lock', zh: '锁定' },
  'access.menu.signOut': { en: 'Sign out', zh: '退出登录' },
  'access.keys.lock': { en: 'Lock', zh: '锁定' },

  'access.account': { en: 'My account', zh: '我的账号' },
  'access.account.password': { en: 'Password', zh: '登录密码' },
  'access.account.password.change': { en: 'Change password', zh: '修改密码' },
  'access.account.password.changed': {
    en: 'The password is changed. Other places where you were signed in were signed out.',
    zh: '密码已修改，其他设备上的登录已退出。',
  },
  'access.account.password.endsTokens': {
    en: 'Also withdraw the tokens of programs',
    zh: '同时吊销程序访问令牌',
  },
  'access.account.password.endsPasskeys': { en: 'Also remove the passkeys', zh: '同时移除通行密钥' },
  'access.account.password.again': {
    en: 'Type your password once more.',
    zh: '请再次输入密码。',
  },
  'access.own': { en: 'A password of your own', zh: '设置自己的密码' },
  'access.own.what': {
    en: '{{name}} set your present password on {{at}} and so knows it. Until you have set one that only you know, nothing opens and you sign nothing.',
    zh: '您当前的密码由 {{name}} 于 {{at}} 设置，对方知道该密码。请设置只有您自己知道的密码；在此之前不能进行其他操作，也不能签名。',
  },
  'access.own.set': { en: 'Set the password', zh: '设置密码' },
  'access.account.totp': { en: 'Second step', zh: '双重验证' },
  'access.account.totp.off': {
    en: 'Off. With it, a stolen password alone opens nothing: each sign-in also asks for six digits from an app on your phone.',
    zh: '未开启。开启后，登录时还需输入手机身份验证器中的 6 位动态码，仅凭密码无法登录。',
  },
  'access.account.totp.on': { en: 'On. Each sign-in asks for six digits.', zh: '已开启，登录时需输入动态码。' },
  'access.account.totp.turnOn': { en: 'Turn on', zh: '开启' },
  'access.account.totp.turnOff': { en: 'Turn off', zh: '关闭' },
  'access.account.totp.scan': {
    en: 'Scan this with an authenticator app, then type the digits that it shows.',
    zh: '请用身份验证器扫描二维码，然后输入其显示的动态码。',
  },
  'access.account.totp.byHand': { en: 'Or type the key', zh: '或手动输入密钥' },
  'access.account.totp.code': { en: 'Six digits', zh: '6 位动态码' },
  'access.account.totp.confirm': { en: 'Confirm', zh: '确认开启' },
  'access.account.totp.offAsk': {
    en: 'From then on the password alone is enough to sign in.',
    zh: '关闭后仅凭密码即可登录。',
  },
  'access.sessions': { en: 'Where you are signed in', zh: '已登录设备' },
  'access.sessions.of': { en: 'Where this person is signed in', zh: '已登录设备' },
  'access.sessions.none': { en: 'Signed in nowhere.', zh: '当前没有登录。' },
  'access.sessions.here': { en: 'this page', zh: '本页' },
  'access.sessions.began': { en: 'Since', zh: '登录时间' },
  'access.sessions.seen': { en: 'Last used', zh: '最近使用' },
  'access.sessions.from': { en: 'From', zh: '来源' },
  'access.sessions.revoke': { en: 'Sign out there', zh: '强制下线' },
  'access.sessions.revokeAll': { en: 'Sign out everywhere', zh: '全部强制下线' },
  'access.sessions.revokeAsk': {
    en: 'That page asks for the password again; nothing typed there is lost.',
    zh: '该设备需重新登录，已填写的内容不会丢失。',
  },
  'access.tokens': { en: 'Access for programs', zh: '程序访问令牌' },
  'access.tokens.what': {
    en: 'A program that fetches or stores objects over DICOMweb sends such a token instead of a password. It may what you may in your present role.',
    zh: '通过 DICOMweb 存取对象的程序用令牌代替密码，权限与您当前角色相同。',
  },
  'access.tokens.none': { en: 'No program has access in your name.', zh: '没有程序以您的名义访问。' },
  'access.tokens.label': { en: 'For which program', zh: '用于' },
  'access.tokens.days': { en: 'Valid for (days)', zh: '有效期（天）' },
  'access.tokens.add': { en: 'Make a token', zh: '生成令牌' },
  'access.tokens.once': {
    en: 'Copy it now: it is shown this once and stored only as a hash.',
    zh: '请立即复制：令牌只显示一次，系统仅保存其哈希。',
  },
  'access.tokens.copy': { en: 'Copy', zh: '复制' },
  'access.tokens.copied': { en: 'Copied.', zh: '已复制。' },
  'access.tokens.until': { en: 'Until', zh: '有效期至' },
  'access.tokens.used': { en: 'Last used', zh: '最近使用' },
  'access.tokens.neverUsed': { en: 'never', zh: '从未' },
  'access.tokens.revoke': { en: 'Withdraw', zh: '吊销' },
  'access.tokens.revokeAsk': {
    en: 'The program that uses it is refused from now on.',
    zh: '使用该令牌的程序将立即无法访问。',
  },

  'access.refused.title': { en: 'Not in this role', zh: '当前角色无权访问' },
  'access.refused.what': {
    en: 'As {{role}} at {{site}} you may not open this page. Another of your roles may be allowed to, or an administrator gives you one.',
    zh: '您当前的角色为{{role}}（{{site}}），不能打开此页。请切换角色，或联系系统管理员授权。',
  },

  'access.noRoom': { en: 'No room yet for this role', zh: '此角色暂无可用功能' },
  'access.noRoom.what': {
    en: 'As {{role}} you can keep your account; the rooms of this role are still being built.',
    zh: '您当前的角色为{{role}}，目前只能管理自己的账号，该角色的功能尚在建设。',
  },
  'access.glass': { en: 'Emergency access', zh: '紧急访问' },
  'access.glass.open': { en: 'Emergency access…', zh: '紧急访问…' },
  'access.glass.what': {
    en: 'This patient is not one of those your role may see. In an emergency you may open the record for a limited time. Your name, the time and the reason are recorded and reported to the head of the department and the administrator.',
    zh: '您的角色无权查看该患者。紧急情况下可限时打开病历，您的姓名、时间和理由将被记录，并报告科主任和系统管理员。',
  },
  'access.glass.reason': { en: 'Why it cannot wait', zh: '紧急理由' },
  'access.glass.reasonHint': {
    en: 'For example: bleeding on the ward, the doctor in charge is not reachable',
    zh: '例如：病房患者急性出血，主管医师无法联系',
  },
  'access.glass.short': { en: 'Say it in a sentence.', zh: '请用一句话说明。' },
  'access.glass.confirm': { en: 'Open and report', zh: '打开并上报' },
  'access.glass.until': {
    en: 'Emergency access until {{until}}. It is recorded and reported.',
    zh: '紧急访问至 {{until}}，已记录并上报。',
  },
} as const satisfies Catalogue;
