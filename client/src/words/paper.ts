const en = {
  open: 'Export and print',
  title: 'Take the board along',
  more: 'What stands on the shared board at this moment. What is not revealed yet is in none of these.',
  print: 'Print',
  printMore:
    'The group’s sheet for A4: notes, verdicts, first steps. From there it can also be saved as a PDF.',
  toRead: 'To read and show',
  toCount: 'To count and sort',
  formats: {
    pdf: { name: 'PDF', more: 'The group’s sheet, page by page' },
    png: { name: 'Picture (PNG)', more: 'The whole board, for slides and chats' },
    svg: { name: 'Drawing (SVG)', more: 'The whole board, sharp at any size' },
    md: { name: 'Text (Markdown)', more: 'For documents and notebooks' },
    'notes.csv': { name: 'Notes (CSV)', more: 'A table, one note a line' },
    'verdicts.csv': { name: 'Verdicts (CSV)', more: 'A table, one verdict a line' },
    'steps.csv': { name: 'First steps (CSV)', more: 'A table, one step a line' },
  },
};

const ru: typeof en = {
  open: 'Скачать и напечатать',
  title: 'Взять доску с собой',
  more: 'То, что сейчас стоит на общей доске. Нераскрытых заметок здесь нет.',
  print: 'Напечатать',
  printMore: 'Лист группы на A4: заметки, вердикты, первые шаги. Оттуда же его можно сохранить как PDF.',
  toRead: 'Читать и показывать',
  toCount: 'Считать и сортировать',
  formats: {
    pdf: { name: 'PDF', more: 'Лист группы по страницам' },
    png: { name: 'Картинка (PNG)', more: 'Вся доска: для слайдов и чатов' },
    svg: { name: 'Рисунок (SVG)', more: 'Вся доска, чёткая в любом размере' },
    md: { name: 'Текст (Markdown)', more: 'Для документов и записей' },
    'notes.csv': { name: 'Заметки (CSV)', more: 'Таблица: строка — заметка' },
    'verdicts.csv': { name: 'Вердикты (CSV)', more: 'Таблица: строка — вердикт' },
    'steps.csv': { name: 'Первые шаги (CSV)', more: 'Таблица: строка — шаг' },
  },
};

/** Taking a board along, on paper or as a file. */
export const paperWords = { en, ru };
