import { connect } from '../../platform/database/connect.ts';
import { jobKinds } from '../../platform/jobs/job-kind.ts';
import { runJobs } from '../../platform/jobs/run-jobs.ts';
import { openImaging } from './open-imaging.ts';

/** A worker of its own process, to be killed: its jobs go to another one after two seconds. */
const [, , url, dataFolder] = process.argv;
if (!url || !dataFolder) throw new Error('usage: killed-zip-worker.ts URL DATA-FOLDER');
const database = connect(url, { standing: { kind: 'service', service: 'jobs', origin: 'test' } });
const imaging = await openImaging({ database, dataFolder });
runJobs({
  ...{ database, kinds: jobKinds([imaging.zips]), name: 'dies', atOnce: 1, askEveryMs: 20 },
  ...{ leaseMs: 2000, beatEveryMs: 200, onFault: (error) => console.error(error) },
});
