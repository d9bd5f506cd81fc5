const en = {
  pioneer: 'Where it began:',
  difficulties: 'What was hard',
  technologies: 'What can be taken over',
  noCase: 'The case is not on this device yet. It comes as soon as there is a connection.',
  close: 'Close',
};

const ru: typeof en = {
  pioneer: 'Где началось:',
  difficulties: 'Что было трудно',
  technologies: 'Что можно перенять',
  noCase: 'Кейса на этом устройстве ещё нет. Он появится, как только будет связь.',
  close: 'Закрыть',
};

/** A case in half a minute. */
export const caseBriefWords = { en, ru };
