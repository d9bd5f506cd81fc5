import { createHash } from 'node:crypto';

/** From the key alone, which only its owner knows: a form sent twice is answered with the same link. */
export const linkOf = (key: string) => createHash('sha256').update(`registration ${key}`).digest('base64url');
