import type { Catalogue } from '../language.ts';

export const DICOM_NOTICES = {
  'notice/dicom/no-transfer-syntax': {
    en: 'The file does not say how it is encoded (no DICOM meta information); it was read as {{found}}.',
    zh: '文件未说明编码方式（缺少 DICOM 元信息），已按 {{found}} 读取。',
  },
  'notice/dicom/transfer-syntax-wrong': {
    en: 'The file says transfer syntax {{declared}}, but its data are {{found}} and were read so.',
    zh: '文件声明的传输语法为 {{declared}}，而数据实际为 {{found}}，已按后者读取。',
  },
  'notice/dicom/character-set': {
    en: 'SpecificCharacterSet {{found}} is not known; special characters in names and labels may be wrong.',
    zh: '无法识别字符集 {{found}}，名称与标签中的特殊字符可能有误。',
  },
  'notice/dicom/character-set-guessed': {
    en: 'The declared character set ({{declared}}) does not fit the text, which was read as {{found}}.',
    zh: '声明的字符集（{{declared}}）与文字不符，已按 {{found}} 读取。',
  },
  'notice/dicom/instance-uid-from-meta': {
    en: 'SOPInstanceUID (0008,0018) is empty; {{uid}} from the file meta information was taken.',
    zh: 'SOPInstanceUID (0008,0018) 为空，已采用文件元信息中的 {{uid}}。',
  },
  'notice/dicom/meta-names-another': {
    en: 'The file meta information names object {{meta}}, the data set names {{uid}}; the data set was believed.',
    zh: '文件元信息中的对象为 {{meta}}，数据集中为 {{uid}}，以数据集为准。',
  },
  'notice/dicom/structure-without-contours': {
    en: 'Structures without any contour: {{structures}}. They have no volume and no dose.',
    zh: '以下结构没有轮廓：{{structures}}，因此没有体积和剂量。',
  },
  'notice/dicom/contour-empty': {
    en: 'Contours without points were left out of: {{structures}}.',
    zh: '以下结构中不含点的轮廓已略去：{{structures}}。',
  },
  'notice/dicom/contour-too-few-points': {
    en: 'Closed contours of one or two points enclose nothing; they count as points or lines in: {{structures}}.',
    zh: '仅有一两个点的闭合轮廓不围成面积，已作为点或线处理，涉及：{{structures}}。',
  },
  'notice/dicom/roi-number-repeated': {
    en: 'ROI numbers used more than once: {{numbers}}. Their contours cannot be told apart with certainty.',
    zh: 'ROI 编号重复：{{numbers}}，其轮廓归属无法确定。',
  },
  'notice/dicom/contours-without-roi': {
    en: 'Contours refer to ROI numbers that are not defined: {{numbers}}. They were left out.',
    zh: '有轮廓引用了未定义的 ROI 编号：{{numbers}}，已略去。',
  },
  'notice/dicom/plan-without-prescription': {
    en: 'The plan carries no target prescription dose (no DoseReferenceSequence item with one).',
    zh: '计划中没有靶区处方剂量（剂量参考序列中未给出）。',
  },
  'notice/dicom/plan-without-fractions': {
    en: 'The plan has no fraction group: the number of fractions is not known.',
    zh: '计划中没有分次组，分次数未知。',
  },
  'notice/dicom/plan-beam-missing': {
    en: 'The fraction groups name beams that the plan does not hold: {{beams}}.',
    zh: '分次组引用了计划中不存在的射野：{{beams}}。',
  },
  'notice/dicom/frame-offsets-absolute': {
    en: 'GridFrameOffsetVector holds absolute positions; they were read as such.',
    zh: 'GridFrameOffsetVector 为绝对位置，已按绝对位置读取。',
  },
  'notice/dicom/frame-offsets-descending': {
    en: 'The dose planes are stored in descending order; they were put in ascending order.',
    zh: '剂量平面按降序存储，已调整为升序。',
  },
  'notice/dicom/dose-planes-unequal': {
    en: 'The dose planes lie at unequal distances; the dose was interpolated to planes every {{spacing}} mm.',
    zh: '剂量平面间距不等，已插值为每 {{spacing}} mm 一层。',
  },
  'notice/dicom/dose-planar': {
    en: 'The dose is a single plane; volumes cannot be measured in it.',
    zh: '该剂量只有一个平面，无法用于体积统计。',
  },
  'notice/dicom/dose-in-cgy': {
    en: 'DoseUnits is CGY, which DICOM does not know; the values were read as cGy.',
    zh: 'DoseUnits 为 CGY（非 DICOM 标准），数值已按 cGy 读取。',
  },
  'notice/dicom/dose-relative': {
    en: 'The dose is relative (no Gy); goals in Gy cannot be judged on it.',
    zh: '该剂量为相对剂量（无 Gy 值），以 Gy 表示的剂量目标无法判定。',
  },
  'notice/dicom/dose-all-zero': {
    en: 'The dose is 0 everywhere.',
    zh: '剂量处处为 0。',
  },
  'notice/dicom/dose-negative': {
    en: 'The dose has negative values, down to {{minimum}} {{unit}}.',
    zh: '剂量含负值，最低为 {{minimum}} {{unit}}。',
  },
  'notice/dicom/dose-coarsely-stored': {
    en: 'The dose is stored in steps of {{quantum}} Gy (maximum {{maximum}} Gy); low doses are rounded to that.',
    zh: '剂量存储步长为 {{quantum}} Gy（最大 {{maximum}} Gy），低剂量被舍入到该精度。',
  },
  'notice/dicom/dvh-excludes': {
    en: 'A DVH of the planning system for ROI {{rois}} excludes ROI {{excluded}}; it is not of the whole structure and is not compared.',
    zh: '计划系统的一条 DVH（ROI {{rois}}）扣除了 ROI {{excluded}}，并非整个结构，不予对比。',
  },
  'notice/dicom/dvh-not-absolute': {
    en: 'The planning system’s DVH of ROI {{rois}} is in {{units}} and {{volumeUnits}}, not in Gy and cm³; it is not shown.',
    zh: '计划系统中 ROI {{rois}} 的 DVH 单位为 {{units}} 和 {{volumeUnits}}，不是 Gy 和 cm³，不予显示。',
  },
  'notice/dicom/dvh-unreadable': {
    en: 'The planning system’s DVH of ROI {{rois}} has {{found}} numbers, which are no pairs of dose and volume; it was left out.',
    zh: '计划系统中 ROI {{rois}} 的 DVH 含 {{found}} 个数值，不能组成剂量与体积对，已略去。',
  },
  'notice/dicom/dvh-bin-count': {
    en: 'The planning system’s DVH of ROI {{rois}} declares {{counted}} bins and holds {{found}}; all were read.',
    zh: '计划系统中 ROI {{rois}} 的 DVH 声明 {{counted}} 个区间，实有 {{found}} 个，已全部读取。',
  },
  'notice/dicom/dvh-statistics-in-percent': {
    en: 'Minimum, mean and maximum dose beside the planning system’s DVHs (ROI {{rois}}) disagree with their curves, perhaps because they are in percent; only the curves are used.',
    zh: '计划系统 DVH（ROI {{rois}}）所附的最小、平均、最大剂量与曲线不符，可能为百分比；仅采用曲线。',
  },
  'notice/dicom/no-frame-of-reference': {
    en: 'Image series {{uid}} has no frame of reference; whether contours and dose lie on it is not certain.',
    zh: '图像序列 {{uid}} 没有参考坐标系，轮廓与剂量是否与其对应无法确定。',
  },
  'notice/dicom/slice-thickness-differs': {
    en: 'SliceThickness says {{thickness}} mm, but the slices lie {{distance}} mm apart; the positions were believed.',
    zh: 'SliceThickness 为 {{thickness}} mm，而层间实际间距为 {{distance}} mm，以位置为准。',
  },
  'notice/dicom/slices-repeated': {
    en: '{{count}} images lie where another image already is; they were left out.',
    zh: '{{count}} 幅图像与其他图像位置重复，已略去。',
  },
  'notice/dicom/images-left-aside': {
    en: '{{count}} images of the series differ in size or orientation (a localizer, for example {{uid}}); they were left out.',
    zh: '序列中有 {{count}} 幅图像尺寸或方向不同（如定位像 {{uid}}），已略去。',
  },
  'notice/dicom/image-single-slice': {
    en: 'The series has one slice only.',
    zh: '该序列只有一层图像。',
  },
  'notice/dicom/slices-missing': {
    en: '{{count}} slices are missing from the series (distance {{distance}} mm); they were interpolated and are marked.',
    zh: '序列缺少 {{count}} 层（层距 {{distance}} mm），已插值补齐并作标记。',
  },
  'notice/dicom/slices-unequal': {
    en: 'The slices lie at unequal distances (up to {{largest}} mm); the volume was interpolated to {{distance}} mm.',
    zh: '层间距不等（最大 {{largest}} mm），体数据已插值为 {{distance}} mm。',
  },
  'notice/dicom/gantry-tilt': {
    en: 'The slices are tilted by {{degrees}}° against the way the table moved; the volume was straightened by resampling.',
    zh: '层面与床移动方向成 {{degrees}}° 倾角，体数据已重采样校直。',
  },
  'notice/dicom/image-oblique': {
    en: 'The slices lie oblique to the patient’s axes; the picture was resampled for display.',
    zh: '层面与患者坐标轴斜交，显示图像经过重采样。',
  },
  'notice/dicom/uid-malformed': {
    en: 'Identifiers that are no valid UIDs: {{attributes}}. They were taken as they are.',
    zh: '以下标识不是合法 UID：{{attributes}}，已按原样采用。',
  },
  'notice/dicom/date-unreadable': {
    en: 'Dates that cannot be read: {{attributes}}. They count as absent.',
    zh: '以下日期无法识别：{{attributes}}，按缺失处理。',
  },
  'notice/dicom/no-patient-id': {
    en: 'The object carries no patient ID; whose it is cannot be checked.',
    zh: '对象没有患者编号，无法核对归属。',
  },
  'notice/dicom/no-patient-position': {
    en: 'The images do not say how the patient lay (no PatientPosition); left and right rest on the image orientation alone.',
    zh: '图像未注明患者体位（缺少 PatientPosition），左右仅依据图像方向判断。',
  },
  'notice/dicom/pixel-data-unexpected': {
    en: 'The object has a PixelData element, which does not belong there; it was ignored.',
    zh: '对象中含有不应出现的 PixelData，已忽略。',
  },
  'notice/dicom/plan-without-beams': {
    en: 'The plan has no beams and no brachytherapy setups.',
    zh: '计划中没有射野，也没有近距离施源设置。',
  },
  'notice/dicom/record-without-plan': {
    en: 'The treatment record does not say which plan was treated; somebody must say so.',
    zh: '治疗记录未说明所执行的计划，需人工指定。',
  },
  'notice/dicom/record-without-beams': {
    en: 'The treatment record holds no beam: nothing was delivered, or it was left out.',
    zh: '治疗记录中没有射野：未执行照射，或导出时遗漏。',
  },
  'notice/dicom/record-without-meterset': {
    en: 'The treatment record does not say what was delivered by: {{beams}}. It is not known, not 0.',
    zh: '治疗记录未说明以下射野的实际出束量：{{beams}}。数值未知，不按 0 计。',
  },
  'notice/dicom/plan-without-structure-set': {
    en: 'The plan names no structure set (geometry {{geometry}}).',
    zh: '计划未引用结构集（几何类型 {{geometry}}）。',
  },
  'notice/dicom/linked-by-frame-of-reference': {
    en: '{{uid}} and {{other}} were put together because they share the frame of reference, not by a reference between them.',
    zh: '{{uid}} 与 {{other}} 之间没有引用关系，系因参考坐标系相同而归为一组。',
  },
  'notice/dicom/referenced-structure-set-missing': {
    en: '{{uid}} was made on structure set {{missing}}, which is not here.',
    zh: '{{uid}} 所依据的结构集 {{missing}} 不在此处。',
  },
  'notice/dicom/referenced-plan-missing': {
    en: 'Dose {{uid}} belongs to plan {{missing}}, which is not here.',
    zh: '剂量 {{uid}} 所属的计划 {{missing}} 不在此处。',
  },
  'notice/dicom/referenced-dose-missing': {
    en: 'Plan {{uid}} names doses that are not here: {{missing}}.',
    zh: '计划 {{uid}} 引用的剂量不在此处：{{missing}}。',
  },
  'notice/dicom/referenced-series-missing': {
    en: 'Structure set {{uid}} was drawn on image series {{missing}}, which is not here.',
    zh: '结构集 {{uid}} 所勾画的图像序列 {{missing}} 不在此处。',
  },
  'notice/dicom/contour-images-missing': {
    en: 'Contours of structure set {{uid}} refer to {{count}} images that are not in the series here.',
    zh: '结构集 {{uid}} 的轮廓引用了 {{count}} 幅不在此序列中的图像。',
  },
  'notice/dicom/contours-off-slices': {
    en: 'Contours between the image slices, in: {{structures}}.',
    zh: '以下结构有轮廓位于图像层面之间：{{structures}}。',
  },
  'notice/dicom/dose-outside-image': {
    en: 'Dose {{uid}} reaches {{distance}} mm beyond the image.',
    zh: '剂量 {{uid}} 超出图像范围 {{distance}} mm。',
  },
  'notice/dicom/other-patient': {
    en: 'Objects {{uid}} and {{other}} carry different patient IDs. Make sure that they belong to the same patient before using them together.',
    zh: '对象 {{uid}} 与 {{other}} 的患者编号不同。合用前请确认属于同一患者。',
  },
  'notice/dicom/patient-details-differ': {
    en: 'Objects {{uid}} and {{other}} have the same patient ID but another name, birth date or sex. Make sure that they belong to the same patient.',
    zh: '对象 {{uid}} 与 {{other}} 的患者编号相同，但姓名、出生日期或性别不一致，请确认属于同一患者。',
  },
  'notice/dicom/other-frame-of-reference': {
    en: 'Objects {{uid}} and {{other}} have different frames of reference: their coordinates cannot be compared without a registration.',
    zh: '对象 {{uid}} 与 {{other}} 的参考坐标系不同，未经配准不能直接比较坐标。',
  },
} as const satisfies Catalogue;
