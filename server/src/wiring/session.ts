import type { Who } from '@case-lab/contract';
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
} from '@nestjs/common';
import type { Request } from 'express';
import { Config } from './config.ts';
import { Refusal } from './refusals.ts';

/** Who stands behind a token; the people room answers. */
export abstract class Recogniser {
  abstract recognise(token: string): Promise<Who | undefined>;
}

type Signed = Request & { who?: Who };

/** Under TLS the `__Host-` name keeps other hosts of the domain from planting the cookie. */
export function cookieName(config: Config): string {
  return config.secure ? '__Host-caselab' : 'caselab';
}

/** The session token of a request or handshake: the cookie, or `Authorization: Bearer`. */
export function tokenOf(headers: Record<string, unknown>, config: Config): string | undefined {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(String(headers.authorization ?? ''));
  if (bearer) return bearer[1];
  const cookie = new RegExp(`(?:^|;\\s*)${cookieName(config)}=([\\w-]{20,100})`).exec(
    String(headers.cookie ?? ''),
  );
  return cookie?.[1];
}

/** True unless a browser says that the request was made by a page of another site. */
export function isOwnOrigin(headers: Record<string, unknown>, config: Config): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  const own = [config.publicUrl && new URL(config.publicUrl).host, headers.host];
  if (config.trustProxy) own.push(headers['x-forwarded-host'] as string | undefined);
  return URL.canParse(String(origin)) && own.includes(new URL(String(origin)).host);
}

/** Recognises whoever asks, and turns away pages of other sites; the handlers demand a seat where they need one. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Recogniser) private readonly recogniser: Recogniser,
    @Inject(Config) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Signed>();
    if (request.method !== 'GET' && !isOwnOrigin(request.headers, this.config)) {
      throw new Refusal('FOREIGN_ORIGIN');
    }
    const token = tokenOf(request.headers, this.config);
    if (token) request.who = await this.recogniser.recognise(token);
    return true;
  }
}

/** The one who asks; NOT_SIGNED_IN when nobody is recognised. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Who => {
  const { who } = context.switchToHttp().getRequest<Signed>();
  if (!who) throw new Refusal('NOT_SIGNED_IN');
  return who;
});

/** The one who asks, where anybody may. */
export const Asker = createParamDecorator(
  (_: unknown, context: ExecutionContext): Who | undefined => context.switchToHttp().getRequest<Signed>().who,
);

/** The settings of the cookie that carries a session token. */
export function cookieOptions(config: Config) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secure,
    path: '/',
    maxAge: config.sessionDays * 86_400_000,
  } as const;
}
