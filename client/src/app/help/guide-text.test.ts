import { expect, test } from '@jest/globals';
import { readGuide } from './guide-text.ts';

const text = (said: string) => ({ as: 'text', text: said });

test('a guide is read into its title, its lead and its sections', () => {
  const guide = readGuide(
    [
      '# A guide',
      '',
      'Begin',
      'here.',
      '',
      '<a id="share"></a>',
      '## Sharing',
      'Press **Reveal** or <kbd>Enter</kbd>.',
      '',
      '- one',
      '  goes on',
      '- two',
      '',
      '1. first',
    ].join('\n'),
  );
  expect(guide).toEqual({
    title: 'A guide',
    lead: [{ as: 'paragraph', pieces: [text('Begin here.')] }],
    sections: [
      {
        id: 'share',
        title: 'Sharing',
        blocks: [
          {
            as: 'paragraph',
            pieces: [
              text('Press '),
              { as: 'word', text: 'Reveal' },
              text(' or '),
              { as: 'key', text: 'Enter' },
              text('.'),
            ],
          },
          { as: 'list', items: [[text('one goes on')], [text('two')]] },
          { as: 'steps', items: [[text('first')]] },
        ],
      },
    ],
  });
});

test('what is no markup of ours stays text', () => {
  const [block] = readGuide('<img src=x onerror=alert(1)> [a](javascript:alert(1)) 5 * 3').lead;
  expect(block).toEqual({
    as: 'paragraph',
    pieces: [text('<img src=x onerror=alert(1)> [a](javascript:alert(1)) 5 * 3')],
  });
});
