/** The text that a field writes to and hears from. */
type Source = { read(): string; write(text: string): void; listen(listener: () => void): () => void };

type Field = Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd' | 'setSelectionRange'> &
  EventTarget;

/**
 * Binds an uncontrolled text field to a note's text. Own typing goes into the note at once; others' comes into the field and
 * leaves the caret where it was. While a keyboard composes a word (Android does for every Cyrillic one) the field is not
 * touched: a field that is set under the composition writes half words twice. What came meanwhile is merged at its end.
 * Returns how to unbind.
 */
export function bindText(field: Field, source: Source): () => void {
  let agreed = source.read();
  let isComposing = false;
  field.value = agreed;

  const send = () => {
    const theirs = source.read();
    // As long as nobody else writes, also half a composed word is kept: the page may die before the word is whole.
    if (isComposing && theirs !== agreed) return;
    const merged = merge(agreed, field.value, theirs);
    agreed = merged;
    // The field first: writing comes back to us as news at once, and must find what it says here already.
    show(merged);
    if (merged !== theirs) source.write(merged);
  };
  const show = (text: string) => {
    if (field.value === text) return;
    const move = mover(field.value, text);
    const [start, end] = [move(field.selectionStart ?? 0), move(field.selectionEnd ?? 0)];
    field.value = text;
    field.setSelectionRange(start, end);
  };
  const onStart = () => {
    isComposing = true;
  };
  const onEnd = () => {
    isComposing = false;
    send();
  };
  const onRemote = () => !isComposing && send();

  const stops = [
    on(field, 'input', send),
    on(field, 'compositionstart', onStart),
    on(field, 'compositionend', onEnd),
    on(field, 'blur', () => isComposing && onEnd()),
    source.listen(onRemote),
  ];
  return () => {
    if (isComposing) onEnd();
    for (const stop of stops) stop();
  };
}

function on(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}

type Difference = { start: number; end: number; insert: string };

/** What has to be replaced in `before` to get `after`. */
function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, insert: after.slice(start, after.length - tail) };
}

/** Where a place in `before` is in `after`; a place inside of what was replaced goes to its end. */
function mover(before: string, after: string): (place: number) => number {
  const { start, end, insert } = difference(before, after);
  return (place) => {
    if (place <= start) return place;
    return place >= end ? place + start + insert.length - end : start + insert.length;
  };
}

/** Puts `mine` onto `theirs`, both made out of `base`: one edit each, as between two keystrokes. */
export function merge(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine;
  if (base === mine) return theirs;
  const own = difference(base, mine);
  const move = mover(base, theirs);
  const start = move(own.start);
  const end = Math.max(start, move(own.end));
  return theirs.slice(0, start) + own.insert + theirs.slice(end);
}
