import type { ErrorTable } from './error-table.ts';

/** Patients of the clinic and their courses. */
export const CLINIC_ERRORS = {
  'clinic/identifier-taken': {
    status: 409,
    en: 'One of the numbers belongs to patient {{key}} already. If both are one person, merge them; else correct the number.',
    zh: '其中一个号码已属于患者 {{key}}。如为同一人，请合并；否则请更正号码。',
  },
  'clinic/step-refused': {
    status: 409,
    en: 'Step {{step}} cannot be done so: $t(course.refused.{{why}})',
    zh: '步骤 {{step}} 无法完成：$t(course.refused.{{why}})',
  },
  'clinic/file-struck-out': {
    status: 409,
    en: 'This file is struck out already. Load the page again to see why.',
    zh: '该文件已作废。请刷新页面查看原因。',
  },
  'clinic/consent-in-error': {
    status: 409,
    en: 'This consent is struck out as entered in error. Restore it first, or add the file to the consent that holds.',
    zh: '该知情同意已标为误录。请先恢复，或将文件添加到有效的知情同意。',
  },
  'clinic/not-yet': {
    status: 422,
    en: 'The time lies in the future. Say what happened when it has happened.',
    zh: '时间在将来。请在发生之后再登记。',
  },
  'clinic/care-path-wrong': {
    status: 422,
    en: 'The care path cannot be gone so, at step {{step}}: $t(care-path.wrong.{{what}})',
    zh: '诊疗路径的步骤 {{step}} 有误：$t(care-path.wrong.{{what}})',
  },
  'clinic/no-oncologist': {
    status: 422,
    en: 'The person chosen is no radiation oncologist at the site of the patient. Choose another.',
    zh: '所选人员不是该患者院区的放疗医师，请另选。',
  },
  'clinic/referral-under-way': {
    status: 409,
    en: 'Something came of the referral already, or it is over. Open the course, and cancel or stop it there.',
    zh: '该申请已有后续处理或已结束。请打开疗程，在疗程页取消或终止。',
  },
  'clinic/merge-circle': {
    status: 409,
    en: 'These two cannot be merged so: one of them was merged already, or is the other. Load the patient again.',
    zh: '无法这样合并：其中一名患者已被合并，或两者本为同一记录。请重新打开患者。',
  },
  'clinic/merge-sites': {
    status: 409,
    en: 'These two stand at different sites, and patients are merged within one site only: merged, each site would see a part of the person.',
    zh: '两名患者属于不同院区，仅可合并同一院区的患者：跨院区合并后，各院区只能看到此人的部分资料。',
  },
  'clinic/patient-merged': {
    status: 409,
    en: 'This patient was merged into patient {{key}}. Change that patient, or undo the merge first.',
    zh: '该患者已合并至患者 {{key}}。请修改合并后的患者，或先撤销合并。',
  },
  'clinic/archive-patient-taken': {
    status: 409,
    en: 'This patient of the archive is known to the clinic as somebody already. Search for the number to find whom.',
    zh: '影像档案中的该患者已对应一名临床患者，请按号码检索。',
  },
  'clinic/archive-patient-own': {
    status: 409,
    en: 'This person was taken up from the archive, so the archive’s patient stays theirs. If the images are another person’s, correct that in the archive.',
    zh: '此人由影像档案登记而来，对应关系不可解除。如影像属于他人，请在影像档案中更正。',
  },
  'clinic/incident-closed': {
    status: 409,
    en: 'This report is closed. Open it again to change its analysis or add actions.',
    zh: '该上报已结案。如需修改分析或添加措施，请先重新打开。',
  },
  'clinic/incident-open': {
    status: 409,
    en: 'This report cannot be closed yet: it is not analysed, or one of its actions is not done.',
    zh: '该上报暂不能结案：尚未分析，或仍有措施未完成。',
  },
  'clinic/incident-owner': {
    status: 409,
    en: 'Whoever sees to an action must work at the site of the report, in a role that may read reports. Choose somebody else.',
    zh: '措施负责人须在该上报所属院区任职，且其角色有权查看安全事件。请另选他人。',
  },
  'clinic/prescription-wrong': {
    status: 409,
    en: 'The prescription contradicts itself in {{count}} places, which its page names. Mend them, then sign.',
    zh: '处方有 {{count}} 处矛盾，已在页面列出。请更正后再签名。',
  },
  'clinic/nothing-prescribed': {
    status: 409,
    en: 'Nothing is prescribed for this course yet, so there is nothing to lay a plan beside. Write and sign the prescription.',
    zh: '该疗程尚无处方，无法核对计划。请先编写并签署处方。',
  },
  'clinic/no-such-phase': {
    status: 422,
    en: 'The prescription has no such phase. Load the page again.',
    zh: '处方中没有该阶段。请重新打开页面。',
  },
  'clinic/plan-unexplained': {
    status: 409,
    en: 'The plan differs from what is prescribed in {{count}} checks about which nobody has said why. Say why for each; a plan of another patient cannot be put forward at all.',
    zh: '计划有 {{count}} 项与处方不符且未说明原因。请逐项说明；属于其他患者的计划不得提交。',
  },
  'clinic/plan-withdrawn': {
    status: 409,
    en: 'This version of the plan was withdrawn, which its page explains. Put the plan forward again.',
    zh: '该计划版本已撤回，原因见页面。请重新提交计划。',
  },
  'clinic/plan-changed': {
    status: 409,
    en: 'Plan, structures or dose in the archive are no longer what was put forward. Put the plan forward again, and look at what changed.',
    zh: '档案中的计划、结构或剂量已不同于提交时的内容。请重新提交并查看变更。',
  },
  'clinic/prescription-superseded': {
    status: 409,
    en: 'Another version of the prescription holds than this plan was checked against. Load the page again, and check the plan beside the one that holds.',
    zh: '该计划核对时所依据的处方已不是现行版本。请重新打开页面，并按现行处方核对计划。',
  },
  'clinic/signed-in-other-role': {
    status: 409,
    en: 'You have signed this already in another role. Each signature here is to be given by another person.',
    zh: '您已以其他角色在此签名。此处每个签名须由不同人员完成。',
  },
  'clinic/peer-review-open': {
    status: 409,
    en: 'This version of the plan has a peer review already. Go on with that one; if it has ended, open it again.',
    zh: '该计划版本已有同行评议。请继续该评议；如已结束，请重新打开。',
  },
  'clinic/peer-review-ended': {
    status: 409,
    en: 'This peer review has ended. Open it again, with a reason, to comment or to change its outcome.',
    zh: '该同行评议已结束。如需评论或更改结论，请先说明原因并重新打开。',
  },
  'clinic/peer-review-not-ended': {
    status: 409,
    en: 'This peer review has not ended, so it cannot be opened again. Load the page again.',
    zh: '该同行评议尚未结束，无需重新打开。请重新打开页面。',
  },
  'clinic/peer-review-superseded': {
    status: 409,
    en: 'Another version of this plan is there. Open a peer review for it: the comments go along.',
    zh: '该计划已有其他版本。请为新版本开启同行评议，原有意见将一并保留。',
  },
  'clinic/peer-review-unresolved': {
    status: 409,
    en: 'Comments on this plan not resolved: {{count}}. Resolve each of them, then end the peer review.',
    zh: '该计划尚有 {{count}} 条意见未解决。请逐条解决后再结束同行评议。',
  },
  'clinic/peer-review-words': {
    status: 422,
    en: 'Say in words what is to be changed, or why you do not agree.',
    zh: '请写明需要更改的内容，或不同意的理由。',
  },
  'clinic/peer-review-own-work': {
    status: 409,
    en: 'You contoured, prescribed, planned or approved this course, or answer for it. Its peer review is signed by somebody who did not.',
    zh: '您参与了该疗程的勾画、处方、计划或批准，或为其主管医师。同行评议须由未参与者签署。',
  },
  'clinic/pin-of-another': {
    status: 409,
    en: 'A comment is changed by whoever made it. Answer it instead.',
    zh: '意见只能由提出者本人修改。请改为答复。',
  },
  'clinic/pin-resolved': {
    status: 409,
    en: 'This comment is resolved. Make a new one at the same place if something is left to say.',
    zh: '该意见已解决。如仍有问题，请在同一位置新建意见。',
  },
} as const satisfies ErrorTable;
