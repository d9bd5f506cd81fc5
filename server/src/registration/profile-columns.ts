import { isNothing, type Language, POPULATION_BANDS, type ToldProfile } from '@case-lab/contract';

/** What a table tells of a territory: of its profile what is chosen among words. Texts and the position are no table's. */
type Told = Pick<ToldProfile, 'level' | 'population' | 'climate' | 'heritage'> & {
  land: ToldProfile['land'][number] | null;
};
export type ProfileColumn = keyof Told;
type Words = Record<Language, string>;

const said = (ru: string, en: string): Words => ({ ru, en });

const HEADS: Record<ProfileColumn, Words> = {
  level: said('Вид территории', 'Kind of territory'),
  population: said('Население', 'Population'),
  climate: said('Климат', 'Climate'),
  land: said('Земли', 'Land'),
  heritage: said('Наследие', 'Heritage'),
};
const COLUMNS = Object.keys(HEADS) as ProfileColumn[];

const WORDS: { [C in ProfileColumn]: Record<NonNullable<Told[C]>, Words> } = {
  level: {
    city: said('большой город', 'city'),
    town: said('город', 'town'),
    village: said('село', 'village'),
    district: said('район', 'district'),
    region: said('регион', 'region'),
  },
  population: {
    '1k': said('до 1 000', 'up to 1,000'),
    '5k': said('от 1 000 до 5 000', '1,000 to 5,000'),
    '20k': said('от 5 000 до 20 000', '5,000 to 20,000'),
    '100k': said('от 20 000 до 100 000', '20,000 to 100,000'),
    '500k': said('от 100 000 до 500 000', '100,000 to 500,000'),
    more: said('больше 500 000', 'more than 500,000'),
  },
  climate: {
    subarctic: said('субарктический', 'subarctic'),
    continental: said('континентальный', 'continental'),
    temperate: said('умеренный', 'temperate'),
    maritime: said('морской', 'maritime'),
    steppe: said('степной', 'steppe'),
    arid: said('засушливый', 'dry'),
    mediterranean: said('средиземноморский', 'mediterranean'),
    subtropical: said('субтропический', 'subtropical'),
    mountain: said('горный', 'mountain'),
  },
  land: {
    park: said('парк', 'park'),
    garden: said('сад', 'garden'),
    courtyard: said('дворы', 'courtyards'),
    street: said('улицы и площади', 'streets and squares'),
    waterside: said('берега', 'waterside'),
    wasteland: said('пустыри', 'waste land'),
    industrial: said('бывшие заводы', 'former industry'),
    farmland: said('поля', 'farmland'),
    forest: said('лес', 'forest'),
    wetland: said('болота и поймы', 'wetland'),
  },
  heritage: {
    none: said('нет', 'none'),
    local: said('местный', 'local'),
    national: said('федеральный', 'national'),
    world: said('всемирное наследие', 'world heritage'),
  },
};

export const profileHeads = (language: Language) => COLUMNS.map((column) => HEADS[column][language]);

/** The cells below {@link profileHeads}. */
export function profileCells(profile: ToldProfile | null, language: Language): string[] {
  return COLUMNS.map((column) => {
    const words: Partial<Record<string, Words>> = WORDS[column];
    const codes = [profile?.[column] ?? []].flat();
    return codes.flatMap((code) => words[code]?.[language] ?? []).join(', ');
  });
}

/** The column that a head in either language means, in lower case. */
export function profileColumn(head: string): ProfileColumn | undefined {
  return COLUMNS.find((column) =>
    [column, HEADS[column].ru, HEADS[column].en].some((name) => plain(name) === plain(head)),
  );
}

/** What these cells tell; null: nothing. `unknown`: the first cell that says what nobody could choose. */
export function profileIn(
  cells: ReadonlyMap<ProfileColumn, string>,
): { profile: ToldProfile | null } | { unknown: ProfileColumn } {
  const codes = COLUMNS.map((column) => {
    const words = cells.get(column) ?? '';
    const each = column === 'land' ? words.split(/[,;/]/) : [words];
    return each.filter((word) => word.trim() !== '').map((word) => codeOf(column, word));
  });
  const wrong = COLUMNS.find((_, at) => codes[at]?.includes(undefined));
  if (wrong) return { unknown: wrong };
  const [level = [], population = [], climate = [], land = [], heritage = []] = codes;
  const profile = {
    ...{ level: level[0] ?? null, population: population[0] ?? null, climate: climate[0] ?? null },
    ...{ land: [...new Set(land)], heritage: heritage[0] ?? null },
    ...{ assets: null, stewards: null, constraints: null, position: null },
  } as ToldProfile;
  return { profile: isNothing(profile) ? null : profile };
}

/** The code of a word in either language; of a number of people, the band that it is in. */
function codeOf(column: ProfileColumn, word: string): string | undefined {
  const wanted = plain(word);
  if (column === 'population' && /^\d+$/.test(wanted)) return bandOf(Number(wanted));
  const found = Object.entries<Words>(WORDS[column]).find(([code, { ru, en }]) =>
    [code, ru, en].some((one) => plain(one) === wanted),
  );
  return found?.[0];
}

const bandOf = (people: number) =>
  POPULATION_BANDS.find((band) => band === 'more' || people <= Number.parseInt(band, 10) * 1000);

/** Without case, and without what stands between thousands. */
const plain = (text: string) =>
  text
    .trim()
    .toLocaleLowerCase('ru')
    .replace(/(?<=\d)[\s,.](?=\d{3})/g, '');
