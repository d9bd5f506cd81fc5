import { contract, type Who } from '@case-lab/contract';
import { Controller, Get, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import type { Request, Response } from 'express';
import { validate } from 'uuid';
import { ExpertsService } from '../../experts/index.ts';
import { demand, Refusal } from '../../wiring/refusals.ts';
import { Asker, Me } from '../../wiring/session.ts';
import { CardRights } from '../card-rights.service.ts';
import { LookingService } from './looking.service.ts';
import { MediaService } from './media.service.ts';
import { UploadingService } from './uploading.service.ts';

const MOST_OF_A_TITLE = 200;
/** Whatever somebody brought, no browser shall take it for a page of ours. */
const AS_A_PICTURE = {
  'Content-Type': 'image/webp',
  'Content-Disposition': 'attachment; filename="page.webp"',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, max-age=31536000, immutable',
};

/** Files come in and go out as they are, so these stand beside the contract (W40). */
@Controller()
export class MediaController {
  constructor(
    @Inject(CardRights) private readonly rights: CardRights,
    @Inject(ExpertsService) private readonly experts: ExpertsService,
    @Inject(MediaService) private readonly media: MediaService,
    @Inject(UploadingService) private readonly uploading: UploadingService,
    @Inject(LookingService) private readonly looking: LookingService,
  ) {}

  @Implement(contract.caseCards.portraits)
  portraits(@Me() who: Who) {
    return implement(contract.caseCards.portraits).handler(({ input: { labId } }) => {
      demand(who, 'see the lab', labId);
      return this.media.portraits(labId);
    });
  }

  @Put('api/labs/:labId/case-cards/:caseId/media/:mediaId')
  async toCase(
    @Me() who: Who,
    @Param() { labId = '', caseId = '', mediaId = '' }: Record<string, string>,
    @Query('title') title: unknown,
    @Req() request: Request,
  ) {
    demandIds(labId, caseId, mediaId);
    const isStaff = await this.rights.demand(who, { labId, caseId });
    return this.uploading.toCase({ labId, caseId }, isStaff, { mediaId, title: titleOf(title) }, request);
  }

  @Put('api/labs/:labId/expert-invitations/:expertId/portrait/:mediaId')
  async portrait(
    @Me() who: Who,
    @Param() { labId = '', expertId = '', mediaId = '' }: Record<string, string>,
    @Req() request: Request,
  ) {
    demandIds(labId, expertId, mediaId);
    const self = (await this.experts.ofSeat(labId, who.participantId)).has(expertId);
    demand(who, self ? 'edit a case' : 'change roles', labId, { self });
    if (!(await this.experts.list(labId)).some(({ id }) => id === expertId)) throw new Refusal('NOT_FOUND');
    return this.uploading.asPortrait({ labId, expertId }, { mediaId, title: '' }, request);
  }

  /** `3.webp`, or `3-small.webp`. What stands at an address never changes, and it is nobody's but the lab's. */
  @Get('api/media/:mediaId/:page')
  async page(
    @Asker() who: Who | undefined,
    @Param() { mediaId = '', page = '' }: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    const [, number, small] = /^(\d{1,4})(-small)?\.webp$/.exec(page) ?? [];
    if (!number) throw new Refusal('NOT_FOUND');
    demandIds(mediaId);
    await this.looking.demand(who, mediaId);
    const bytes = await this.media.page(mediaId, Number(number), small ? 'small' : 'picture');
    response.set(AS_A_PICTURE).send(bytes);
  }
}

function demandIds(...ids: string[]): void {
  if (!ids.every((id) => validate(id))) throw new Refusal('NOT_FOUND');
}

/** Words of whoever sent it: shown as such, and never a place on a disk. */
function titleOf(given: unknown): string {
  return typeof given === 'string' ? given.trim().slice(0, MOST_OF_A_TITLE) : '';
}
