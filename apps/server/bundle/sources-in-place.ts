import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'rolldown';

const own = /[\\/](?:apps|packages)[\\/][^\\/]+[\\/]src[\\/].+\.[tj]s$/;
const worker = /new URL\('(\.\/[\w-]+-worker\.ts)', import\.meta\.url\)/g;

/**
 * What a module of ours looks for beside its source, it goes on finding there: migrations, the built UI, a library that is
 * loaded late. Modules of threads become part of the bundle.
 */
export function sourcesInPlace(folder: string): Plugin {
  return {
    name: 'tagsmith:sources-in-place',
    transform: {
      filter: { id: own, code: 'import.meta' },
      handler(code, id) {
        if (/import\.meta\.(?!url\b)/.test(code))
          this.error(`Of import.meta, what goes into the bundle may use url alone: ${id}`);
        const source = relative(folder, id).replaceAll(sep, '/');
        return code
          .replaceAll(worker, (_, module: string) => {
            const chunk = this.emitFile({ type: 'chunk', id: resolve(dirname(id), module) });
            return `new URL(import.meta.ROLLUP_FILE_URL_${chunk})`;
          })
          .replaceAll('import.meta.url', `new URL('${source}', import.meta.url).href`);
      },
    },
  };
}
