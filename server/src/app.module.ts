import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ORPCModule } from '@orpc/nest';
import type { DataSource } from 'typeorm';
import { ArrivalModule } from './arrival/index.ts';
import { BoardsModule } from './boards/index.ts';
import { CasesModule } from './cases/index.ts';
import { ExpertsModule } from './experts/index.ts';
import { FarewellModule } from './farewell/index.ts';
import { FormingModule } from './forming/index.ts';
import { FoundingModule } from './founding/index.ts';
import { GroupsModule } from './groups/index.ts';
import { HarvestModule } from './harvest/index.ts';
import { LabsModule } from './labs/index.ts';
import { PeopleModule } from './people/index.ts';
import { PlenaryModule } from './plenary/index.ts';
import { ProgrammeModule } from './programme/index.ts';
import { PublicPageModule } from './public-page/index.ts';
import { RegistrationModule } from './registration/index.ts';
import { Announcer } from './wiring/announcer.ts';
import { Config } from './wiring/config.ts';
import { Guesses } from './wiring/guesses.ts';
import { HealthController } from './wiring/health.ts';
import { Postbox } from './wiring/mail/postbox.ts';
import { Postman } from './wiring/mail/postman.ts';
import { OpenApiController } from './wiring/openapi.ts';
import { RefusalFilter, refusing } from './wiring/refusals.ts';
import { SessionGuard } from './wiring/session.ts';
import { Visits } from './wiring/visits.ts';

@Global()
@Module({})
class WiringModule {}

@Module({})
class AppModule {}

/** The plan of the house: a line a room, in the order of the day. */
export function planOf(config: Config, database: DataSource): DynamicModule {
  return {
    module: AppModule,
    imports: [
      wiring(config),
      TypeOrmModule.forRootAsync({
        useFactory: () => database.options,
        dataSourceFactory: async () => database,
      }),
      ORPCModule.forRoot(refusing),
      LabsModule,
      PeopleModule,
      ProgrammeModule,
      ExpertsModule,
      CasesModule,
      RegistrationModule,
      GroupsModule,
      ArrivalModule,
      BoardsModule,
      FormingModule,
      HarvestModule,
      PlenaryModule,
      FoundingModule,
      PublicPageModule,
      FarewellModule,
    ],
    controllers: [HealthController, OpenApiController],
    providers: [
      { provide: APP_GUARD, useClass: SessionGuard },
      { provide: APP_FILTER, useClass: RefusalFilter },
    ],
  };
}

function wiring(config: Config): DynamicModule {
  return {
    module: WiringModule,
    providers: [{ provide: Config, useValue: config }, Announcer, Guesses, Visits, Postbox, Postman],
    exports: [Config, Announcer, Guesses, Visits, Postbox],
  };
}
