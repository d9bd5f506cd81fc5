import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { DataSource } from 'typeorm';
import { planOf } from './app.module.ts';
import { boundBodies } from './wiring/bodies.ts';
import type { Config } from './wiring/config.ts';
import { log, nestLog } from './wiring/log.ts';
import { servePages } from './wiring/pages.ts';
import { serverFolder } from './wiring/server-folder.ts';
import { SocketAdapter } from './wiring/sockets.ts';

/** The house, built on an open database and not yet listening. */
export async function buildHouse(config: Config, database: DataSource): Promise<NestExpressApplication> {
  log.level = config.logLevel;
  const house = await NestFactory.create<NestExpressApplication>(planOf(config, database), {
    bodyParser: false, // oRPC reads bodies itself
    logger: nestLog,
    abortOnError: false,
    forceCloseConnections: true,
  });
  // The address that the proxy saw; what stands before it in the header is the sender's own word.
  house.set('trust proxy', config.trustProxy ? 1 : false);
  house.disable('x-powered-by');
  house.use(helmet(headersFor(config)), boundBodies);
  const sockets = new SocketAdapter(house);
  if (config.redisUrl) await sockets.join(config.redisUrl);
  house.useWebSocketAdapter(sockets);
  servePages(house, fileURLToPath(new URL('../client/dist', serverFolder)));
  return house;
}

/** On a venue's plain HTTP, headers that demand TLS leave the page blank or fill the console; they come with TLS. */
function headersFor({ secure }: Config): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
  };
}
