import type { Catalogue } from '../language.ts';

export const COMMAND_LINE_WORDS = {
  'cli.serve.first-start': {
    en: 'First start: open {{url}} to create the administrator. The link opens once.',
    zh: '首次启动：请打开 {{url}} 创建系统管理员。该链接只能使用一次。',
  },
  'cli.serve.demonstration': {
    en: 'A demonstration department: choose on the page who you are. Nothing here is real; bring in no real patient.',
    zh: '演示科室：请在页面上选择身份。此处均非真实数据，请勿导入真实患者。',
  },
  'cli.worker.ready': {
    en: 'Worker ready: {{jobs}} jobs at one time.',
    zh: '工作进程已就绪：最多同时执行 {{jobs}} 个后台作业。',
  },
  'cli.serve.receiving': {
    en: 'DICOM objects are received by C-STORE on {{host}}:{{port}}.',
    zh: '以 C-STORE 接收 DICOM 对象：{{host}}:{{port}}。',
  },
  'cli.serve.not-receiving': {
    en: 'No DICOM objects are received by C-STORE: another program uses port {{port}}. Choose another with --dicom-port.',
    zh: '未启用 C-STORE 接收：端口 {{port}} 已被其他程序占用。可用 --dicom-port 更换端口。',
  },
  'cli.import.progress': {
    en: '{{done}} done, {{refused}} refused, {{remaining}} remaining',
    zh: '已处理 {{done}}，被拒 {{refused}}，剩余 {{remaining}}',
  },
  'cli.import.summary': {
    en: '{{stored}} stored, {{alreadyPresent}} already present, {{conflicting}} in conflict, {{quarantined}} quarantined, {{unread}} not readable, {{ignored}} not DICOM ({{seconds}} s)',
    zh: '新存入 {{stored}}，已存在 {{alreadyPresent}}，冲突 {{conflicting}}，隔离 {{quarantined}}，无法读取 {{unread}}，非 DICOM {{ignored}}（{{seconds}} 秒）',
  },
  'cli.import.stopped': {
    en: 'Stopped before the end. What is counted here is in the archive; import again to go on.',
    zh: '导入中途停止。以下计数的对象已存入；再次导入即可继续。',
  },
  'cli.import.refused': { en: 'Refused:', zh: '被拒：' },
  'cli.import.ignored': { en: 'Not DICOM, left alone:', zh: '非 DICOM 文件，未处理：' },
  'cli.import.more': { en: 'and {{more}} more (--json names all)', zh: '另有 {{more}} 个（--json 列出全部）' },
  'cli.import.conflict': {
    en: 'the archive holds another object under the same UID; decide on the page of conflicts which one is right',
    zh: '档案中已有相同 UID 而内容不同的对象；请在冲突页面确定保留哪一个',
  },
  'cli.import.unread': {
    en: 'could not be read ({{reason}}). Check that it is there and that you may read it, then import it again',
    zh: '无法读取（{{reason}}）。请确认它存在且您有读取权限，然后重新导入',
  },
  'cli.evaluate.goals': { en: 'Dose goals', zh: '剂量目标' },
  'cli.evaluate.goal': { en: 'Goal', zh: '目标' },
  'cli.evaluate.structure': { en: 'Structure', zh: '结构' },
  'cli.evaluate.tolerance': { en: 'Tolerance', zh: '容差' },
  'cli.evaluate.measured': { en: 'Result ± error ± ends', zh: '结果 ± 误差 ± 端面' },
  'cli.evaluate.metric': { en: 'Metric', zh: '指标' },
  'cli.evaluate.planning-system': { en: 'Planning system', zh: '治疗计划系统' },
  'cli.evaluate.difference': { en: 'Difference', zh: '差值' },
  'cli.evaluate.volume': { en: 'Volume (cc)', zh: '体积 (cc)' },
  'cli.evaluate.no-volume': {
    en: 'No volume (points, open lines or no contour): {{names}}',
    zh: '没有体积（点、不闭合的线或无轮廓）：{{names}}',
  },
  'cli.evaluate.differs': {
    en: '‡ beyond our error, the effect of the ends and the width of their dose bins',
    zh: '‡ 超出本系统误差、端面影响及对方剂量分档宽度',
  },
  'cli.evaluate.not-outlined': { en: 'Not outlined: {{structures}}', zh: '未勾画：{{structures}}' },
  'cli.evaluate.seconds': {
    en: 'Read in {{read}} s, computed in {{compute}} s',
    zh: '读取 {{read}} 秒，计算 {{compute}} 秒',
  },
  'cli.gamma.passed': {
    en: 'Gamma pass rate {{rate}} % ({{passed}} of {{points}} points)',
    zh: 'γ 通过率 {{rate}} %（{{points}} 个点中 {{passed}} 个通过）',
  },
  'cli.gamma.figures': { en: 'Mean γ {{mean}}, largest {{max}}', zh: '平均 γ {{mean}}，最大 {{max}}' },
  'cli.gamma.not-judged': {
    en: 'Not judged, and not in the pass rate: {{outside}} points outside the evaluated dose, {{without}} without a dose',
    zh: '未判定且不计入通过率：超出待评估剂量网格 {{outside}} 点，剂量未知 {{without}} 点',
  },
  'cli.gamma.criteria': {
    en: '{{dose}} % / {{distance}} mm, {{normalisation}}, cut-off {{cutoff}} %, {{comparison}} dose; 100 % = {{normalisationDose}}; γ counted up to {{cap}}',
    zh: '{{dose}} % / {{distance}} mm，{{normalisation}}，阈值 {{cutoff}} %，{{comparison}}剂量；100 % = {{normalisationDose}}；γ 上限计为 {{cap}}',
  },
  'cli.gamma.scaled': { en: 'Evaluated dose × {{scale}}', zh: '待评估剂量 × {{scale}}' },
  'cli.gamma.points': { en: 'Points', zh: '点数' },
  'cli.gamma.pass-rate': { en: 'Pass (%)', zh: '通过率 (%)' },
  'cli.gamma.mean': { en: 'Mean γ', zh: '平均 γ' },
  'cli.gamma.max': { en: 'Largest γ', zh: '最大 γ' },
  'cli.gamma.unjudged': { en: 'Not judged', zh: '未判定' },
  'cli.gamma.map-written': { en: 'Map: {{file}} ({{label}})', zh: '分布图：{{file}}（{{label}}）' },
  'cli.dvh.outside': { en: 'Outside grid (%)', zh: '超出网格 (%)' },
  'cli.compare.volume-a': { en: 'A (cc)', zh: 'A (cc)' },
  'cli.compare.volume-b': { en: 'B (cc)', zh: 'B (cc)' },
  'cli.compare.mean': { en: 'Mean (mm)', zh: '平均距离 (mm)' },
  'cli.compare.surface-dice': { en: 'Surface Dice (%)', zh: '表面 Dice (%)' },
  'cli.compare.added-path': { en: 'Added path (mm)', zh: '新增路径长度 (mm)' },
  'cli.compare.centroid': { en: 'Centroids (mm)', zh: '质心距离 (mm)' },
  'cli.compare.method': {
    en: 'Distances of the closed surfaces through the contours, by area; ends: {{endCap}}; tolerance {{tolerance}} mm. Added path: of A, further than the tolerance from B.',
    zh: '距离按轮廓所成封闭曲面的面积加权；末端：{{endCap}}；容差 {{tolerance}} mm。新增路径长度：A 的轮廓中与 B 相距超过容差的长度。',
  },
  'cli.compare.method-without': {
    en: 'Distances of the closed surfaces through the contours, by area; ends: {{endCap}}. Surface Dice and added path need a tolerance (--tolerance-mm), which is a clinical choice.',
    zh: '距离按轮廓所成封闭曲面的面积加权；末端：{{endCap}}。表面 Dice 与新增路径长度需要给定容差（--tolerance-mm），由临床决定。',
  },
} as const satisfies Catalogue;
