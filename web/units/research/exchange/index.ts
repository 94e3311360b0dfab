export { ExportMenu } from './ExportMenu.tsx';
export { LIST_FILES, type ListFormat } from './formats.ts';
