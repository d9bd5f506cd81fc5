/** Words that say nothing of what a note is about. */
export const GENERAL: ReadonlySet<string> = new Set(
  `и в во на не с со у к о об от до по за из для как что кто где это мы нас нам наш наша наши наше нашу вы они он она их
  его ее я же ли бы или а но то так там тут есть быть был была были будет можно нужно нужен нужна нужны надо нет нельзя при
  без если чтобы когда под над через тоже уже еще только очень все всё всех каждый каждая каждое каждую каждому свой своя
  свою можем могут мочь могли который которые какие какой такой такое один одна одно два три раз сделать делать найти взять
  брать дать дают стать хотим хочет хотят договориться провести начать первый первая первую год года лет время место
  работать просто
  the a an of in on at to for and or but is are was were be been being it its this that these those we our us you your they
  your their them his her he she i do does did how what which who whom when where why with without from by as not no can could
  would should will may might must there here have has had about into out up down over than then so if all every each one some
  any very too more most own need needs needed make made get take put find start ask keep give use used want let first year
  years time place new old
  люди людей людям людьми жители жителей жителям сад сада саду сады садов садам растение растения растений
  people person residents garden gardens plant plants`.split(/\s+/),
);

/** Roots that mean the same, from the two languages in which the sample lab's cases and technologies are told. */
const SAME = [
  ['bed', 'грядк', 'beds'],
  ['public', 'общественн'],
  ['herb', 'аптекарск', 'травы', 'трава', 'herbs'],
  ['museum', 'музей', 'музея', 'музее', 'музеи', 'музеев', 'музеям'],
  ['greenhouse', 'теплица'],
  ['school', 'школа', 'школе', 'школы', 'школу', 'школь', 'школьн'],
  ['box', 'ящики', 'ящик', 'ящика', 'boxes'],
  ['tub', 'бочки', 'бочка', 'бочке', 'бочку', 'tubs', 'barrel'],
  ['land', 'земля', 'земли', 'землю', 'земле'],
  ['design', 'проектировать'],
  ['partner', 'партнер'],
  ['company', 'компания'],
  ['legal', 'юридический', 'юрлицо', 'юрлиц'],
  ['library', 'библиотека'],
  ['seed', 'семена', 'семян', 'семя', 'seeds'],
  ['forest', 'лес', 'леса', 'лесу'],
  ['estate', 'усадьба', 'усадеб'],
  ['product', 'продукт'],
  ['flower', 'цветы', 'цветок', 'цветов', 'цветочный'],
  ['story', 'история', 'рассказ', 'stories', 'history'],
  ['courtyard', 'двор', 'двора', 'дворе', 'дворы', 'дворов'],
  ['lecture', 'лекция', 'лекторий'],
  ['city', 'город', 'cities', 'town', 'towns'],
  ['harvest', 'урожай'],
  ['planting', 'посадка', 'посад'],
  ['permission', 'разрешение', 'permit'],
  ['shy', 'стесняться'],
  ['plot', 'участок', 'участк', 'plots'],
  ['heritage', 'наследие'],
  ['tend', 'ухаживать', 'уход', 'ухода', 'tends'],
  ['neighbour', 'сосед', 'соседи'],
  ['gardener', 'садовод'],
  ['apple', 'яблоня', 'яблок', 'apples'],
] as const;

const LETTERS = 5;

const NAMES: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([name, ...others]) =>
    [name, ...others].map((word) => [word.slice(0, LETTERS), `=${name}`] as const),
  ),
);

/** The one name of all words that mean the same in either language, known by their first letters; undefined for most. */
export function meantBy(word: string): string | undefined {
  return NAMES.get(word.slice(0, LETTERS));
}
