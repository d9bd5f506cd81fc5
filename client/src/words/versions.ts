import { plural } from './language.ts';

const notes = (n: number) => `${n} ${plural('en', n, { one: 'note', other: 'notes' })}`;
const ruNotes = (n: number) =>
  `${n} ${plural('ru', n, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' })}`;

const en = {
  title: 'Versions of the board',
  more: 'A version is made by itself whenever a phase closes. You may also name one at any time.',
  none: 'No version yet. The first one is made when a phase closes, or when you name one here.',
  list: 'Versions',
  notes,
  afterPhase: (phase: string) => `After “${phase}”`,
  beforeRestore: 'Before a restore',
  name: 'Name of the version',
  keep: 'Keep this moment',
  kept: (name: string) => `Kept: “${name}”`,
  look: (name: string) => `Look at “${name}”`,
  back: 'All versions',
  oldTitle: 'You see an old version',
  oldMore: (name: string, time: string) => `${name}, ${time}. It is only for reading; the board goes on.`,
  restore: 'Restore this version',
  askTitle: (name: string) => `Restore “${name}”?`,
  ask: (n: number) => `The board becomes as it was then, for everyone: ${notes(n)}.`,
  askMore:
    'Notes made since are marked deleted, texts and places go back. What others are typing at this moment stays. The board of now is kept as a version: restore that one to take this back.',
  yes: 'Restore',
  restored: (name: string) => `Restored: “${name}”. The board of before is among the versions.`,
  nothing: 'The board is like this version already. Nothing was changed.',
  brokenTitle: 'A part of this board is damaged',
  broken: (n: number, aside: number) =>
    `${notes(n)} can be read. ${aside} damaged ${plural('en', aside, { one: 'change', other: 'changes' })} would be set aside and kept for inspection; nothing is deleted. Then the board opens again and takes writing.`,
  repair: 'Open with what can be read',
  repaired: 'The board opens again.',
  damaged: 'This version cannot be shown on this device.',
};

const ru: typeof en = {
  title: 'Версии доски',
  more: 'Версия создаётся сама, когда закрывается фаза. Можно и назвать её самим в любой момент.',
  none: 'Версий пока нет. Первая появится, когда закроется фаза или когда вы назовёте её здесь.',
  list: 'Версии',
  notes: ruNotes,
  afterPhase: (phase: string) => `После фазы «${phase}»`,
  beforeRestore: 'Перед восстановлением',
  name: 'Название версии',
  keep: 'Сохранить этот момент',
  kept: (name: string) => `Сохранено: «${name}»`,
  look: (name: string) => `Посмотреть: «${name}»`,
  back: 'Все версии',
  oldTitle: 'Вы смотрите старую версию',
  oldMore: (name: string, time: string) => `${name}, ${time}. Её можно только читать; доска живёт дальше.`,
  restore: 'Восстановить эту версию',
  askTitle: (name: string) => `Восстановить «${name}»?`,
  ask: (n: number) => `Доска для всех станет такой, как тогда: ${ruNotes(n)}.`,
  askMore:
    'Сделанные позже заметки будут помечены удалёнными, тексты и места вернутся. То, что кто-то пишет в эту минуту, не пропадёт. Нынешняя доска сохранится как версия: восстановите её, чтобы всё вернуть.',
  yes: 'Восстановить',
  restored: (name: string) => `Восстановлено: «${name}». Прежняя доска — среди версий.`,
  nothing: 'Доска и так совпадает с этой версией. Ничего не изменилось.',
  brokenTitle: 'Часть этой доски повреждена',
  broken: (n: number, aside: number) =>
    `Читается: ${ruNotes(n)}. Повреждённых изменений: ${aside}; они будут отложены для разбора, ничего не удаляется. После этого доска откроется, и на ней можно будет писать.`,
  repair: 'Открыть то, что читается',
  repaired: 'Доска снова открывается.',
  damaged: 'На этом устройстве эту версию показать нельзя.',
};

/** The versions of a board, restoring them, and a damaged board. */
export const versionWords = { en, ru };
