import { expect, test } from '@jest/globals';
import { Looking, type Sight } from './looking.ts';

const frame = (id: string) => ({ is: 'frame', id }) as const;

function table() {
  const went: string[] = [];
  let place = 'my own place';
  let writes = false;
  let moved = () => {};
  let view: { x: number; y: number; w: number; h: number } | undefined;
  const views = {
    viewOf: (whom: string) => (whom === 'host' ? view : undefined),
    listenViews: (listener: () => void) => {
      moved = listener;
      return () => {
        moved = () => {};
      };
    },
  };
  const looking = new Looking(views, () => writes);
  const sight: Sight = {
    go: (at) => {
      place = 'id' in at ? at.id : `${at.x}`;
      went.push(place);
    },
    keep: () => {
      const kept = place;
      return () => went.push(`back at ${kept}`);
    },
  };
  return {
    ...{ looking, sight, went },
    write: (does: boolean) => {
      writes = does;
    },
    look: (x: number) => {
      view = { x, y: 0, w: 10, h: 10 };
      moved();
    },
  };
}

test('who is shown a place goes there, and back to where they were before the first of them', () => {
  const { looking, sight, went } = table();
  looking.see(sight);
  looking.hear({ by: 'host', at: frame('a') });
  looking.hear({ by: 'host', at: frame('b') });
  expect(looking.lead).toMatchObject({ is: 'shown', by: 'host', at: frame('b') });
  looking.goBack();
  expect(went).toEqual(['a', 'b', 'back at my own place']);
  expect(looking.lead).toBeUndefined();
});

test('who writes stays where they are, and goes there when they wish', () => {
  const { looking, sight, went, write } = table();
  looking.see(sight);
  write(true);
  looking.hear({ by: 'host', at: frame('a') });
  expect([went, looking.lead?.is]).toEqual([[], 'offered']);
  write(false);
  expect(looking.accept()).toBe(true);
  expect([went, looking.lead?.is]).toEqual([['a'], 'shown']);
});

test('who will not be led any more is only offered places, until they go to one again', () => {
  const { looking, sight, went } = table();
  looking.see(sight);
  looking.hear({ by: 'host', at: frame('a') });
  looking.stop();
  looking.hear({ by: 'host', at: frame('b') });
  expect([went, looking.lead?.is]).toEqual([['a'], 'offered']);
  looking.accept();
  looking.hear({ by: 'host', at: frame('c') });
  expect(went).toEqual(['a', 'b', 'c']);
});

test('where the open view has no places one is offered, and the next view goes to it', () => {
  const { looking, sight, went } = table();
  looking.hear({ by: 'host', at: frame('a') });
  expect(looking.accept()).toBe(false);
  const close = looking.see(sight);
  expect(went).toEqual(['a']);
  close();
  looking.see(sight);
  expect(went).toEqual(['a']);
});

test('the view follows a person until its owner moves, and not while they write', () => {
  const { looking, sight, went, write, look } = table();
  looking.see(sight);
  look(1);
  looking.follow('host');
  look(2);
  write(true);
  look(3);
  write(false);
  look(4);
  looking.ownMove();
  look(5);
  expect(went).toEqual(['1', '2', '4']);
  expect(looking.lead).toBeUndefined();
});

test('an own move leaves what is shown alone, and a place that is shown ends following', () => {
  const { looking, sight, went, look } = table();
  looking.see(sight);
  looking.follow('host');
  looking.hear({ by: 'host', at: frame('a') });
  look(2);
  looking.ownMove();
  expect([went, looking.lead?.is]).toEqual([['a'], 'shown']);
});
