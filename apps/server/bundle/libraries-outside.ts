import { relative, sep } from 'node:path';
import type { Plugin } from 'rolldown';

/** They load files of their own: native code, or a page's script. */
const libraries = /^(?:better-sqlite3|@node-rs\/argon2|@scalar\/fastify-api-reference)$/;

/** Leaves these where they are installed, found from the module that imports them. */
export function librariesOutside(folder: string): Plugin {
  return {
    name: 'tagsmith:libraries-outside',
    resolveId: {
      filter: { id: libraries },
      async handler(library, importer, options) {
        const found = await this.resolve(library, importer, { ...options, skipSelf: true });
        if (found === null) return this.error(`${library} is not installed`);
        return { id: relative(folder, found.id).replaceAll(sep, '/'), external: true };
      },
    },
  };
}
