import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

/**
 * Where phones reach this server, without a slash at the end: PUBLIC_URL, else this machine's address in its network (a
 * laptop and a router are enough), else the machine itself.
 */
export function addressOf(config: Config): string {
  if (config.publicUrl) return config.publicUrl;
  const isOnlyHere = config.host === '127.0.0.1' || config.host === 'localhost';
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4');
  return `http://${isOnlyHere ? '127.0.0.1' : (outer?.address ?? '127.0.0.1')}:${config.port}`;
}
