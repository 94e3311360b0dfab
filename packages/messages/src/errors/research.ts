import type { ErrorTable } from './error-table.ts';

/** The register of papers, projects and patents. */
export const RESEARCH_ERRORS = {
  'research/empty-file': {
    status: 422,
    en: 'The file is empty. Choose the file that your library exported.',
    zh: '文件为空，请选择文献管理软件导出的文件。',
  },
  'research/doi-taken': {
    status: 409,
    en: 'Another work (key {{key}}) has DOI {{doi}} already. Open that one, or merge the two.',
    zh: '已有另一条成果（键 {{key}}）使用 DOI {{doi}}。请打开该条，或将两条合并。',
  },
  'research/orcid-taken': {
    status: 409,
    en: 'ORCID {{orcid}} is somebody else’s of this department already. Check the number.',
    zh: 'ORCID {{orcid}} 已登记在本科室另一人名下，请核对。',
  },
  'research/work-merged': {
    status: 409,
    en: 'This work was merged into another one. Change that one, or take the merge apart first.',
    zh: '该成果已并入另一条。请修改该条，或先撤销合并。',
  },
  'research/works-do-not-stand': {
    status: 409,
    en: 'One of the two works was merged or struck out meanwhile. Load the page again.',
    zh: '其中一条成果已被合并或作废，请刷新页面。',
  },
  'research/doubt-decided': {
    status: 409,
    en: 'Somebody has decided meanwhile whether these two are one work. Load the page again.',
    zh: '已有人判定这两条是否为同一成果，请刷新页面。',
  },
  'research/merge-undone': {
    status: 409,
    en: 'This merge was taken apart already. Load the page again.',
    zh: '该合并已撤销，请刷新页面。',
  },
  'research/too-many-works': {
    status: 422,
    en: '{{count}} works are asked for as one file, at most {{most}} are written. Narrow the list, by years for example, and take it in parts.',
    zh: '所选成果共 {{count}} 条，一次最多导出 {{most}} 条。请缩小范围（如按年份）后分次导出。',
  },
  'research/changed-since-merge': {
    status: 409,
    en: 'The work was changed after the merge, so taking it apart would lose that change. Correct it by hand instead.',
    zh: '合并后该成果已有修改，撤销会丢失这些修改。请改为手工更正。',
  },
  'research/lookup-address': {
    status: 500,
    en: 'ISOCENTER_DOI_LOOKUP is no address of a resolver of DOIs. Write it as https://doi.org.',
    zh: 'ISOCENTER_DOI_LOOKUP 不是 DOI 解析服务的地址，请写成 https://doi.org 的形式。',
  },
  'research/lookup-off': {
    status: 409,
    en: 'This server looks nothing up in the network. Whoever runs it allows it with ISOCENTER_DOI_LOOKUP=https://doi.org; import a file or type the work meanwhile.',
    zh: '本服务器未开启联网查询。请由服务器管理者设置 ISOCENTER_DOI_LOOKUP=https://doi.org 开启；也可导入文件或手工录入。',
  },
  'research/lookup-unknown': {
    status: 404,
    en: 'No agency knows the DOI {{doi}}. Check it against the paper.',
    zh: '没有注册机构登记 DOI {{doi}}，请对照论文核对。',
  },
  'research/lookup-unreachable': {
    status: 503,
    en: 'The service that knows DOIs gave no answer for {{doi}}. Try again later, import a file or type the work.',
    zh: 'DOI 服务未就 {{doi}} 作出应答。请稍后重试，或导入文件、手工录入。',
  },
  'research/lookup-unreadable': {
    status: 502,
    en: 'What the agency says of {{doi}} is no record of one work that can be read. Import a file or type the work.',
    zh: '注册机构对 {{doi}} 的应答不是可读取的单条题录。请导入文件或手工录入。',
  },
} as const satisfies ErrorTable;
