import { APPLICATION_ROLE } from '../database/application-role.ts';
import { connect } from '../database/connect.ts';
import { mailServer } from './mail-server.ts';
import { sendDigests } from './send-digests.ts';

/** The program that a test starts to kill it while it sends. */
export const SENDER = import.meta.filename;

const [, program, url, smtpUrl, now] = process.argv;
if (program === SENDER && url && smtpUrl && now) {
  const settings = { smtpUrl, from: 'isocenter@hospital.example', at: '07:00' };
  const parts = { mailServer: mailServer(settings), at: '07:00', timeZone: 'UTC', origin: 'https://isocenter.example' };
  await sendDigests(connect(url, { as: APPLICATION_ROLE }), () => new Date(now), parts);
}
