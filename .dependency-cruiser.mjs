// The import directions of ARCHITECTURE.md, and "a room is entered through its index.ts".

/** What each room may import besides itself. */
const allowed = {
  syntax: [],
  types: ['syntax'],
  compiler: ['types', 'syntax', 'machine/tables'],
  std: [],
  host: ['compiler', 'types', 'syntax', 'std', 'machine/tables'],
  checklist: ['types', 'syntax'],
  course: ['host', 'checklist'],
  cli: ['host', 'course', 'checklist', 'types', 'syntax', 'machine/build', 'std/build'],
  site: ['host', 'course', 'checklist', 'types', 'syntax', 'machine/build', 'machine/tables'],
};

const rooms = Object.keys(allowed);

/** Rooms whose inside is private; machine/tables has no face, its files are the contract. */
const faced = rooms.filter((room) => room !== 'cli' && room !== 'site').join('|');

export default {
  forbidden: [
    ...rooms.map((room) => ({
      name: `${room}-direction`,
      comment: `src/${room} may import only: ${allowed[room].join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: [`^src/${room}/`, ...allowed[room].map((other) => `^src/${other}/`)] },
    })),
    {
      name: 'through-the-face',
      comment: 'another room is imported through its index.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: `^src/(${faced})/`,
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/[^/]+/build/', '^src/[^/]+/api\\.ts$'],
      },
    },
    {
      name: 'no-cycles-between-rooms',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/machine/assembly/' },
  },
};
