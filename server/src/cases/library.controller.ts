import { contract, type Who } from '@case-lab/contract';
import { Controller, Inject } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { demand } from '../wiring/refusals.ts';
import { Me } from '../wiring/session.ts';
import { LibraryService } from './library.service.ts';

const { library } = contract;

@Controller()
export class LibraryController {
  constructor(@Inject(LibraryService) private readonly library: LibraryService) {}

  @Implement(library.list)
  list(@Me() who: Who) {
    return implement(library.list).handler(({ input: { labId } }) => {
      demand(who, 'publish cases', labId);
      return this.library.list(labId);
    });
  }

  @Implement(library.merge)
  merge(@Me() who: Who) {
    return implement(library.merge).handler(({ input: { labId, technologyId, intoId } }) => {
      demand(who, 'publish cases', labId);
      return this.library.merge(labId, technologyId, intoId);
    });
  }

  @Implement(library.part)
  part(@Me() who: Who) {
    return implement(library.part).handler(({ input: { labId, technologyId } }) => {
      demand(who, 'publish cases', labId);
      return this.library.part(labId, technologyId);
    });
  }
}
