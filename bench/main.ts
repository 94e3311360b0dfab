import { cpus, totalmem } from 'node:os';
import { benchArchive } from './archive.ts';
import { benchEvaluate } from './evaluate.ts';

const processor = cpus();
console.log(
  `${new Date().toISOString()}  Node ${process.version}  ${processor.length} × ${processor[0]?.model}  ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
);
await benchEvaluate();
await benchArchive();
