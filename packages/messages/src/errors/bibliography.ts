import type { ErrorTable } from './error-table.ts';

export const BIBLIOGRAPHY_ERRORS = {
  'bibliography/unknown-format': {
    status: 422,
    en: 'This is none of the formats of literature that can be read; it begins with "{{found}}". Export as PubMed, RIS, BibTeX, EndNote XML, NoteExpress, CNKI, Crossref, ORCID or CSL-JSON.',
    zh: '无法识别此文献格式，内容开头为“{{found}}”。请以 PubMed、RIS、BibTeX、EndNote XML、NoteExpress、CNKI、Crossref、ORCID 或 CSL-JSON 格式导出。',
  },
  'bibliography/no-records': {
    status: 422,
    en: 'No record of this format was found; the text begins with "{{found}}". Choose the format in which it was exported.',
    zh: '未找到此格式的记录，内容开头为“{{found}}”。请选择导出时所用的格式。',
  },
  'bibliography/syntax': {
    status: 422,
    en: 'The record cannot be read whole: {{found}}. Export it anew, or correct it at this place.',
    zh: '此条记录无法完整读取：{{found}}。请重新导出，或在此处更正。',
  },
  'bibliography/cut-off': {
    status: 422,
    en: 'The record ends before it is complete: {{found}}. Export it anew.',
    zh: '此条记录不完整，提前结束：{{found}}。请重新导出。',
  },
  'bibliography/shape': {
    status: 422,
    en: 'A field of the record is not of the shape that the format has: {{found}}. Export it anew.',
    zh: '此条记录有字段与该格式的结构不符：{{found}}。请重新导出。',
  },
  'bibliography/macro': {
    status: 422,
    en: 'The record uses the abbreviation "{{found}}", which the file does not define. Export it with its @string definitions, or write the text out.',
    zh: '此条记录使用了文件中未定义的缩写“{{found}}”。请连同 @string 定义一起导出，或写出全文。',
  },
  'bibliography/no-title': {
    status: 422,
    en: 'The record has no title ({{found}}). Add it at its source, or enter the work by hand.',
    zh: '此条记录没有题名（{{found}}）。请在来源处补上，或手工录入。',
  },
  'bibliography/date': {
    status: 422,
    en: '"{{found}}" is no date with a year of four digits. Correct it.',
    zh: '“{{found}}”不是带四位年份的日期，请更正。',
  },
  'bibliography/doi': {
    status: 422,
    en: '"{{found}}" is no DOI; one reads 10., digits, a slash and a name. Correct it or leave it out.',
    zh: '“{{found}}”不是 DOI；DOI 由 10.、数字、斜杠和名称组成。请更正或删除。',
  },
  'bibliography/pmid': {
    status: 422,
    en: '"{{found}}" is no PubMed number; one has up to nine digits and no zero in front. Correct it or leave it out.',
    zh: '“{{found}}”不是 PubMed 编号（PMID）；PMID 最多九位数字，且不以零开头。请更正或删除。',
  },
  'bibliography/pmcid': {
    status: 422,
    en: '"{{found}}" is no number of PubMed Central; one reads PMC and digits. Correct it or leave it out.',
    zh: '“{{found}}”不是 PubMed Central 编号（PMCID）；应为 PMC 加数字。请更正或删除。',
  },
  'bibliography/orcid': {
    status: 422,
    en: '"{{found}}" is no ORCID: 16 characters, of which the last is a check character that must fit. Copy it again from orcid.org.',
    zh: '“{{found}}”不是有效的 ORCID：应为 16 位，末位为校验码且须相符。请从 orcid.org 重新复制。',
  },
  'bibliography/issn': {
    status: 422,
    en: '"{{found}}" is no ISSN: eight characters, of which the last is a check digit that must fit. Correct it or leave it out.',
    zh: '“{{found}}”不是有效的 ISSN：应为八位，末位为校验码且须相符。请更正或删除。',
  },
  'bibliography/isbn': {
    status: 422,
    en: '"{{found}}" is no ISBN: 10 or 13 characters, of which the last is a check digit that must fit. Correct it or leave it out.',
    zh: '“{{found}}”不是有效的 ISBN：应为 10 位或 13 位，末位为校验码且须相符。请更正或删除。',
  },
} as const satisfies ErrorTable;
