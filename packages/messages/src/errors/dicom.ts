import type { ErrorTable } from './error-table.ts';

/**
 * `{{uid}}` is the SOP Instance UID of the object, `?` where the file broke off before it; `{{uid, object}}` then says
 * "This file".
 */
export const DICOM_ERRORS = {
  'dicom/not-dicom': {
    status: 422,
    en: 'This file is not DICOM: neither its start nor its first element looks like it. Export the object from its system again as a DICOM file.',
    zh: '该文件不是 DICOM：文件头与首个数据元素均不符合格式。请从源系统重新以 DICOM 格式导出。',
  },
  'dicom/directory': {
    status: 422,
    en: 'This is a DICOMDIR, a table of contents without clinical data. Import the files beside it.',
    zh: '这是 DICOMDIR 目录文件，不含临床数据。请导入与其一同导出的各文件。',
  },
  'dicom/truncated': {
    status: 422,
    en: '{{uid, object}} ends too early, inside {{attribute}}. It was cut off when copied or sent: transfer it again.',
    zh: '{{uid, object}}不完整，在 {{attribute}} 处中断。文件可能在复制或传输中被截断，请重新传输。',
  },
  'dicom/damaged': {
    status: 422,
    en: '{{uid, object}} cannot be read at {{attribute}}: lengths and content do not fit. Export it again; if that does not help, report it to the vendor of its system.',
    zh: '{{uid, object}}在 {{attribute}} 处无法读取：长度与内容不符。请重新导出；若仍不行，请向其系统厂商反馈。',
  },
  'dicom/nested-too-deep': {
    status: 422,
    en: '{{uid, object}} nests sequences far deeper than any DICOM object does, at {{attribute}}. It is damaged, or not what it claims to be: export it again.',
    zh: '{{uid, object}}在 {{attribute}} 处的序列嵌套层数远超任何 DICOM 对象。文件已损坏或并非其所声称的内容，请重新导出。',
  },
  'dicom/attribute-missing': {
    status: 422,
    en: '{{uid, object}} lacks {{attribute}}, without which it cannot be used. Export it again with this attribute filled.',
    zh: '{{uid, object}}缺少必需的 {{attribute}}，无法使用。请补全该属性后重新导出。',
  },
  'dicom/attribute-invalid': {
    status: 422,
    en: '{{uid, object}}: {{attribute}} is {{found}}, expected {{expected}}. Correct it in the source system and export again.',
    zh: '{{uid, object}}的 {{attribute}} 值为 {{found}}，应为 {{expected}}。请在源系统中更正后重新导出。',
  },
  'dicom/wrong-object': {
    status: 422,
    en: '{{uid, object}} is {{found}}; {{expected}} is needed here. Choose the right file.',
    zh: '{{uid, object}}为 {{found}}，此处需要 {{expected}}。请选择正确的文件。',
  },
  'dicom/contour-point-count': {
    status: 422,
    en: 'Structure set {{uid}}: a contour of {{structure}} at {{attribute}} declares {{counted}} points but holds {{found}} numbers (three per point). The contour cannot be trusted; export the structure set again.',
    zh: '结构集 {{uid}}：{{structure}} 的一条轮廓（{{attribute}}）声明有 {{counted}} 个点，实际含 {{found}} 个数值（每点三个）。该轮廓不可信，请重新导出结构集。',
  },
  'dicom/frame-offsets': {
    status: 422,
    en: 'Dose {{uid}}: {{attribute}} begins with {{first}}, which is neither 0 (relative) nor the z of ImagePositionPatient {{position}} (absolute), so the place of its planes is not certain. Export the dose again.',
    zh: '剂量 {{uid}}：{{attribute}} 的首值为 {{first}}，既非 0（相对值），也不等于 ImagePositionPatient {{position}} 的 z 值（绝对值），无法确定剂量平面位置。请重新导出剂量。',
  },
  'dicom/pixel-data-missing': {
    status: 422,
    en: 'Object {{uid}} has no PixelData (7FE0,0010): it describes an image or a dose whose values were left out. Export it again with pixel data.',
    zh: '对象 {{uid}} 没有 PixelData (7FE0,0010)：只有描述，没有图像或剂量数值。请连同像素数据重新导出。',
  },
  'dicom/pixel-data-length': {
    status: 422,
    en: 'Object {{uid}}: PixelData (7FE0,0010) has {{found}} bytes, but {{columns}} × {{rows}} × {{frames}} pixels of {{bits}} bits need {{expected}}. Export it again.',
    zh: '对象 {{uid}}：PixelData (7FE0,0010) 为 {{found}} 字节，而 {{columns}} × {{rows}} × {{frames}} 像素、每像素 {{bits}} 位需要 {{expected}} 字节。请重新导出。',
  },
  'dicom/pixel-format': {
    status: 422,
    en: 'Object {{uid}} stores its pixels as {{found}}; images and doses with one sample of 8, 16 or 32 bits are read. Export it in such a form.',
    zh: '对象 {{uid}} 的像素格式为 {{found}}；仅支持单通道 8、16 或 32 位的图像和剂量。请以该格式导出。',
  },
  'dicom/transfer-syntax-unsupported': {
    status: 422,
    en: 'The pixel data of object {{uid}} is compressed with transfer syntax {{transferSyntax}}, which is not read here. Export it uncompressed.',
    zh: '对象 {{uid}} 的像素数据采用传输语法 {{transferSyntax}} 压缩，暂不支持。请以非压缩方式导出。',
  },
  'dicom/pixel-data-undecodable': {
    status: 422,
    en: 'Frame {{frame}} of object {{uid}} cannot be decompressed: {{reason}}. Export it uncompressed.',
    zh: '对象 {{uid}} 的第 {{frame}} 帧无法解压：{{reason}}。请以非压缩方式导出。',
  },
  'dicom/images-empty': {
    status: 422,
    en: 'There is no image to make a volume of. Choose a series that has images.',
    zh: '没有可用于重建体数据的图像。请选择含有图像的序列。',
  },
  'dicom/image-multiframe': {
    status: 422,
    en: 'Image {{uid}} holds {{frames}} frames in one object (an enhanced image), which is not read here. Export the series as single slices.',
    zh: '图像 {{uid}} 在一个对象中含 {{frames}} 帧（增强型图像），暂不支持。请以单帧切片方式导出该序列。',
  },
  'dicom/images-of-several-series': {
    status: 422,
    en: 'Images {{uid}} and {{other}} belong to different series or frames of reference and make no common volume. Choose one series.',
    zh: '图像 {{uid}} 与 {{other}} 属于不同序列或不同参考坐标系，无法组成同一体数据。请选择单一序列。',
  },
  'dicom/images-differ': {
    status: 422,
    en: 'Images {{uid}} and {{other}} of one series differ in size, pixel spacing or orientation. Export the parts of the series as series of their own.',
    zh: '同一序列中的图像 {{uid}} 与 {{other}} 的尺寸、像素间距或方向不同。请将其拆分为各自独立的序列后导出。',
  },
  'dicom/images-scattered': {
    status: 422,
    en: 'The images of series {{uid}} lie so far aside of each other that they make no stack. Export them as series of their own.',
    zh: '序列 {{uid}} 的图像彼此横向偏移过大，无法构成层叠体数据。请分别导出为独立序列。',
  },
  'dicom/images-several-per-position': {
    status: 422,
    en: 'Series {{uid}} has {{images}} images at {{positions}} positions: several phases, echoes or reconstructions in one. Export each as a series of its own.',
    zh: '序列 {{uid}} 在 {{positions}} 个位置上有 {{images}} 幅图像，含多个时相、回波或重建。请分别导出为独立序列。',
  },
  'dicom/frame-missing': {
    status: 404,
    en: 'Object {{uid}} has no frame {{frame}}: it holds {{count}}, counted from 1.',
    zh: '对象 {{uid}} 没有第 {{frame}} 帧：共 {{count}} 帧，从 1 起计。',
  },
} as const satisfies ErrorTable;
