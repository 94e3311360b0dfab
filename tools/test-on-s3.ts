import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startCeph } from './ceph.ts';

/** What goes through the archive's store, and the store itself. */
const TESTS = ['server/units/imaging', 'server/platform/forms', 'server/cli'];

/**
 * The server's tests with their objects in an S3 server: `npm run test:s3`, or with a part of them,
 * `npm run test:s3 -- server/units/imaging/import-file.test.ts`. One bucket serves all test files, so they run one after another.
 */
async function main(): Promise<number> {
  const s3 = await startCeph();
  try {
    const asked = process.argv.slice(2);
    const args = ['vitest', 'run', '--project', 'unit', '--no-file-parallelism', ...(asked.length > 0 ? asked : TESTS)];
    // Tests read what a command says.
    const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
    const tests = spawn('npx', args, { stdio: 'inherit', env: { ...process.env, ...quiet, ...s3.environment } });
    const [code] = await once(tests, 'exit');
    return code ?? 1;
  } finally {
    await s3.stop();
  }
}

process.exitCode = await main();
