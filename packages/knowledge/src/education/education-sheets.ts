// biome-ignore-all format: a sheet is read line by line
import type { EducationSheet } from './education-sheet.ts';

const GENERAL = 'general knowledge';
const NHC = '癌症疼痛诊疗规范(2018年版) 国卫办医函〔2018〕734号 (full text not retrieved; verify before clinical use)';
const WARD = '肿瘤专科医院镇痛科病房诊疗工作常规 (desk33.com/d-580740)';
const NCCN = 'NCCN Adult Cancer Pain as summarised at medscape.com/answers/2500043-156618';
const E1 = 'clinical skill text found on GitHub (癌痛 skill), and general knowledge';
const SEDATION = 'general knowledge (Pasero opioid-induced sedation scale)';
const CDC = 'CDC 2022, caution of the factor of transdermal fentanyl (absorption affected by heat)';
const NARCOTICS = '医疗机构麻醉药品、第一类精神药品管理规定 (卫医发〔2005〕438号), general knowledge (full text not retrieved)';

/** What patients of the pain ward are told, in our own plain words; most of it nobody has read in a text, and each statement says so. */
export const EDUCATION_SHEETS: readonly EducationSheet[] = [
  { id: 'cancer-pain', version: 1, title: { en: 'Cancer pain can be treated', zh: '癌痛可以治疗' }, parts: [
    { heading: { en: 'What it is', zh: '什么是癌痛' }, statements: [
      { says: { en: 'Cancer pain comes from the tumour, from its treatment, or from something else at the same time.', zh: '癌痛可能来自肿瘤，也可能来自治疗，或者同时有其他原因。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Most people with cancer pain can be helped to have little pain or none.', zh: '大多数癌痛患者经过治疗，疼痛可以明显减轻，甚至不痛。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'You need not bear pain. Pain takes sleep, appetite and strength; without it treatment is easier to bear.', zh: '不必忍痛。疼痛会影响睡眠、胃口和体力；不痛了，治疗也更容易坚持。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'What you can do', zh: '您可以做什么' }, statements: [
      { says: { en: 'Tell us where it hurts, since when, how it feels (dull, stabbing, burning, like lightning), and what makes it better or worse.', zh: '请告诉我们：哪里痛、从什么时候开始、怎样痛（胀痛、刺痛、烧灼样、闪电样），什么情况下加重或减轻。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Say when the pain is new, in another place, or stronger than yesterday.', zh: '如果出现新的疼痛、换了地方，或者比昨天更痛，请告诉我们。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Pain is one of the things we ask you about each day. Your word counts: nobody else can feel it.', zh: '我们每天都会问您疼痛的情况。以您说的为准：疼痛只有您自己知道。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Call the nurse at once', zh: '请立即叫护士' }, isUrgent: true, statements: [
      { says: { en: 'Sudden strong pain that you have not had before.', zh: '突然出现以前没有过的剧烈疼痛。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Legs that become weak or numb, or trouble passing water or stool.', zh: '双腿发软、发麻，或解小便、解大便困难。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
  { id: 'the-number', version: 2, title: { en: 'How to say how strong the pain is', zh: '怎样说出疼痛有多重' }, parts: [
    { heading: { en: 'The number', zh: '打分' }, statements: [
      { says: { en: '0 is no pain, 10 is the worst pain that you can imagine. Say the number that fits now.', zh: '0 分是不痛，10 分是您能想象的最痛。请说出现在最合适的数字。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: '1 to 3: little pain. 4 to 6: it disturbs you. 7 to 10: strong pain.', zh: '1～3 分：轻微疼痛；4～6 分：疼痛影响您；7～10 分：很痛。' }, source: NHC, verified: 'knowledge' },
      { says: { en: 'There is no right or wrong number, and no number is too high or too low.', zh: '没有对错，也没有太高或太低。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'What we ask', zh: '我们会问什么' }, statements: [
      { says: { en: 'How strong it is now, and how it was at its worst, at its least and on average, in the last day.', zh: '现在几分；过去一天里最痛时几分、最轻时几分、平均几分。' }, source: WARD, verified: 'text' },
      { says: { en: 'How it is when you lie still, and when you move, cough or turn.', zh: '静静躺着时几分；活动、咳嗽、翻身时几分。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'If numbers are difficult, point at a face. If you cannot speak, we watch how you look and move, and ask your family.', zh: '如果不好打分，可以指一张脸。如果不能说话，我们会观察您的表情和动作，也会询问家属。' }, source: WARD, verified: 'text' },
    ] },
    { heading: { en: 'When you say it without being asked', zh: '什么时候主动说' }, statements: [
      { says: { en: 'As soon as the number is 4 or more.', zh: '只要达到 4 分或以上。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'When the medicine did not help within an hour.', zh: '吃药一小时后还不见效。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
  { id: 'by-the-clock', version: 2, title: { en: 'Pain medicine: by the clock, and in between', zh: '止痛药：按时吃，痛时加' }, parts: [
    { heading: { en: 'By the clock', zh: '按时吃' }, statements: [
      { says: { en: 'Take this medicine at the same times each day, also when it does not hurt: it keeps the pain away.', zh: '每天在固定时间服用，不痛时也要吃：这样疼痛才不会回来。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Swallow a slow tablet whole. Do not break, crush or chew it: too much would come at once.', zh: '缓释片要整片吞下，不能掰开、压碎或嚼：否则药会一下子全部释放。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'If you forgot a dose, or were sick soon after it, ask before you take another one.', zh: '漏服或服药后不久呕吐，请先问护士或医生，不要自己补服。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'In between: the extra dose', zh: '痛时加：备用药' }, statements: [
      { says: { en: 'If the pain comes through, ask for the extra dose at once. Do not wait until it is strong.', zh: '如果两次药之间又痛起来，请马上要求备用药，不要等到很痛。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'About an hour after an extra dose by mouth we ask you again how strong the pain is.', zh: '口服备用药约一小时后，我们会再问您疼痛几分。' }, source: NCCN, verified: 'text' },
      { says: { en: 'Tell us each time that you took one. If you need three or more in a day, the doctor may change the medicine by the clock.', zh: '每用一次请告诉我们。如果一天用了三次或更多，医生可能会调整按时吃的药。' }, source: NHC, verified: 'knowledge' },
    ] },
    { heading: { en: 'Do not', zh: '不要' }, statements: [
      { says: { en: 'Do not take more, less or other pain medicine than was said, and none from other people.', zh: '不要自己加量、减量或换药，也不要吃别人的止痛药。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'If you are very sleepy, hard to wake, or breathe slowly: do not take it, and call at once.', zh: '如果非常困、叫不醒或呼吸变慢：不要吃药，请立即呼叫。' }, source: SEDATION, verified: 'knowledge' },
      { says: { en: 'Do not stop from one day to the next: your body needs some days to get used to less.', zh: '不要突然停药：身体需要几天时间慢慢适应减量。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
  { id: 'bowels', version: 2, title: { en: 'Constipation, and how to prevent it', zh: '便秘与预防' }, parts: [
    { heading: { en: 'What to know', zh: '要知道' }, statements: [
      { says: { en: 'Strong pain medicine makes the bowels slow, in nearly everybody and for as long as it is taken.', zh: '强效止痛药会使肠道变慢，几乎人人如此，服药期间一直存在。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'So the medicine for the bowels begins on the first day of the pain medicine, before there is trouble.', zh: '因此从吃止痛药第一天起就要吃通便药，不要等到便秘才吃。' }, source: E1, verified: 'text' },
    ] },
    { heading: { en: 'What you can do', zh: '您可以做什么' }, statements: [
      { says: { en: 'Take the medicine for the bowels each day, also when all is well.', zh: '每天吃通便药，排便正常时也要吃。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Drink enough, eat vegetables and fruit, and walk or move in bed, as far as you may and can.', zh: '在允许的范围内多喝水、多吃蔬菜水果、多走动或在床上活动。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Go to the toilet when you feel the urge, best after a meal. Tell us each day whether you passed stool.', zh: '有便意就去厕所，饭后最好。每天告诉我们是否排便。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Tell the nurse', zh: '请告诉护士' }, isUrgent: true, statements: [
      { says: { en: 'No stool for three days.', zh: '三天没有排便。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'A hard and swollen belly, belly pain, or being sick.', zh: '肚子胀硬、肚子痛或呕吐。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
  { id: 'drowsiness', version: 1, title: { en: 'Drowsiness and breathing', zh: '嗜睡与呼吸' }, parts: [
    { heading: { en: 'What to know', zh: '要知道' }, statements: [
      { says: { en: 'In the first days, or after a higher dose, strong pain medicine may make you sleepy. For most people this goes by after a few days.', zh: '刚开始吃或加量后的几天可能犯困，大多数人几天后会好转。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Too much makes a person very sleepy first, and then slows the breathing.', zh: '药量过多时，先是非常困，然后呼吸变慢。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'What you can do', zh: '您可以做什么' }, statements: [
      { says: { en: 'Stand up slowly; ask for help when you walk at night.', zh: '起身要慢，夜间下床请叫人陪。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'No alcohol. No sleeping pills or other calming medicine unless the doctor knows of them.', zh: '不要喝酒；没有医生同意，不要吃安眠药或其他镇静药。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Family: call for help at once', zh: '家属请注意：立即呼救' }, isUrgent: true, statements: [
      { says: { en: 'Falls asleep in the middle of a sentence, or can hardly be woken.', zh: '说着话就睡着，或很难叫醒。' }, source: SEDATION, verified: 'knowledge' },
      { says: { en: 'Breathes very slowly, with long pauses, or the lips turn blue.', zh: '呼吸很慢、停顿很长，或嘴唇发紫。' }, source: SEDATION, verified: 'knowledge' },
      { says: { en: 'Confused, or sees things that are not there.', zh: '神志不清，或看到并不存在的东西。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Give no more pain medicine until somebody of the ward or a doctor has looked.', zh: '在医护人员看过之前，不要再给止痛药。' }, source: SEDATION, verified: 'knowledge' },
    ] },
  ] },
  { id: 'patches', version: 2, title: { en: 'Pain patches', zh: '止痛贴' }, parts: [
    { heading: { en: 'How it works', zh: '怎样起作用' }, statements: [
      { says: { en: 'The patch gives medicine through the skin for some days. After the first one it takes many hours until it helps: until then you get other medicine.', zh: '止痛贴在几天内经皮肤慢慢给药。第一次贴后要过许多小时才起效，在此之前会用其他药。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'It is changed on the day and at the time that is written on it. Take the old one off first.', zh: '按贴上写的日期和时间更换。先揭下旧的，再贴新的。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Put it on dry, whole skin without hair, each time in another place. Do not cut it.', zh: '贴在干燥、完好、无毛的皮肤上，每次换一个地方。不要剪开。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Keep heat away', zh: '远离热源' }, statements: [
      { says: { en: 'Heat makes the skin take up more medicine.', zh: '受热会使药吸收变多。' }, source: CDC, verified: 'text' },
      { says: { en: 'No hot-water bottle, electric blanket, hot pack, sauna or long hot bath.', zh: '不要用热水袋、电热毯、热敷，不要蒸桑拿或长时间泡热水澡。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Tell us when you have a fever.', zh: '发烧请告诉我们。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'The used patch', zh: '用过的贴' }, statements: [
      { says: { en: 'There is still medicine in it, which is dangerous for children and animals. Fold it on itself, the sticky side inwards.', zh: '用过的贴里仍有药，对儿童和动物有危险。请把胶面向内对折。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Give each used patch back to the ward. Do not throw it away and do not give it to anybody.', zh: '每一片用过的贴都要交回病房，不要扔掉，也不要给别人。' }, source: NARCOTICS, verified: 'knowledge' },
    ] },
    { heading: { en: 'Take it off and call at once', zh: '揭下并立即呼救' }, isUrgent: true, statements: [
      { says: { en: 'Very sleepy, hard to wake, or breathing slowly.', zh: '非常困、叫不醒或呼吸变慢。' }, source: SEDATION, verified: 'knowledge' },
      { says: { en: 'The medicine goes on working for many hours after the patch is off: stay with the person, and put no new one on.', zh: '揭下后药效还会持续许多小时：请守在身边，不要再贴新的。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'A child with a patch on the skin or in the mouth: take it off or out, and call the emergency number 120.', zh: '儿童身上贴了或嘴里含了止痛贴：立即取下，拨打 120。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
  { id: 'worries', version: 1, title: { en: 'Worries that many people have', zh: '常见的顾虑' }, parts: [
    { heading: { en: '“I will become addicted.”', zh: '“会上瘾吗？”' }, statements: [
      { says: { en: 'When strong pain medicine is taken for cancer pain as the doctor says, addiction is rare.', zh: '按医生的嘱咐用强效止痛药治疗癌痛，很少上瘾。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'The body gets used to it, so it is not stopped at once. That is not addiction. When the pain goes, the dose is lowered step by step.', zh: '身体会适应药物，所以不能突然停药，但这不是上瘾。疼痛消失后可以逐步减量。' }, source: NHC, verified: 'knowledge' },
    ] },
    { heading: { en: '“If I take it now, nothing will help later.”', zh: '“现在吃了，以后就没药可用了？”' }, statements: [
      { says: { en: 'There is room to raise the dose or to change the medicine when it is needed later.', zh: '以后需要时，还可以加量或换药。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: '“Morphine means that the end is near.”', zh: '“用吗啡就是到了最后？”' }, statements: [
      { says: { en: 'It is given because the pain is strong, at any time of the illness. Many people take it for months and live with it as they like to.', zh: '用吗啡是因为疼痛重，与病程早晚无关。许多人用药几个月，照常生活。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: '“I do not want to disturb anybody.”', zh: '“不想麻烦别人。”' }, statements: [
      { says: { en: 'You do not disturb us. Treated early, pain needs less medicine than pain that was borne for long.', zh: '您没有麻烦我们。早治疗比忍到很痛再治疗用药更少。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
  { id: 'after-radiotherapy', version: 2, title: { en: 'After radiotherapy for bone pain', zh: '骨痛放疗以后' }, parts: [
    { heading: { en: 'What to expect', zh: '会怎样' }, statements: [
      { says: { en: 'Radiotherapy works slowly: many people have less pain after one to four weeks, not on the next day.', zh: '放疗起效较慢：许多人在一到四周后疼痛减轻，不会第二天就好。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'In the first days the pain may rise before it falls. That passes; it does not mean that the treatment failed.', zh: '最初几天疼痛可能先加重再减轻，会过去的，不代表治疗失败。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Go on with the pain medicine, and ask for the extra dose when the pain rises.', zh: '请继续吃止痛药，疼痛加重时要求备用药。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'When the pain falls the doctor lowers the medicine step by step. Tell us when you become sleepier with the same dose.', zh: '疼痛减轻后，医生会逐步减药。如果药量没变却更困了，请告诉我们。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Take care of the bone', zh: '保护骨骼' }, statements: [
      { says: { en: 'The bone needs weeks to become firmer. Do not lift heavy things; ask how you may move.', zh: '骨骼要几周才能变结实。不要提重物，请问清楚可以怎样活动。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Call at once', zh: '请立即呼叫' }, isUrgent: true, statements: [
      { says: { en: 'Sudden strong pain after a movement or a fall.', zh: '活动或跌倒后突然剧痛。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Legs that become weak or numb, or trouble passing water or stool.', zh: '双腿发软、发麻，或解小便、解大便困难。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
  { id: 'at-home', version: 2, title: { en: 'At home with pain medicine', zh: '回家以后' }, parts: [
    { heading: { en: 'Keep it safe', zh: '妥善保管' }, statements: [
      { says: { en: 'Lock the medicine away from children, visitors and animals. Keep it in its own box.', zh: '把药锁好，不让儿童、来访者和动物接触；保留原包装。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Give none of it to anybody. What is left over, and used patches, go back to the hospital.', zh: '不要把药给任何人。剩余的药和用过的贴要交回医院。' }, source: NARCOTICS, verified: 'knowledge' },
      { says: { en: 'Come for the next box before this one is empty.', zh: '不要等药吃完才来取药。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Driving', zh: '开车' }, statements: [
      { says: { en: 'Do not drive and use no dangerous machine in the first days, after a change of dose, or when you are sleepy. Ask the doctor before you drive again.', zh: '刚开始用药、调整剂量后或犯困时，不要开车，不要操作危险机器。再开车前请先问医生。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Write down', zh: '请记下来' }, statements: [
      { says: { en: 'Each day: how strong the pain was, extra doses, and whether you passed stool. Bring it along.', zh: '每天记录：疼痛几分、用了几次备用药、是否排便。复诊时带来。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Call us', zh: '请打电话' }, statements: [
      { says: { en: 'Three or more extra doses in a day.', zh: '一天用备用药三次或更多。' }, source: NHC, verified: 'knowledge' },
      { says: { en: 'No stool for three days; being sick so that the medicine does not stay down.', zh: '三天没有排便；呕吐、药吃不住。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Call us at once', zh: '请立即打电话' }, isUrgent: true, statements: [
      { says: { en: 'Pain that is suddenly strong.', zh: '突然剧烈疼痛。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Pain of 7 or more; pain of 4 or more in spite of the extra dose.', zh: '疼痛 7 分或以上；用了备用药仍有 4 分或以上。' }, source: GENERAL, verified: 'knowledge' },
    ] },
    { heading: { en: 'Call an ambulance: 120', zh: '拨打 120' }, isUrgent: true, statements: [
      { says: { en: 'Cannot be woken, or breathes very slowly.', zh: '叫不醒，或呼吸很慢。' }, source: SEDATION, verified: 'knowledge' },
      { says: { en: 'Until help comes: take the patch off, and give no more pain medicine.', zh: '等待救援时：揭下止痛贴，不要再给止痛药。' }, source: GENERAL, verified: 'knowledge' },
      { says: { en: 'Legs that become weak, or trouble passing water.', zh: '双腿发软，或解不出小便。' }, source: GENERAL, verified: 'knowledge' },
    ] },
  ] },
];
