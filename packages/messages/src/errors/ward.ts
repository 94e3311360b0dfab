import type { ErrorTable } from './error-table.ts';

/** The pain ward: beds and stays. */
export const WARD_ERRORS = {
  'ward/bed-name-taken': {
    status: 409,
    en: 'There is a bed {{bed}} already. Choose another name.',
    zh: '已有床位 {{bed}}，请换一个名称。',
  },
  'ward/bed-occupied': {
    status: 409,
    en: 'A patient lies in bed {{bed}}. Move or discharge the patient first, then take the bed out of use.',
    zh: '床位 {{bed}} 有患者。请先为患者转床或办理出院，再停用床位。',
  },
  'ward/bed-taken': {
    status: 409,
    en: 'Bed (key {{key}}) is taken by another patient. Load the ward again and choose a free bed.',
    zh: '该床位（键 {{key}}）已有其他患者。请刷新后选择空床。',
  },
  'ward/bed-not-in-use': {
    status: 409,
    en: 'Bed {{bed}} is out of use. Choose another bed, or put it to use again.',
    zh: '床位 {{bed}} 已停用。请另选床位或重新启用。',
  },
  'ward/patient-admitted': {
    status: 409,
    en: 'The patient has another stay on the ward at that time. Open that stay: discharge the patient there, or strike it out if it was entered in error.',
    zh: '该患者在此时间已有另一次住院。请打开该住院记录办理出院；如为误录请作废。',
  },
  'ward/reason-needed': {
    status: 422,
    en: 'This corrects what was entered before. Say why, in the field for the reason.',
    zh: '此操作更正了已录入的内容，请填写原因。',
  },
  'ward/before-discharge': {
    status: 422,
    en: 'A contact after discharge lies after a discharge of a patient who lives, on a stay that stands. Check the time and the stay.',
    zh: '出院后随访须在有效住院记录的（非死亡）出院时间之后。请核对时间和住院记录。',
  },
  'ward/opioids-after-discharge': {
    status: 422,
    en: 'After the discharge the ward recorded no doses. Enter what the patient says they take, or that it is not known.',
    zh: '出院后病房没有给药记录。请填写患者自述用量，或注明未知。',
  },
  'ward/outside-stay': {
    status: 422,
    en: 'The time lies outside the stay on the ward, or the stay was struck out. Check the time and the patient.',
    zh: '该时间不在住院期间，或该住院记录已作废。请核对时间和患者。',
  },
  'ward/score-key-taken': {
    status: 409,
    en: 'Another score was sent under the same key. Note the score, discard it here and enter it again.',
    zh: '已有另一条评分使用同一标识。请记下分值，在此放弃后重新录入。',
  },
  'ward/not-yet': {
    status: 422,
    en: 'The time lies in the future. Enter what happened when it has happened; check the clock of this device.',
    zh: '时间在将来。请在发生之后再录入，并核对本机时钟。',
  },
  'ward/referral-not-offered-over': {
    status: 409,
    en: 'The stay is over, or was entered in error: no referral is made from it.',
    zh: '该次住院已结束或为误录，不能由此申请放疗。',
  },
  'ward/referral-not-offered-open': {
    status: 409,
    en: 'The patient was referred from the ward already, and that course is under way. Open it.',
    zh: '该患者已由病房申请放疗，疗程进行中。请打开该疗程。',
  },
  'ward/referral-not-offered-no-score': {
    status: 422,
    en: 'No pain score stands on this stay. Assess the pain first.',
    zh: '本次住院没有有效疼痛评分。请先评估疼痛。',
  },
  'ward/referral-not-offered-watched': {
    status: 422,
    en: 'The latest score is the sum of a behaviour scale, which is no number from 0 to 10. Open a course on the patient’s page instead.',
    zh: '最近一次评分为行为量表总分，不是 0–10 分。请在患者页面建立疗程。',
  },
  'ward/referral-not-offered-below': {
    status: 422,
    en: 'The latest score is below 4. Open a course on the patient’s page instead.',
    zh: '最近一次评分低于 4 分。如需放疗，请在患者页面建立疗程。',
  },
  'ward/referral-not-offered-not-bone': {
    status: 422,
    en: 'Neither bone pain nor a bone metastasis is in the record. Assess the pain fully, or enter the diagnosis.',
    zh: '记录中没有骨痛或骨转移。请完成疼痛全面评估，或录入诊断。',
  },
  'ward/referral-score-changed': {
    status: 409,
    en: 'Another score is the latest by now. Read the page again, and refer by that one.',
    zh: '最近一次评分已更新。请重新查看后再申请。',
  },
  'ward/opioids-before-admission': {
    status: 422,
    en: 'A part of the 24 hours before lies before the admission, of which the ward recorded nothing. Say what the patient took, or that it is not known.',
    zh: '此前 24 小时有一部分在入院之前，病房没有记录。请填写患者所述用量，或注明不详。',
  },
  'ward/referral-withdrawn': {
    status: 409,
    en: 'This referral was withdrawn already.',
    zh: '该申请已撤回。',
  },
  'ward/stay-over': {
    status: 409,
    en: 'The stay is over, or was entered in error: nothing new is ordered on it. Open the patient’s present stay.',
    zh: '该次住院已结束或为误录，不能再开医嘱。请打开患者当前的住院记录。',
  },
  'ward/order-wrong-drug': {
    status: 422,
    en: 'An opioid order names its opioid, and no other order does. Choose the opioid, or another purpose.',
    zh: '阿片类医嘱须选择药物，其他医嘱不得选择。请选择药物或更改用途。',
  },
  'ward/order-wrong-preparation': {
    status: 422,
    en: 'Say what is ordered: the drug and its preparation.',
    zh: '请填写药物及制剂名称。',
  },
  'ward/order-wrong-patch': {
    status: 422,
    en: 'A patch is ordered in µg/h with a change interval, and nothing else is. Choose route, unit and schedule of a patch together.',
    zh: '贴剂以 µg/h 为单位并填写更换间隔，其他给药途径不可。请同时选择贴剂的途径、单位和频次。',
  },
  'ward/order-wrong-infusion': {
    status: 422,
    en: 'An infusion is of an opioid, by vein or under the skin, with a rate in mg/h or µg/h. Choose route, unit and schedule of an infusion together.',
    zh: '持续输注仅用于阿片类药物，途径为静脉或皮下，速率单位为 mg/h 或 µg/h。请同时选择途径、单位和给药方式。',
  },
  'ward/infusion-runs': {
    status: 409,
    en: 'An infusion of an order that was stopped still runs in the record. First say below, under what was given, when it was stopped.',
    zh: '记录显示已停医嘱的输注仍在进行。请先在下方给药记录中登记停止时间。',
  },
  'ward/infusion-overlap': {
    status: 409,
    en: 'At that time the infusion ran at another rate in the record, or a later rate begins. Correct that one first, or choose another time.',
    zh: '记录显示该时间输注为另一速率，或其后已有速率变更。请先更正该记录，或更改时间。',
  },
  'ward/no-infusion': {
    status: 409,
    en: 'No such infusion runs at that time. Look at when it was begun, and whether it was stopped already.',
    zh: '该时间没有进行中的此输注。请核对开始时间及是否已停止。',
  },
  'ward/order-wrong-unit': {
    status: 422,
    en: 'An opioid is ordered in mg, µg or, of a patch, µg/h. Choose one of them.',
    zh: '阿片类药物的单位为 mg、µg，贴剂为 µg/h。请选择其一。',
  },
  'ward/order-wrong-range': {
    status: 422,
    en: 'The greater dose must be more than the smaller one. Correct it, or leave it empty where there is one dose.',
    zh: '最大剂量须大于最小剂量。请更正；如只有一个剂量请留空。',
  },
  'ward/order-signed': {
    status: 409,
    en: 'This order is signed or stopped and is not changed any more. Write a new order that replaces it.',
    zh: '该医嘱已签署或已停止，不能更改。请新开医嘱替代。',
  },
  'ward/order-stopped': {
    status: 409,
    en: 'This order is stopped already. Load the page again.',
    zh: '该医嘱已停止。请刷新页面。',
  },
  'ward/order-beyond': {
    status: 422,
    en: 'The dose goes beyond a bound (rule {{rule}}, shown under the order). Change the dose, or state in the order why it goes beyond, then sign.',
    zh: '剂量超出界限（规则 {{rule}}，见医嘱下方）。请更改剂量，或在医嘱中写明理由后再签署。',
  },
  'ward/order-avoided': {
    status: 422,
    en: 'Kidney or liver function of this patient asks to avoid this opioid (shown under the order, with its source). Choose another one, or state in the order why this one, then sign.',
    zh: '按该患者肾功能或肝功能应避免使用此药（见医嘱下方及来源）。请改用其他药物，或在医嘱中写明理由后再签署。',
  },
  'ward/order-not-judged': {
    status: 422,
    en: 'The bounds of this order cannot be judged: no table of equivalents is chosen, or it does not convert a dose. State in the order why it is right all the same, then sign.',
    zh: '无法判定该医嘱的剂量界限：尚未选择换算表，或所选换算表不能换算某一药物。请在医嘱中写明理由后再签署。',
  },
  'ward/order-replaced': {
    status: 409,
    en: 'The order that this one replaces was replaced already by another. Look at the orders that hold; withdraw this draft, or have it replace another order.',
    zh: '拟替代的医嘱已被另一医嘱替代。请核对现行医嘱，撤销此草稿或改为替代其他医嘱。',
  },
  'ward/order-not-signed': {
    status: 409,
    en: 'No physician has signed this order: nothing is given by it. Ask a physician to sign it.',
    zh: '该医嘱尚未由医师签署，不得据此给药。请医师签署。',
  },
  'ward/dose-outside-order': {
    status: 422,
    en: 'The order is for {{dose}} to {{most}} {{unit}}. Give that, or have a physician sign another order.',
    zh: '医嘱剂量为 {{dose}}~{{most}} {{unit}}。请按医嘱给药，或由医师另开医嘱。',
  },
  'ward/dose-beyond-most': {
    status: 422,
    en: 'The order allows {{most}} dose(s), in any 24 hours where it is as needed; they have been given. Ask a physician for another order.',
    zh: '医嘱允许 {{most}} 次（按需医嘱为任意 24 h 内），已用完。请医师另开医嘱。',
  },
  'ward/dose-reason-stopped': {
    status: 422,
    en: 'The order was stopped before this dose. Say in the field for the reason why it was given.',
    zh: '该医嘱在此次给药前已停止。请填写给药原因。',
  },
  'ward/dose-reason-before-signed': {
    status: 422,
    en: 'The dose was given before the order was signed. Say in the field for the reason by whose word.',
    zh: '给药时间早于医嘱签署。请填写原因（依据谁的口头医嘱）。',
  },
  'ward/dose-reason-before-start': {
    status: 422,
    en: 'The order begins later than this dose. Say in the field for the reason why it was given.',
    zh: '给药时间早于医嘱开始时间。请填写原因。',
  },
  'ward/dose-reason-too-soon': {
    status: 422,
    en: 'This is sooner after another dose than the order allows. Say in the field for the reason why.',
    zh: '距另一次给药的间隔短于医嘱规定。请填写原因。',
  },
  'ward/dose-reason-not-given': {
    status: 422,
    en: 'Say why the dose was not given.',
    zh: '请填写未给药的原因。',
  },
  'ward/entry-key-taken': {
    status: 409,
    en: 'This entry is kept already, with what was first sent. Close this form, look at the list, and correct the entry there if it was otherwise.',
    zh: '该条目已按首次发送的内容保存。请关闭此表单，在列表中核对；如与实际不符，请在该处更正。',
  },
  'ward/patch-worn': {
    status: 409,
    en: 'The patch before it is still worn in the record. First say below, under what was given, when it was taken off.',
    zh: '记录显示前一贴剂仍在使用。请先在下方给药记录中登记取下时间。',
  },
  'ward/no-patch': {
    status: 409,
    en: 'No such patch is worn at that time. Look at when it was put on, and whether it was taken off already.',
    zh: '该时间没有使用中的此贴剂。请核对贴上时间及是否已取下。',
  },
  'ward/sheet-outdated': {
    status: 409,
    en: 'The sheet was changed since this page was opened. Load the page again, read the sheet, and go on.',
    zh: '打开本页后宣教单已更新。请刷新页面，重新阅读后再继续。',
  },
  'ward/drill-answered': {
    status: 409,
    en: 'This case is answered already, and the first answer counts. Load the drill again and go on with the next case.',
    zh: '该题已作答，以首次回答为准。请刷新后继续下一题。',
  },
  'ward/drill-finished': {
    status: 409,
    en: 'This drill is finished. Begin another one.',
    zh: '本次练习已结束。请重新开始。',
  },
  'ward/drill-outdated': {
    status: 409,
    en: 'The cases were changed since this drill began. End it, and begin another one.',
    zh: '题目已更新，不能继续本次练习。请结束后重新开始。',
  },
  'ward/drill-answer-kind': {
    status: 422,
    en: 'The answer does not fit the question. Load the drill again, and choose among what is offered or enter a number.',
    zh: '回答与题型不符。请刷新后从选项中选择，或输入数值。',
  },
  'ward/narcotic-item-there': {
    status: 409,
    en: 'The ledger has this drug in this form and strength already. Enter the receipt there.',
    zh: '账册中已有该药品的此剂型和规格，请在该品规下登记入库。',
  },
  'ward/narcotic-batch-expiry': {
    status: 409,
    en: 'Batch {{batch}} is in the ledger with expiry date {{expiresOn}}. Check the box: number or date is another.',
    zh: '批号 {{batch}} 在账册中的有效期至 {{expiresOn}}。请核对药盒上的批号和有效期。',
  },
  'ward/narcotic-not-enough': {
    status: 409,
    en: 'The batch has {{left}} by the ledger, and {{asked}} would go out. Look whether somebody took it meanwhile, a receipt waits for its second person, or it is another batch.',
    zh: '该批号账面结存 {{left}}，本次需出 {{asked}}。请核对：是否已被他人取用、入库是否尚待第二人核对、批号是否有误。',
  },
  'ward/narcotic-does-not-close': {
    status: 422,
    en: 'What was opened holds {{content}} {{unit}}; {{given}} given and {{wasted}} wasted leave {{difference}} {{unit}} open. Check the amounts: they must make up the content.',
    zh: '所启用药品含 {{content}} {{unit}}；实用 {{given}}、废弃 {{wasted}}，相差 {{difference}} {{unit}}。请核对，二者之和须等于含量。',
  },
  'ward/narcotic-other-drug': {
    status: 422,
    en: 'The charted dose is of another drug, or in a unit that this item does not have. Choose the item that was given.',
    zh: '给药记录为其他药品，或单位与该品规不符。请选择实际使用的品规。',
  },
  'ward/narcotic-not-given': {
    status: 422,
    en: 'By the chart this dose was not given, or was struck out. Look at the chart first.',
    zh: '给药记录显示该剂未给药或已作废。请先核对给药记录。',
  },
  'ward/narcotic-more-than-dose': {
    status: 422,
    en: 'With this entry {{entered}} {{unit}} would stand for a dose of {{dose}} {{unit}}. Enter what was not given as wasted, or look at the entries of this dose.',
    zh: '登记后该剂累计 {{entered}} {{unit}}，而给药剂量为 {{dose}} {{unit}}。未给予的部分请记为废弃，或核对该剂已有登记。',
  },
  'ward/narcotic-patches': {
    status: 409,
    en: 'Of this batch {{used}} patches were put on for that dose and {{returned}} came back; {{asked}} does not fit. Only patches that the chart says were taken off come back, and a use is corrected after its return.',
    zh: '该批号为该剂贴用 {{used}} 贴，已回收 {{returned}} 贴，与 {{asked}} 不符。仅可回收已登记取下的贴剂；更正使用登记前须先更正回收登记。',
  },
  'ward/narcotic-difference': {
    status: 422,
    en: '{{counted}} were counted, the ledger has {{book}}: a difference of {{difference}}. Count again; if it stays, say what is known of it.',
    zh: '清点数 {{counted}}，账面结存 {{book}}，相差 {{difference}}。请复核；如仍不符，请说明已知情况。',
  },
  'ward/narcotic-no-difference': {
    status: 422,
    en: 'That count agrees with the ledger: there is nothing to settle.',
    zh: '该次清点账物相符，无需处理。',
  },
  'ward/narcotic-explained-by': {
    status: 422,
    en: 'A difference is explained by an entry of the same batch that came into the balance after the count, is confirmed, moved just that much and explains no other count, or by a later count that agrees. Choose such an entry, or none.',
    zh: '差异须由同一批号、清点之后计入结存、已核对、数量与差异相等且未用于说明其他清点的登记，或之后账物相符的清点来说明。请选择该登记，或不选。',
  },
  'ward/narcotic-count-again': {
    status: 409,
    en: 'Only the last count of a batch is entered as a difference, and only while nothing has moved since and nothing that came in waits for its second person. Count again.',
    zh: '仅可登记该批号最近一次清点的差异，且清点后结存无变动、无待核对的入账。请重新清点。',
  },
  'ward/narcotic-not-correctable': {
    status: 422,
    en: 'Counts, counter-entries and settlements are not corrected. Count again, and settle the difference.',
    zh: '清点、冲正和差异处理登记不能冲正。请重新清点并处理差异。',
  },
  'ward/narcotic-corrected': {
    status: 409,
    en: 'There is a counter-entry or a settlement to this entry already. Load the ledger again.',
    zh: '该登记已被冲正或已处理。请刷新账册。',
  },
  'ward/narcotic-own-entry': {
    status: 409,
    en: 'You made this entry yourself: another person must confirm it, by an own password.',
    zh: '该登记由您本人录入，须由他人以本人密码核对。',
  },
  'ward/narcotic-witnessed': {
    status: 409,
    en: 'This entry is confirmed already, or needs no second person. Load the ledger again.',
    zh: '该登记已核对，或无需第二人核对。请刷新账册。',
  },
  'ward/contact-missing': {
    status: 409,
    en: 'The ward has not entered its telephone and its staffed hours. Enter them on the board first: the patient’s page says whom to call.',
    zh: '病房尚未填写电话和值守时间。请先在病房看板填写：患者页面需要告知联系方式。',
  },
  'ward/time-zone-missing': {
    status: 409,
    en: 'The department has set no time zone, and staffed hours are by its clocks. Set the calendar under deadlines first.',
    zh: '科室尚未设置时区，无法判断值守时间。请先在时限设置中填写日历。',
  },
  'ward/too-many-answers': {
    status: 429,
    en: 'More than {{most}} answers came from this page within an hour. Nothing was lost; send this one again later.',
    zh: '本页一小时内填写已超过 {{most}} 次。本次填写仍保存在手机上，请稍后再次发送。',
  },
  'ward/no-own-page': {
    status: 409,
    en: 'No link is handed out for this stay: it was entered in error, or the patient has died.',
    zh: '该住院记录为误录或患者已去世，不能生成链接。',
  },
} as const satisfies ErrorTable;
