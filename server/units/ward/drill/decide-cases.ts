// biome-ignore-all format: a case is read as one block
import type { PainCase } from './pain-case.ts';

/** What one does, and whom one tells. */
export const DECIDE_CASES: readonly PainCase[] = [
  {
    id: 'three-rescues', topic: 'decide', points: 2, cites: ['B5', 'B6', 'B2'],
    stem: { en: 'Three rescue doses in 24 h, NRS 5 this morning. What do you do?', zh: '近 24 h 解救 3 次，今晨 NRS 5 分。怎么办？' },
    question: { kind: 'one', right: 'tell', choices: [
      { id: 'tell', says: { en: 'tell the physician today: one rule asks for a higher dose by the clock from three on, two others later', zh: '今日报告医师：一条规则自 3 次起要求上调按时剂量，另两条更晚' } },
      { id: 'wait', says: { en: 'wait: all rules ask for more than four', zh: '等待：各规则均要求超过 4 次' } },
      { id: 'raise', says: { en: 'give more of the slow-release tablet at the next dose', zh: '下一次自行多给缓释片' } },
      { id: 'stop', says: { en: 'give no more rescue doses today', zh: '今日不再给解救剂量' } },
    ] },
    explanation: { en: 'The rules disagree: from 3 (B5), more than 3 (B6), more than 4 (B2). They are told apart, not averaged; a physician decides and orders.', zh: '规则不一致：3 次起（B5）、超过 3 次（B6）、超过 4 次（B2）。分别列出，不取平均；由医师决定并开医嘱。' },
  },
  {
    id: 'pasero-3', topic: 'decide', points: 2, cites: ['sedation'],
    stem: { en: 'Morphine is due. The patient falls asleep while talking (Pasero 3) and breathes 12 a minute. What do you do?', zh: '吗啡给药时间到。患者说话时即入睡（Pasero 3 分），呼吸 12 次/分。怎么办？' },
    question: { kind: 'one', right: 'hold', choices: [
      { id: 'hold', says: { en: 'hold the dose, stay and watch, tell the physician', zh: '暂停给药，留在床旁观察，报告医师' } },
      { id: 'give', says: { en: 'give it: the breathing is normal', zh: '照常给药：呼吸正常' } },
      { id: 'half', says: { en: 'give half of it', zh: '减半给药' } },
      { id: 'later', says: { en: 'give it two hours later without telling anybody', zh: '两小时后再给，不必报告' } },
    ] },
    explanation: { en: 'Frequently drowsy is enough to hold: sedation comes before slow breathing. That somebody breathes well is not that he is awake.', zh: '频繁嗜睡即应暂停：镇静先于呼吸减慢。呼吸正常不等于清醒。' },
  },
  {
    id: 'breaths-7', topic: 'decide', points: 3, cites: ['sedation', 'E2'],
    stem: { en: 'The patient is hard to rouse and breathes 7 a minute. Choose all that you do now.', zh: '患者难以唤醒，呼吸 7 次/分。现在应做什么？请全部选出。' },
    question: { kind: 'several', right: ['hold', 'call', 'stay'], choices: [
      { id: 'hold', says: { en: 'give no more opioid', zh: '停用阿片类药物' } },
      { id: 'call', says: { en: 'call the physician at once; naloxone to the bed', zh: '立即呼叫医师；纳洛酮备于床旁' } },
      { id: 'stay', says: { en: 'stay, keep the airway free, watch breathing and oxygen', zh: '守在床旁，保持气道通畅，监测呼吸和血氧' } },
      { id: 'half', says: { en: 'give half of the next dose', zh: '下一次减半给药' } },
      { id: 'hour', says: { en: 'look again in an hour', zh: '一小时后再看' } },
    ] },
    explanation: { en: 'Fewer than 8 breaths a minute: hold and tell. Naloxone is given in small doses by a physician’s order, so that breathing comes back and the pain does not.', zh: '呼吸低于 8 次/分：暂停并报告。纳洛酮遵医嘱小剂量滴定，使呼吸恢复而不致疼痛骤返。' },
  },
  {
    id: 'patch-unstable', topic: 'decide', points: 2, cites: ['S4', 'tolerance'],
    stem: { en: 'NRS 8, pain rising by the hour, 20 mg of oral morphine in the last 24 h. A colleague says: put a fentanyl patch on, it is quieter. What is right?', zh: 'NRS 8 分，疼痛逐小时加重，近 24 h 口服吗啡 20 mg。同事建议贴芬太尼贴剂“省事”。应怎样？' },
    question: { kind: 'one', right: 'no', choices: [
      { id: 'no', says: { en: 'no patch: below 60 mg a day, and a patch cannot follow a pain that changes; tell the physician, titrate with a short-acting opioid', zh: '不贴：日量低于 60 mg，且贴剂不能随疼痛变化调整；报告医师，用短效药滴定' } },
      { id: 'small', says: { en: 'the smallest patch', zh: '贴最小剂量' } },
      { id: 'half', says: { en: 'half a patch, cut', zh: '剪半片使用' } },
      { id: 'both', says: { en: 'a patch and no rescue doses', zh: '贴剂，且不再给解救剂量' } },
    ] },
    explanation: { en: 'A patch is for who tolerates opioids (60 mg of oral morphine a day for a week or longer), and takes hours to rise and to fall: not for an unstable pain.', zh: '贴剂仅用于阿片类药物耐受者（口服吗啡 60 mg/日持续 1 周以上），起效与消退均需数小时，不用于不稳定疼痛。' },
  },
  {
    id: 'methadone', topic: 'decide', points: 2, cites: ['S3'],
    stem: { en: 'An app shows “methadone factor 4.7” and a colleague wants to reckon the new dose from it. What is right?', zh: '某软件显示“美沙酮系数 4.7”，同事想据此计算新剂量。应怎样？' },
    question: { kind: 'one', right: 'none', choices: [
      { id: 'none', says: { en: 'not reckon: there is no fixed ratio for methadone; a specialist decides', zh: '不计算：美沙酮没有固定比例；由专科医师决定' } },
      { id: 'less', says: { en: 'reckon, then take half', zh: '计算后取一半' } },
      { id: 'table', says: { en: 'take another table’s factor', zh: '换用另一张表的系数' } },
      { id: 'mean', says: { en: 'take the mean of two tables', zh: '取两表平均' } },
    ] },
    explanation: { en: 'Its ratio changes with the dose and from patient to patient, and it stays long in the body. 4.7 is of a table for counting, not for changing drugs.', zh: '其比例随剂量和个体变化，体内停留时间长。4.7 来自统计监测用表，不用于换药。' },
  },
  {
    id: 'heat', topic: 'decide', points: 2, cites: ['heat', 'sedation'],
    stem: { en: 'A patient with a fentanyl patch lies on a hot-water bottle and has become drowsy. What first?', zh: '使用芬太尼贴剂的患者垫着热水袋，现已嗜睡。首先做什么？' },
    question: { kind: 'one', right: 'away', choices: [
      { id: 'away', says: { en: 'take the heat away, look at sedation and breathing, tell the physician', zh: '移走热源，评估镇静与呼吸，报告医师' } },
      { id: 'sleep', says: { en: 'let him sleep: the warmth does him good', zh: '让其休息：热敷舒服' } },
      { id: 'second', says: { en: 'put the second patch on early', zh: '提前贴第二贴' } },
      { id: 'cover', says: { en: 'cover the patch with a plaster and leave the bottle', zh: '用敷料盖住贴剂，热水袋保留' } },
    ] },
    explanation: { en: 'Heat makes the skin take up more fentanyl. Hot-water bottle, electric blanket, hot bath and fever all count.', zh: '受热使皮肤吸收芬太尼增加。热水袋、电热毯、热水澡、发热均属此类。' },
  },
  {
    id: 'unchanged', topic: 'decide', points: 2, cites: ['R3'],
    stem: { en: 'NRS 7 before a rescue of 10 mg by mouth, 7 after 60 min; awake. What do you do?', zh: '口服解救 10 mg 前 NRS 7 分，60 min 后仍 7 分；清醒。怎么办？' },
    question: { kind: 'one', right: 'tell', choices: [
      { id: 'tell', says: { en: 'tell the physician: the rule proposes 50 to 100 % more for the next rescue; give it when it is ordered', zh: '报告医师：规则建议下一次解救增加 50%~100%；待医嘱后给药' } },
      { id: 'double', says: { en: 'give 20 mg by myself', zh: '自行给 20 mg' } },
      { id: 'same', says: { en: 'give the same again and again until it helps', zh: '反复给同一剂量直至有效' } },
      { id: 'wait', says: { en: 'wait for the next slow-release tablet', zh: '等待下一次缓释片' } },
    ] },
    explanation: { en: 'Unchanged or worse: 50 to 100 % more, so 15 to 20 mg, is what the rule proposes. It proposes; a physician orders and signs.', zh: '未减或加重：规则建议增加 50%~100%，即 15~20 mg。规则只作建议，由医师开具并签名。' },
  },
  {
    id: 'less-not-enough', topic: 'decide', points: 1, cites: ['R4'],
    stem: { en: 'NRS 7 before a rescue by mouth, 5 after 60 min; awake. What does the rule propose?', zh: '口服解救前 NRS 7 分，60 min 后 5 分；清醒。规则建议？' },
    question: { kind: 'one', right: 'again', choices: [
      { id: 'again', says: { en: 'the same dose again, and assess after another 60 min', zh: '重复同一剂量，60 min 后再评估' } },
      { id: 'more', says: { en: 'twice the dose', zh: '剂量加倍' } },
      { id: 'none', says: { en: 'nothing: it got better', zh: '不处理：已好转' } },
      { id: 'vein', says: { en: 'into the vein at once', zh: '立即改静脉' } },
    ] },
    explanation: { en: 'Less pain but above 3: the same dose again, within what is ordered.', zh: '疼痛减轻但仍 > 3 分：在医嘱范围内重复同一剂量。' },
  },
  {
    id: 'laxative', topic: 'decide', points: 1, cites: ['E1'],
    stem: { en: 'Regular morphine begins today. When does the laxative begin?', zh: '今日开始规律服用吗啡。通便药何时开始？' },
    question: { kind: 'one', right: 'today', choices: [
      { id: 'today', says: { en: 'today, before there is constipation', zh: '今日开始，不等便秘出现' } },
      { id: 'three', says: { en: 'after three days without stool', zh: '3 天未排便后' } },
      { id: 'asks', says: { en: 'when the patient asks', zh: '患者要求时' } },
      { id: 'week', says: { en: 'after a week, when the body is used to morphine', zh: '一周后，待机体适应吗啡' } },
    ] },
    explanation: { en: 'One gets used to nausea, not to constipation: from day 1, and ask for the bowels each day.', zh: '恶心可逐渐耐受，便秘不会耐受：自第 1 日起，并每日询问排便。' },
  },
  {
    id: 'stopping', topic: 'decide', points: 1, cites: ['T7'],
    stem: { en: 'After radiotherapy the pain is gone. The patient takes 120 mg of morphine a day and wants to stop today. What is right?', zh: '放疗后疼痛消失。患者每日服吗啡 120 mg，想今日全停。应怎样？' },
    question: { kind: 'one', right: 'steps', choices: [
      { id: 'steps', says: { en: 'not at once: in steps of 10 to 25 % a day by a physician’s order, watching pain and withdrawal', zh: '不可骤停：遵医嘱每日减 10%~25%，观察疼痛及戒断反应' } },
      { id: 'now', says: { en: 'stop now: there is no pain', zh: '立即停药：已不痛' } },
      { id: 'never', says: { en: 'never stop: opioids are for life', zh: '不能停：需终身服用' } },
      { id: 'rescue', says: { en: 'keep the rescue doses only', zh: '只保留解救剂量' } },
    ] },
    explanation: { en: 'Whoever has taken opioids for weeks goes down in steps to 30 mg a day, two days of that, then none. Needing it was not addiction.', zh: '长期服用者须逐步减至 30 mg/日，维持 2 日后停用。曾需用药不等于成瘾。' },
  },
];
