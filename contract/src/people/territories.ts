import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext } from '../wire/text.ts';
import { territory } from './people.ts';

/** How many people live there: up to so many, the last without an end. */
export const POPULATION_BANDS = ['1k', '5k', '20k', '100k', '500k', 'more'] as const;
export const CLIMATE_ZONES = [
  'subarctic',
  'continental',
  'temperate',
  'maritime',
  'steppe',
  'arid',
  'mediterranean',
  'subtropical',
  'mountain',
] as const;
/** The land that a green practice may be done on. */
export const LAND_TYPES = [
  'park',
  'garden',
  'courtyard',
  'street',
  'waterside',
  'wasteland',
  'industrial',
  'farmland',
  'forest',
  'wetland',
] as const;
export const HERITAGE = ['none', 'local', 'national', 'world'] as const;
export const LEVELS = territory.shape.level.options;

const words = z.nullable(ltext);

/** What is known of a territory beyond its name; null where nobody has said. */
export const territoryProfile = z.object({
  population: z.nullable(z.enum(POPULATION_BANDS)),
  climate: z.nullable(z.enum(CLIMATE_ZONES)),
  land: z.array(z.enum(LAND_TYPES)).check(z.maxLength(LAND_TYPES.length)),
  heritage: z.nullable(z.enum(HERITAGE)),
  /** What the place has; who looks after its land; what stands in the way. */
  assets: words,
  stewards: words,
  constraints: words,
});
export type TerritoryProfile = z.infer<typeof territoryProfile>;

/** Degrees: north and east are positive. */
export const position = z.nullable(
  z.object({
    lat: z.number().check(z.minimum(-90), z.maximum(90)),
    lon: z.number().check(z.minimum(-180), z.maximum(180)),
  }),
);
export type Position = z.infer<typeof position>;

const description = z.object({
  name: ltext.check(
    z.refine(({ ru = '', en = '' }) => {
      const names = [ru.trim(), en.trim()];
      return names.some(Boolean) && names.every((name) => name.length <= 120);
    }, 'a name in at least one language'),
  ),
  level: territory.shape.level,
  /** Two letters of ISO 3166, '' where nobody has said. */
  country: z.string().check(z.regex(/^([A-Z]{2})?$/)),
  region: z.string().check(z.trim(), z.maxLength(120)),
  position,
  profile: territoryProfile,
});

/** `speakers`: seats of those who speak for it, under whichever name; `merged`: what else it was typed as. */
export const describedTerritory = z.extend(description, {
  id,
  state: territory.shape.state,
  speakers: z.int(),
  merged: z.array(z.object({ id, name: ltext, speakers: z.int() })),
});
export type DescribedTerritory = z.infer<typeof describedTerritory>;

const one = { labId: id, territoryId: id };

/** What staff do with the lab's territories before the day; they answer with how all of them are now. */
export const territories = {
  list: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/territory-profiles',
      summary: 'Territories with their profiles',
    })
    .input(z.object({ labId: id }))
    .output(z.array(describedTerritory)),
  /** Describes a territory, or adds one under an id that the asker made; sent twice it changes nothing more. */
  describe: call
    .route({
      method: 'PUT',
      path: '/api/labs/{labId}/territory-profiles/{territoryId}',
      summary: 'Describe a territory',
    })
    .input(z.object({ ...one, description, state: z.enum(['described', 'verified']) }))
    .output(z.array(describedTerritory)),
  /**
   * Makes a territory another name of `into`: whoever speaks for it speaks for that one, and boards show it so. Nothing on a
   * board is rewritten, so `separate` undoes it wholly.
   */
  merge: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/territory-profiles/{territoryId}/merge',
      summary: 'Merge a territory into another',
    })
    .input(z.object({ ...one, into: id }))
    .output(z.array(describedTerritory)),
  separate: call
    .route({
      method: 'DELETE',
      path: '/api/labs/{labId}/territory-profiles/{territoryId}/merge',
      summary: 'Undo a merge',
    })
    .input(z.object(one))
    .output(z.array(describedTerritory)),
};
