import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { AuditService } from '../people/index.ts';
import { demand, Refusal } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { FoundingService } from './founding.service.ts';
import { readTemplate } from './read-template.ts';
import { ReadinessService } from './readiness.service.ts';
import { TemplateService } from './template.service.ts';

const { founding } = contract;

@Controller()
export class FoundingController {
  constructor(
    @Inject(FoundingService) private readonly labs: FoundingService,
    @Inject(TemplateService) private readonly templates: TemplateService,
    @Inject(ReadinessService) private readonly ready: ReadinessService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  @Implement(founding.readiness)
  readiness(@Me() who: Who) {
    return implement(founding.readiness).handler(({ input: { labId } }) => {
      demand(who, 'edit the lab', labId);
      return this.ready.of(labId);
    });
  }

  @Implement(founding.found)
  found(@Me() who: Who) {
    return implement(founding.found).handler(({ input: { labId, from, ...start } }) => {
      demand(who, 'edit the lab', labId);
      const wish = { ...start, by: who.participantId };
      return from === 'nothing' ? this.labs.fromNothing(wish) : this.labs.fromLab(labId, wish);
    });
  }

  @Implement(founding.template)
  template(@Me() who: Who) {
    return implement(founding.template).handler(async ({ input: { labId } }) => {
      demand(who, 'edit the lab', labId);
      const template = await this.templates.of(labId);
      await this.audit.note({ labId, deed: 'template_exported', actorId: who.participantId });
      return template;
    });
  }

  @Implement(founding.previewTemplate)
  previewTemplate(@Me() who: Who) {
    return implement(founding.previewTemplate).handler(({ input: { labId, file } }) => {
      demand(who, 'edit the lab', labId);
      return readTemplate(file);
    });
  }

  @Implement(founding.foundFromTemplate)
  foundFromTemplate(@Me() who: Who) {
    return implement(founding.foundFromTemplate).handler(({ input: { labId, file, ...start } }) => {
      demand(who, 'edit the lab', labId);
      const { template } = readTemplate(file);
      if (!template) throw new Refusal('BAD_TEMPLATE');
      return this.labs.fromTemplate(template, { ...start, by: who.participantId });
    });
  }
}
