import type { PhaseKind } from '@case-lab/contract';

/** What to do, and how it is done on a phone and on a laptop. */
type Lines = { now: string; phone: string; laptop: string };
type Moment = PhaseKind | 'before' | 'between';

const enMenu = 'Your return code is in the menu above: take a picture of it.';
const enVerdicts = 'Under “Verdicts”: one card for each technology, one tap for a verdict.';
const enNote = 'One thought, one note: the field at the foot of the list, then the arrow.';
const enMap = 'One thought, one note: double-click the map where it belongs, and write.';

const enMoments: Record<Moment, Lines> = {
  before: { now: 'Nothing has begun yet: look around, try the board out.', phone: enNote, laptop: enMap },
  between: {
    now: 'This phase is over, the next one begins soon.',
    phone: 'Read what the group wrote. Your own notes are where you left them.',
    laptop: 'Read what the group wrote. Your own notes are where you left them.',
  },
  welcome: { now: 'Say your name and your territory aloud.', phone: enMenu, laptop: enMenu },
  present_case: {
    now: 'Listen to the case: which of its technologies would suit you?',
    phone: 'A question comes up? Write it down at once, in the field at the foot of the list.',
    laptop: 'A question comes up? Double-click the map and write it down at once.',
  },
  silent_write: { now: 'Write alone, in silence: nobody sees your notes yet.', phone: enNote, laptop: enMap },
  share: {
    now: 'Show your notes to the group and speak about the main two.',
    phone: 'In the list, under your own notes: “Reveal to the group”.',
    laptop: 'In the list, under your own notes: “Reveal to the group”. On the map: open a note, “Reveal”.',
  },
  cluster: {
    now: 'Put together what is alike, and agree on a name for it.',
    phone: 'In the list: “Put together…”, tap the notes, give them a name.',
    laptop: 'Drag one note onto another on the map, or use “Put together…” in the list.',
  },
  judge: {
    now: 'Say of each technology whether it would work on your territory.',
    phone: enVerdicts,
    laptop: enVerdicts,
  },
  vote: {
    now: 'What should everybody hear? Decide with your group.',
    phone: 'Read the notes again in the list, and name your three.',
    laptop: 'Read the notes again, and name your three.',
  },
  commit: {
    now: 'Write your first step: when this happens, then I do that.',
    phone: 'Small enough for the next weeks, and about your own territory.',
    laptop: 'Small enough for the next weeks, and about your own territory.',
  },
  offer: {
    now: 'What can you give to others, and what do you need from them?',
    phone: 'Beside the field choose “Offer” or “Request”, then write.',
    laptop: 'Write a note, open it and choose “Offer” or “Request”.',
  },
  gallery: {
    now: 'Look at what the other groups have made.',
    phone: 'Your own board stays here; come back to it at any time.',
    laptop: 'Your own board stays here; come back to it at any time.',
  },
  report_out: {
    now: 'Choose with your group what the plenary should hear.',
    phone: 'Say aloud which notes matter; they are handed up for the whole group.',
    laptop: 'Say aloud which notes matter; they are handed up for the whole group.',
  },
  check_out: { now: 'One word: what do you leave with?', phone: enMenu, laptop: enMenu },
};

const ruMenu = 'Ваш код возврата — в меню наверху: сфотографируйте его.';
const ruVerdicts = 'Вид «Вердикты»: одна технология — одна карточка, вердикт в одно нажатие.';
const ruNote = 'Одна мысль — одна заметка: поле внизу списка, потом стрелка.';
const ruMap = 'Одна мысль — одна заметка: дважды нажмите на карту, где ей место, и пишите.';

const ruMoments: Record<Moment, Lines> = {
  before: { now: 'Ещё ничего не началось: осмотритесь, попробуйте доску.', phone: ruNote, laptop: ruMap },
  between: {
    now: 'Эта фаза закончилась, скоро начнётся следующая.',
    phone: 'Почитайте, что написала группа. Ваши заметки там, где вы их оставили.',
    laptop: 'Почитайте, что написала группа. Ваши заметки там, где вы их оставили.',
  },
  welcome: { now: 'Назовите вслух себя и свою территорию.', phone: ruMenu, laptop: ruMenu },
  present_case: {
    now: 'Слушайте кейс: какие из его технологий подошли бы вам?',
    phone: 'Появился вопрос? Запишите его сразу, в поле внизу списка.',
    laptop: 'Появился вопрос? Дважды нажмите на карту и запишите его сразу.',
  },
  silent_write: {
    now: 'Пишите сами и молча: ваших заметок пока никто не видит.',
    phone: ruNote,
    laptop: ruMap,
  },
  share: {
    now: 'Покажите заметки группе и расскажите о двух главных.',
    phone: 'В списке, под своими заметками: «Раскрыть группе».',
    laptop: 'В списке, под своими заметками: «Раскрыть группе». На карте: откройте заметку, «Раскрыть».',
  },
  cluster: {
    now: 'Соберите похожее вместе и договоритесь о названии.',
    phone: 'В списке: «Объединить…», отметьте заметки, дайте им название.',
    laptop: 'Перетащите одну заметку на другую на карте или «Объединить…» в списке.',
  },
  judge: {
    now: 'Скажите о каждой технологии, сработает ли она на вашей территории.',
    phone: ruVerdicts,
    laptop: ruVerdicts,
  },
  vote: {
    now: 'Что должны услышать все? Решите вместе с группой.',
    phone: 'Перечитайте заметки в списке и назовите свои три.',
    laptop: 'Перечитайте заметки и назовите свои три.',
  },
  commit: {
    now: 'Запишите первый шаг: когда случится это, тогда я сделаю то.',
    phone: 'Такой, чтобы хватило ближайших недель, и для своей территории.',
    laptop: 'Такой, чтобы хватило ближайших недель, и для своей территории.',
  },
  offer: {
    now: 'Что вы можете дать другим и что нужно вам от них?',
    phone: 'Рядом с полем выберите «Предложение» или «Запрос» и пишите.',
    laptop: 'Напишите заметку, откройте её и выберите «Предложение» или «Запрос».',
  },
  gallery: {
    now: 'Посмотрите, что получилось у других групп.',
    phone: 'Ваша доска остаётся здесь, к ней можно вернуться в любой момент.',
    laptop: 'Ваша доска остаётся здесь, к ней можно вернуться в любой момент.',
  },
  report_out: {
    now: 'Выберите вместе с группой, что должен услышать пленум.',
    phone: 'Назовите вслух важные заметки: на пленум их передают за всю группу.',
    laptop: 'Назовите вслух важные заметки: на пленум их передают за всю группу.',
  },
  check_out: { now: 'Одно слово: с чем вы уходите?', phone: ruMenu, laptop: ruMenu },
};

const en = {
  moments: enMoments,
  title: 'What to do now',
  lateTitle: 'Welcome! The group is further on already',
  safe: 'No connection? Go on writing: it is kept on this device.',
  ok: 'Got it',
  theCase: 'The case in half a minute',
};

const ru: typeof en = {
  moments: ruMoments,
  title: 'Что делать сейчас',
  lateTitle: 'Добро пожаловать! Группа уже в пути',
  safe: 'Нет связи? Пишите дальше: всё хранится на этом устройстве.',
  ok: 'Понятно',
  theCase: 'Кейс за полминуты',
};

/** The first minute on a board, and the case for whoever comes late. */
export const firstMinuteWords = { en, ru };
