/**
 * Who may import whom. The house follows the day of a lab: a room may look back to what came earlier, never forward.
 * Whoever knows the programme knows the import order.
 */
const DAY = [
  'labs',
  'people',
  'programme',
  'experts',
  'cases',
  'registration',
  'groups',
  'arrival',
  'boards',
  'forming',
  'harvest',
  'plenary',
  'partnerships',
  'reports',
  'farewell',
];
const NODE_MODULE_OF_OURS = '^node_modules/@case-lab/';

const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const roomsAfter = (room) => DAY.slice(DAY.indexOf(room) + 1).join('|');

const forward = DAY.slice(0, -1).flatMap((room) =>
  ['contract', 'server', 'client'].map((side) =>
    never(
      `${side}: ${room} looks back only`,
      'An earlier room announces; a later room listens.',
      { path: `^${side}/src/${room}/` },
      { path: `^${side}/src/(${roomsAfter(room)})/` },
    ),
  ),
);

export default {
  forbidden: [
    ...forward,
    never('no circles', 'A circle has no first room to read.', {}, { circular: true }),
    never(
      'through the door',
      'Another server room is entered by its index.ts: module and services, never its entities.',
      { path: `^server/src/(${DAY.join('|')})/`, pathNot: '[.]test[.]ts$' },
      { path: `^server/src/(${DAY.join('|')})/`, pathNot: ['^server/src/$1/', '/index[.]ts$'] },
    ),
    never(
      'who sees all rooms is seen by none',
      'They work through the rooms’ services; a room that needs them would need everything.',
      { path: `^(contract|server|client)/src/(${DAY.join('|')})/`, pathNot: '[.]test[.]ts$' },
      { path: '^(contract|server|client)/src/(sample|founding|public-page)/' },
    ),
    never(
      'wiring knows no room',
      'Wiring carries every room, so it must not know any.',
      { path: '^(server/src/wiring|client/src/(wire|words|parts))/', pathNot: '[.]test[.]tsx?$' },
      { path: `^(server|client)/src/(${DAY.join('|')}|app|sample|founding|public-page)/` },
    ),
    never(
      'the contract stands alone',
      'Both sides signed it, so it depends on neither; of others only the schema, contract and document libraries.',
      { path: '^contract/src/', pathNot: '[.]test[.]ts$' },
      {
        pathNot: [
          '^contract/src/',
          '^node_modules/(zod|@orpc/contract|yjs|lib0|fractional-indexing|@orama/stemmers)/',
        ],
      },
    ),
    never(
      'server and client meet in the contract',
      'Neither imports the other.',
      { path: '^server/' },
      { path: ['^client/', '^node_modules/@case-lab/client'] },
    ),
    never(
      'client and server meet in the contract',
      'Neither imports the other.',
      { path: '^client/' },
      { path: ['^server/', '^node_modules/@case-lab/server'] },
    ),
    never(
      'a rehearsal plays the running programs',
      'It may use the contract; server and client only as programs.',
      { path: '^rehearsal/' },
      { path: '^(server|client)/' },
    ),
    never(
      'only boards know Yjs',
      'In the client nothing else touches the document.',
      { path: '^client/src/', pathNot: ['^client/src/(boards|wire)/'] },
      { path: '^node_modules/(yjs|lib0)/' },
    ),
    never(
      'what is imported exists',
      'A path that leads nowhere.',
      { pathNot: NODE_MODULE_OF_OURS },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What the benchmarks compare with is installed by them alone.
    exclude: { path: '(^|/)(dist|test-results|bench/(canvas/)?peers)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      conditionNames: ['source', 'import', 'node'],
      exportsFields: ['exports'],
    },
  },
};
