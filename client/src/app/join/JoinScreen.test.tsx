import { expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refuse, serve } from '../../../test/fake-server.ts';
import { Stage } from '../../../test/Stage.tsx';
import { keptReturnCode } from '../../people/kept-seat.ts';
import { useLocation } from '../address.tsx';
import { JoinScreen } from './JoinScreen.tsx';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const totma = {
  id: id(2),
  name: { ru: 'Тотьма', en: 'Totma', original: 'ru' },
  level: 'town',
  country: 'RU',
  region: '',
  state: 'described',
};
const door = {
  lab: {
    id: id(1),
    title: { en: 'Green Transformations', original: 'en' },
    host: { en: 'Association', original: 'en' },
    languages: ['ru', 'en'],
  },
  territories: [totma],
};
const seat = {
  id: id(3),
  name: 'participant 7',
  role: 'participant',
  language: 'en',
  territoryId: totma.id,
  groupId: id(4),
  boardId: id(5),
};
const joined = { token: 't', returnCode: 'RET7WQ9K', lab: { id: id(1) }, participant: seat };

function Door() {
  const { pathname } = useLocation();
  if (pathname === '/group') return <p>the group's board</p>;
  return <JoinScreen code={pathname.split('/')[2]} />;
}

function open(at: string) {
  render(
    <Stage at={at}>
      <Door />
    </Stage>,
  );
}

test('a scanned code leads to the form, and the form to the group', async () => {
  const calls = serve({
    'GET /api/door/K7QM2P': () => ({ body: door }),
    'POST /api/join': () => ({ body: joined }),
  });
  open('/j/k7qm2p');
  await userEvent.type(await screen.findByLabelText('Your name'), 'participant 7');
  await userEvent.type(screen.getByLabelText('Your territory'), 'totma');
  await userEvent.click(screen.getByRole('button', { name: 'Join' }));
  expect(await screen.findByText("the group's board")).toBeInTheDocument();
  expect(calls.at(-1)?.body).toMatchObject({
    code: 'K7QM2P',
    name: 'participant 7',
    language: 'en',
    territory: totma.id,
  });
  expect(screen.getByText(/RET7WQ9K/)).toBeInTheDocument();
  expect(keptReturnCode()).toBe('RET7WQ9K');
});

test('a double tap on a slow network takes one seat', async () => {
  let answer: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const calls = serve({
    'GET /api/door/K7QM2P': () => ({ body: door }),
    'POST /api/join': () => arrived.then(() => ({ body: joined })),
  });
  open('/j/K7QM2P');
  await userEvent.type(await screen.findByLabelText('Your name'), 'participant 7');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Join' }));
  await userEvent.keyboard('{Enter}');
  answer();
  await screen.findByText("the group's board");
  expect(calls.filter((call) => call.path === '/api/join')).toHaveLength(1);
});

test('a form sent again after a lost answer asks for the same seat', async () => {
  let tries = 0;
  const calls = serve({
    'GET /api/door/K7QM2P': () => ({ body: door }),
    'POST /api/join': () => {
      tries += 1;
      return tries === 1 ? 'OFFLINE' : { body: joined };
    },
  });
  open('/j/K7QM2P');
  await userEvent.type(await screen.findByLabelText('Your name'), 'participant 7');
  await userEvent.click(screen.getByRole('button', { name: 'Join' }));
  expect(await screen.findByText(/No connection to the server/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Join' }));
  await screen.findByText("the group's board");
  const keys = calls
    .filter((call) => call.path === '/api/join')
    .map((call) => (call.body as { joinKey: string }).joinKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('an unknown code says where to look for the right one', async () => {
  serve({ 'GET /api/door/ABCDEF': () => refuse('UNKNOWN_CODE', 404) });
  open('/');
  await userEvent.type(screen.getByLabelText('Code'), 'abcdef');
  expect(await screen.findByRole('alert')).toHaveTextContent('Compare it with the screen in the hall');
  expect(screen.getByLabelText('Code')).toHaveValue('ABCDEF');
});

test('without a name nothing is sent, and the field says why', async () => {
  const calls = serve({ 'GET /api/door/K7QM2P': () => ({ body: door }) });
  open('/j/K7QM2P');
  await userEvent.click(await screen.findByRole('button', { name: 'Join' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Write how we should call you');
  expect(calls.every((call) => call.path.startsWith('/api/door'))).toBe(true);
});

test('the whole door speaks the other language at one press', async () => {
  serve({ 'GET /api/door/K7QM2P': () => ({ body: door }) });
  open('/j/K7QM2P');
  await screen.findByLabelText('Your name');
  await userEvent.click(screen.getByRole('radio', { name: 'Рус' }));
  expect(screen.getByLabelText('Ваше имя')).toBeInTheDocument();
  await waitFor(() => expect(document.documentElement.lang).toBe('ru'));
});
