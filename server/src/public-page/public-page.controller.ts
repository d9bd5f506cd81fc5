import type { Language, Who } from '@case-lab/contract';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { calendarOf } from './calendar.ts';
import { missingPage, pageOf } from './page.ts';
import { PreviewService } from './preview.service.ts';
import { languageFor, type PublicLab, PublicLabService } from './public-lab.service.ts';
import { STYLE } from './style.ts';

const FILE = /^([a-z0-9-]{1,80})(\.ics|\.png)?$/;
/** A page on bad Wi-Fi is shown from the last visit for a minute, and for a day where the server does not answer. */
const A_MINUTE = 'public, max-age=60, stale-if-error=86400';

type Asked = Request & { who?: Who };

/** The public page of a lab and what goes with it. No sign-in, no script, nothing of another host. */
@Controller('l')
export class PublicPageController {
  constructor(
    @Inject(PublicLabService) private readonly labs: PublicLabService,
    @Inject(PreviewService) private readonly previews: PreviewService,
  ) {}

  /** Its address bears its content's mark, so it never changes. */
  @Get('page.css')
  style(@Res() response: Response): void {
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(STYLE);
  }

  @Get(':file')
  async file(
    @Param('file') file: string,
    @Query('lang') asked: unknown,
    @Req() request: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const [, slug = '', kind] = FILE.exec(file) ?? [];
    const lab = slug ? await this.labs.ofSlug(slug, request.who) : undefined;
    response.vary('Accept-Language');
    if (!lab) {
      missing(request, response);
      return;
    }
    const language = languageFor(lab, asked, (languages) => request.acceptsLanguages(languages));
    response.set('Cache-Control', lab.state === 'draft' ? 'private, no-store' : A_MINUTE);
    response.set('Content-Language', language);
    if (kind === '.ics') this.calendar(lab, language, request, response);
    else if (kind === '.png')
      response.type('png').send(Buffer.from(await this.previews.picture(lab, language)));
    else response.type('html').send(pageOf({ lab, language }));
  }

  private calendar(lab: PublicLab, language: Language, request: Request, response: Response): void {
    const calendar = calendarOf(lab, language);
    if (calendar === undefined) missing(request, response);
    else response.attachment(`${lab.details.slug}.ics`).type('text/calendar; charset=utf-8').send(calendar);
  }
}

function missing(request: Request, response: Response): void {
  const language = request.acceptsLanguages(['ru', 'en']) === 'en' ? 'en' : 'ru';
  response.status(404).set('Cache-Control', 'no-store').type('html').send(missingPage(language));
}
