import { resolve } from 'node:path';
import { packPackages } from './pack-packages.ts';

for (const tarball of Object.values(packPackages(resolve(process.argv[2] ?? '.')))) console.log(tarball);
