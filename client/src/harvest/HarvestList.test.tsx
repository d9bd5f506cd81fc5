import type { HarvestItem } from '@case-lab/contract';
import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Stage } from '../../test/Stage.tsx';
import { HarvestList } from './HarvestList.tsx';

const item: HarvestItem = {
  id: 'item',
  groupId: 'group',
  kind: 'insight',
  text: { ru: 'Начать с одной грядки', original: 'ru' },
  state: 'nominated',
  source: { boardId: 'board', noteId: 'note', seq: 7 },
  territoryId: null,
  liftedAt: '2021-02-19T11:00:00Z',
};

test('I9: a lifted note opens where it was written, and is read in the language it is in', async () => {
  const openSource = jest.fn();
  render(
    <Stage>
      <HarvestList
        items={[item]}
        groups={[]}
        territories={[]}
        openSource={openSource}
        takeBack={() => undefined}
      />
    </Stage>,
  );
  expect(screen.getByText('Начать с одной грядки')).toHaveAttribute('lang', 'ru');
  await userEvent.click(screen.getByRole('button', { name: 'Open the source' }));
  expect(openSource).toHaveBeenCalledWith(item);
});
