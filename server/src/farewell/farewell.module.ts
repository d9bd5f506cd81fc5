import { contract, type Language, type Who } from '@case-lab/contract';
import { Controller, Inject, Ip, Module, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Response } from 'express';
import { BoardsModule } from '../boards/index.ts';
import { ExpertsModule } from '../experts/index.ts';
import { GroupsModule } from '../groups/index.ts';
import { LabsModule } from '../labs/index.ts';
import { PeopleModule } from '../people/index.ts';
import { GuestsService, RegistrationModule } from '../registration/index.ts';
import { Config } from '../wiring/config.ts';
import { Guesses } from '../wiring/guesses.ts';
import { demand } from '../wiring/refusals.ts';
import { cookieName, cookieOptions, Me } from '../wiring/session.ts';
import { ErasingService } from './erasing.service.ts';
import { type OwnData, OwnDataService } from './own-data.service.ts';
import { pageOf } from './own-data-page.ts';
import { RetentionService } from './retention.service.ts';
import { TracesService } from './traces.service.ts';

const { ownData } = contract;
const DONE = { ok: true } as const;

/** What one knows of oneself, and the end of it: by one's seat, or by the link of one's registration. */
@Controller()
export class OwnDataController {
  constructor(
    @Inject(OwnDataService) private readonly data: OwnDataService,
    @Inject(ErasingService) private readonly erasing: ErasingService,
    @Inject(GuestsService) private readonly guests: GuestsService,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Implement(ownData.mine)
  mine(@Me() who: Who) {
    return implement(ownData.mine).handler(async ({ input: { format, language } }) =>
      fileOf(await this.data.ofSeat(who.participantId), format, language),
    );
  }

  @Implement(ownData.ofRegistration)
  ofRegistration(@Ip() address: string) {
    return implement(ownData.ofRegistration).handler(async ({ input: { link, format, language } }) => {
      const { labId, key } = await this.behind(address, link);
      return fileOf(await this.data.ofRegistration(labId, key), format, language);
    });
  }

  @Implement(ownData.eraseMine)
  eraseMine(@Me() who: Who, @Res({ passthrough: true }) response: Response) {
    return implement(ownData.eraseMine).handler(async () => {
      await this.erasing.seat(who.labId, who.participantId, who.participantId);
      const { maxAge: _, ...options } = cookieOptions(this.config);
      response.clearCookie(cookieName(this.config), options);
      return DONE;
    });
  }

  @Implement(ownData.eraseRegistration)
  eraseRegistration(@Ip() address: string) {
    return implement(ownData.eraseRegistration).handler(async ({ input: { link } }) => {
      const { labId, id } = await this.behind(address, link);
      await this.erasing.guest(labId, id);
      return DONE;
    });
  }

  private behind(address: string, link: string) {
    return this.guesses.behind(address, link, () => this.guests.behindLink(link));
  }
}

/** What organisers do when somebody asks them to. */
@Controller()
export class ErasingController {
  constructor(@Inject(ErasingService) private readonly erasing: ErasingService) {}

  @Implement(ownData.erase)
  erase(@Me() who: Who) {
    return implement(ownData.erase).handler(async ({ input: { labId, participantId } }) => {
      demand(who, 'erase people', labId);
      await this.erasing.seat(labId, participantId, who.participantId);
      return DONE;
    });
  }

  @Implement(ownData.eraseGuest)
  eraseGuest(@Me() who: Who) {
    return implement(ownData.eraseGuest).handler(async ({ input: { labId, registrationId } }) => {
      demand(who, 'erase people', labId);
      await this.erasing.guest(labId, registrationId, who.participantId);
      return DONE;
    });
  }
}

const TYPES = { json: 'application/json', md: 'text/markdown; charset=utf-8' };

function fileOf(data: OwnData, format: 'json' | 'md', language: Language) {
  const text = format === 'json' ? JSON.stringify(data, null, 2) : pageOf(data, language);
  const headers = {
    'content-disposition': `attachment; filename="my-data.${format}"`,
    'cache-control': 'no-store',
  };
  return { headers, body: new Blob([text], { type: TYPES[format] }) };
}

@Module({
  imports: [LabsModule, PeopleModule, ExpertsModule, RegistrationModule, GroupsModule, BoardsModule],
  controllers: [OwnDataController, ErasingController],
  providers: [OwnDataService, TracesService, ErasingService, RetentionService],
})
export class FarewellModule {}
