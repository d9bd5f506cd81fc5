const here = new URL('../../', import.meta.url);

/** The folder of the server's package, whether the sources run (`src`) or what was built from them (`dist/src`). */
export const serverFolder = here.pathname.endsWith('/dist/') ? new URL('../', here) : here;
