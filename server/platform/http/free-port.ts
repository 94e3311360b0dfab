import { once } from 'node:events';
import { createServer } from 'node:net';
import { DomainError } from '@isocenter/messages';

/**
 * Asked before anything is built or made: whoever chose a taken port should learn it at once.
 * @throws DomainError `platform/port-in-use`
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ host, port });
    await once(probe, 'listening');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new DomainError('platform/port-in-use', { host, port, next: port + 1 }, { cause: error });
  } finally {
    probe.close();
  }
}
