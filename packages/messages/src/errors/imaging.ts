import type { ErrorTable } from './error-table.ts';

export const IMAGING_ERRORS = {
  'imaging/blob-missing': {
    status: 500,
    en: 'The stored object {{sha256}} is gone from the folder of objects. Restore it from a backup, or import the file again.',
    zh: '对象文件夹中缺少已存储的对象 {{sha256}}。请从备份恢复，或重新导入该文件。',
  },
  'imaging/blob-altered': {
    status: 500,
    en: 'The stored object {{sha256}} was altered on disk: its bytes now hash to {{found}}. It is not used; restore it from a backup.',
    zh: '已存储的对象 {{sha256}} 在磁盘上被改动：其内容的哈希现为 {{found}}。系统不再使用它，请从备份恢复。',
  },
  'imaging/unreadable': {
    status: 422,
    en: 'This file could not be read as a DICOM object: {{reason}}. Export it again, or ask the maker of the system that wrote it.',
    zh: '无法将此文件读作 DICOM 对象：{{reason}}。请重新导出，或咨询写出该文件的系统厂商。',
  },
  'imaging/storage-failed': {
    status: 500,
    en: 'A file could not be taken in, because disk or database failed: {{reason}}. What was answered as stored is stored. Mend the cause (is the disk full?) and import the same files again; what is here already is recognised.',
    zh: '磁盘或数据库出错，有文件未能导入：{{reason}}。已答复为“已存储”的内容均已存储。请排除原因（磁盘是否已满？）后重新导入同一批文件，已有的对象会被识别。',
  },
  'imaging/zip-damaged': {
    status: 422,
    en: 'The ZIP is damaged ({{what}}). Pack the folder again, or drop the folder itself.',
    zh: 'ZIP 文件已损坏（{{what}}）。请重新打包，或直接拖入文件夹。',
  },
  'imaging/zip-encrypted': {
    status: 422,
    en: '{{entry}} is locked with a password inside the ZIP. Unpack it first, then drop the folder.',
    zh: 'ZIP 中的 {{entry}} 设有密码。请先解压，再拖入文件夹。',
  },
  'imaging/zip-limit': {
    status: 422,
    en: 'The ZIP would unfold to more than an export of images and plans can hold ({{entry}}). Unpack it, and drop the folder.',
    zh: 'ZIP 解压后超出影像和计划导出的合理大小（{{entry}}）。请先解压，再拖入文件夹。',
  },
  'imaging/zip-given-up': {
    status: 410,
    en: 'The ZIP is not here any more: it is kept for a week after its import failed or was cancelled. Import it again.',
    zh: 'ZIP 已不再保留：导入失败或取消后仅保留一周。请重新导入。',
  },
  'imaging/conflict-decided': {
    status: 409,
    en: 'Conflict {{key}} was decided already. Reload the list.',
    zh: '冲突 {{key}} 已经处理，请刷新列表。',
  },
  'imaging/planes-outside': {
    status: 400,
    en: 'Planes {{from}} to {{to}} were asked for, but the volume has {{planes}}. Ask for its size first.',
    zh: '请求的层面为 {{from}} 至 {{to}}，而该体数据只有 {{planes}} 层。请先查询其大小。',
  },
  'imaging/path-missing': {
    status: 400,
    en: 'There is no file or folder {{path}}, or it cannot be entered. Check the path.',
    zh: '没有文件或文件夹 {{path}}，或无权进入。请检查路径。',
  },
  'imaging/path-unreadable': {
    status: 400,
    en: '{{path}} could not be read ({{why}}). Check that it is there and that you may read it; a link must lead to a file. Then run the command again.',
    zh: '无法读取 {{path}}（{{why}}）。请确认它存在且您有读取权限；若是链接，须指向实际文件。然后重新运行命令。',
  },
  'imaging/too-large': {
    status: 422,
    en: 'The file has {{bytes}} bytes; an object is read only up to 2 GiB. Export it in several objects.',
    zh: '文件大小为 {{bytes}} 字节；系统只能读取不超过 2 GiB 的对象。请分为多个对象导出。',
  },
  'imaging/uid-unusable': {
    status: 422,
    en: 'The {{attribute}} of this object is {{uid}}, which is no UID: only letters, digits, dots and hyphens can stand there, 128 at most. Export it again, or ask the maker of the system that wrote it.',
    zh: '该对象的 {{attribute}} 为 {{uid}}，不是 UID：其中只能有字母、数字、点和连字符，最多 128 个字符。请重新导出，或咨询写出该文件的系统厂商。',
  },
  'imaging/other-study': {
    status: 409,
    en: 'Object {{uid}} was sent for study {{study}}, but says that it belongs to another one. Send it for its own study.',
    zh: '对象 {{uid}} 发往检查 {{study}}，但其自身标明属于另一检查。请发往其所属检查。',
  },
  'imaging/multipart': {
    status: 400,
    en: 'The request is no multipart message: {{reason}}. Send multipart/related with a boundary and parts of type application/dicom.',
    zh: '请求不是有效的 multipart 消息：{{reason}}。请以 multipart/related 发送，注明 boundary，各部分类型为 application/dicom。',
  },
  'imaging/media-type': {
    status: 415,
    en: 'Media type {{type}} cannot be stored. Send multipart/related; type="application/dicom".',
    zh: '无法存储媒体类型 {{type}}。请发送 multipart/related; type="application/dicom"。',
  },
  'imaging/not-acceptable': {
    status: 406,
    en: 'None of the asked media types ({{accept}}) can be given here; {{offered}} can.',
    zh: '此处无法提供所请求的媒体类型（{{accept}}），可提供 {{offered}}。',
  },
} as const satisfies ErrorTable;
