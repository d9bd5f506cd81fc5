import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bindText, merge } from './note-text.ts';

let field: HTMLTextAreaElement;
let text: string;
let listener: () => void;
let unbind: () => void;

/** The note's text as the document would hold it: writing is heard at once, as in Yjs. */
function change(next: string): void {
  text = next;
  listener();
}

function type(value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input'));
}

beforeEach(() => {
  field = document.createElement('textarea');
  text = 'школа';
  listener = () => undefined;
  unbind = bindText(field, {
    read: () => text,
    write: change,
    listen: (hear) => {
      listener = hear;
      return () => undefined;
    },
  });
});
afterEach(() => unbind());

describe('a note in its field', () => {
  test('own typing is in the note at once', () => {
    type('школа и сад');
    expect(text).toBe('школа и сад');
  });

  test('what another types before the caret moves the caret along, and behind it does not', () => {
    field.setSelectionRange(5, 5);
    change('наша школа');
    expect(field.value).toBe('наша школа');
    expect(field.selectionStart).toBe(10);
    change('наша школа!');
    expect(field.selectionStart).toBe(10);
  });

  test('B4: a word under composition is not touched by a remote edit, and neither of the two is lost', () => {
    type('школа ');
    field.dispatchEvent(new Event('compositionstart'));
    type('школа са');
    change('Наша школа са');
    expect(field.value).toBe('школа са');
    type('школа сад');
    field.dispatchEvent(new Event('compositionend'));
    expect(text).toBe('Наша школа сад');
    expect(field.value).toBe('Наша школа сад');
  });

  test('half a composed word is kept as long as nobody else writes', () => {
    field.dispatchEvent(new Event('compositionstart'));
    type('школа с');
    expect(text).toBe('школа с');
  });

  test('a field that goes away in the middle of a word gives it up', () => {
    field.dispatchEvent(new Event('compositionstart'));
    change('школа!');
    type('школаX');
    unbind();
    expect(text).toBe('школаX!');
  });
});

describe('merge', () => {
  test.each([
    ['сад', 'сад у дома', 'наш сад', 'наш сад у дома'],
    ['сад', 'са', 'сад!', 'са!'],
    ['', 'я', 'ты', 'яты'],
    ['раз два', 'раз', 'раз два', 'раз'],
    ['раз', 'раз', 'раз два', 'раз два'],
  ])('of %j: mine %j, theirs %j give %j', (base, mine, theirs, both) => {
    expect(merge(base, mine, theirs)).toBe(both);
  });
});
