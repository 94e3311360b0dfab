import { expect, test } from 'vitest';
import { parseCnki } from './parse-cnki.ts';
import { parseNoteExpress } from './parse-noteexpress.ts';

// Structure as CNKI, Wanfang and NoteExpress export it in examples that others have published (Zotero's CNKI translator, docs of mrhelper,
// cnki2bib); none of the services documents its format. Content imaginary.
const NOTEEXPRESS = `{Reference Type}: Journal Article
{Title}: 虚构导航技术在放疗中的应用
{Author}: 张三明;李四;
{Author Address}: 甲医院放疗科;乙大学;
{Journal}: 中华虚构杂志
{Year}: 2021
{Issue}: 11
{Pages}: 2184-2188
{Keywords}: 放疗;导航技术
{Abstract}: 目的 观察疗效。
方法 分为两组。

结果 有效。
{ISBN/ISSN}: 0378-5955
{Notes}: 11-0000/R
{Database Provider}: CNKI

{Reference Type}: Journal Article
{Title}: 乙药治疗的效果
{Translated Title}: Effect of drug B
{Author}: 张三明
{Author}: 李四
{Translated Author}: ZHANG San-ming
{Translated Author}: Si LI
{Author Address}: 甲医院
{Author Address}: 乙大学
{Journal}: 临床虚构
{Translated Journal}: Clinical Imagination
{ISBN/ISSN}: 2434-561X
{Year}: 2020
{Volume}: 5
{Issue}: 1
{Pages}: 49-51
{Keywords}: 乙药
{Keywords}:  效果
{DOI}: 10.5555/zh.2020.1
{Language}: chi
{Reference Type}: Thesis
{Type of Work}: 硕士
{Title}: 基于想象的研究
{Author}: 王五
{Publisher}: 虚构大学
{Year}: 2019
{Reference Type}: Journal Article
{Title}: Imaginary trial
{Author}: Roe, Ann;Doe, John M.;
{Journal}: J Imag
{Year}: 2022
`;

test('NoteExpress of CNKI, of Wanfang, a thesis, an English paper', () => {
  const { works, refused } = parseNoteExpress(NOTEEXPRESS);
  expect(refused).toEqual([]);
  expect(works.map(({ place }) => place)).toEqual(['#1:1', '#2:18', '#3:38', '#4:44']);
  expect(works.map(({ work }) => work)).toMatchObject([
    {
      type: 'article',
      language: 'zh',
      authors: [
        { nativeName: '张三明', affiliations: ['甲医院放疗科'] },
        { nativeName: '李四', affiliations: ['乙大学'] },
      ],
      container: { title: '中华虚构杂志', issns: ['0378-5955'] },
      issue: '11',
      pages: '2184-2188',
      abstract: '目的 观察疗效。\n方法 分为两组。\n结果 有效。',
      keywords: ['放疗', '导航技术'],
    },
    {
      titleOther: 'Effect of drug B',
      authors: [
        { family: 'Zhang', given: 'San-ming', nativeName: '张三明', affiliations: ['甲医院'] },
        { family: 'Li', given: 'Si', nativeName: '李四', affiliations: ['乙大学'] },
      ],
      doi: '10.5555/zh.2020.1',
      keywords: ['乙药', '效果'],
    },
    { type: 'thesis', publisher: '虚构大学', publicationTypes: ['硕士'] },
    {
      type: 'article',
      authors: [
        { family: 'Roe', given: 'Ann' },
        { family: 'Doe', given: 'John M.' },
      ],
    },
  ]);
});

test('the labelled text of the learning platform and of the novelty search', () => {
  const study = `DataType: 1
Title-题名: 虚构综述撰写中的注意事项
Author-作者: 张三明;李四;
Source-刊名: 中华虚构杂志
Year-年: 2013
PubTime-出版时间: 2013-04-01
Keyword-关键词: 综述;写作
Summary-摘要: 为指导医学人员。
Roll-卷: 9
Period-期: 07
PageCount-页数: 1
Page-页码: 161
SrcDatabase-来源库: 期刊
Organ-机构: 甲医院;
Link-链接: https://example.org/a
DataType: 3
Title-题名: 会议论文
Author-作者: 王五;
Source-来源: 第一届虚构会议论文集
Year-年: 2018
PageCount-页码: 11
SrcDatabase-来源库: 中国会议
`;
  const search = `SrcDatabase-来源库: 期刊
Title-题名: 剂量与效应
Author-作者: 张三明;李四
Organ-单位: 甲医院;乙大学;
Source-文献来源: 中华虚构杂志
Keyword-关键词: 剂量;;效应
Summary-摘要: 目的。
PubTime-发表时间: 2020-03-15 11:12
FirstDuty-第一责任人: 张三明;
Fund-基金: 国家自然科学基金(81000000);省基金;
Year-年: 2020
Volume-卷: 29
Period-期: 03
PageCount-页码: 1-5
CLC-中图分类号: R730.55
DOI-DOI: 10.5555/cnki.2020.1

SrcDatabase-来源库: 硕士
Title-题名: 想象的研究
Author-作者: 王五
Source-文献来源: 虚构大学
Year-年: 2019
`;
  expect(parseCnki(study).works.map(({ work }) => work)).toMatchObject([
    {
      type: 'article',
      issued: { year: 2013, month: 4, day: 1 },
      volume: '9',
      issue: '07',
      pages: '161',
      authors: [{ nativeName: '张三明', affiliations: ['甲医院'] }, { nativeName: '李四' }],
    },
    { type: 'conference-paper', container: { title: '第一届虚构会议论文集' } },
  ]);
  expect(parseCnki(study).works[1]?.work.pages).toBeUndefined();
  expect(parseCnki(search).works.map(({ work }) => work)).toMatchObject([
    {
      type: 'article',
      issued: { year: 2020, month: 3, day: 15 },
      keywords: ['剂量', '效应'],
      pages: '1-5',
      funding: [{ funder: '国家自然科学基金', award: '81000000' }, { funder: '省基金' }],
      doi: '10.5555/cnki.2020.1',
    },
    { type: 'thesis', publisher: '虚构大学' },
  ]);
});

test("EndNote's and RefWorks' tags", () => {
  const percent = `%0 Journal Article
%A 张三明
%A 李四
%+ 甲医院;
%T 剂量与效应
%J 中华虚构杂志
%D 2020
%N 05
%K 剂量;效应
%X 目的。
%P 915-924
%@ 0378-5955
%L 11-0000/R
%U https://example.org/a
%R 10.5555/cnki.2020.1
%W CNKI

%0 Thesis
%A 王五
%T 想象的研究
%I 虚构大学
%9 硕士
%D 2019
`;
  const refworks = `RT Journal Article
SR 1
A1 张三明;李四;
AD 甲医院;
T1 剂量与效应
JF 中华虚构杂志
YR 2020
IS 05
vo 29
OP 915-924
K1 剂量;效应
AB 目的。
IT 技术的应用。
SN 0378-5955
CN 11-0000/R
LA 中文;
DS CNKI
DO 10.5555/cnki.2020.1
`;
  const [work, thesis] = parseCnki(percent).works.map((parsed) => parsed.work);
  expect(work).toMatchObject({
    title: '剂量与效应',
    issue: '05',
    pages: '915-924',
    doi: '10.5555/cnki.2020.1',
    authors: [{ nativeName: '张三明', affiliations: ['甲医院'] }, { nativeName: '李四' }],
  });
  expect(thesis).toMatchObject({ type: 'thesis', publisher: '虚构大学', publicationTypes: ['硕士'] });
  expect(parseCnki(refworks).works.map((parsed) => parsed.work)).toMatchObject([
    {
      title: '剂量与效应',
      volume: '29',
      language: 'zh',
      abstract: '目的。\nIT 技术的应用。',
      keywords: ['剂量', '效应'],
      authors: [{ nativeName: '张三明' }, { nativeName: '李四' }],
    },
  ]);
});

test('what cannot be read whole is refused at its line, the others are read', () => {
  const { works, refused } = parseNoteExpress(
    NOTEEXPRESS.replace('0378-5955', '0378-5950')
      .replace('{Year}: 2020', '{Year}: 二〇二〇')
      .replace('{Title}: 基于想象的研究\n', ''),
  );
  expect(works.length).toBe(1);
  expect(refused.map(({ place, code, found }) => [place, code, found])).toEqual([
    ['#1:1', 'bibliography/issn', '0378-5950'],
    ['#2:18', 'bibliography/date', '二〇二〇'],
    ['#3:38', 'bibliography/no-title', 'thesis'],
  ]);
  expect(parseCnki('Author-作者: 张三明\nYear-年: 2020\n').refused).toMatchObject([
    { place: '#1:1', code: 'bibliography/no-title' },
  ]);
  expect(parseCnki('nothing').refused).toMatchObject([{ code: 'bibliography/no-records' }]);
});
