import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A call that one of the three APIs serves. */
export interface Route {
  readonly vendor: 'Nexor' | 'HighLevel' | 'EasySocial';
  readonly method: string;
  /** The path with its mount and its parameters in braces, such as `/api/public/leads/{id}`. */
  readonly template: string;
}

/** Every route that docs/coverage.md calls served; another test holds that page to the routes that are registered. */
export const routes: readonly Route[] = readRoutes();

/** What a read-only key may ask; two of the reads are POSTs. */
export const reads = routes.filter(
  ({ method, template }) => method === 'GET' || /\/(search|bulk\/get)$/.test(template),
);
export const writes = routes.filter((route) => !reads.includes(route));

/** The names of the parameters of a route's path. */
export function parametersOf({ template }: Route): readonly string[] {
  return [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
}

/** A route's path with values for its parameters, as they are. */
export function pathOf({ template }: Route, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? `{${name}}`);
}

function readRoutes(): readonly Route[] {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/coverage.md', import.meta.url)), 'utf8');
  return page
    .split('\n## ')
    .slice(1)
    .flatMap((section) => {
      // The page has no other headings; a fourth API would fail the first test of every-route.test.ts.
      const vendor = section.slice(0, section.indexOf('\n')) as Route['vendor'];
      const mount = /Mounted at `(.*?)\/?`/.exec(section)?.[1] ?? '';
      return [...section.matchAll(/^\| `(\w+) (\S+)` \| (?:yes|in part)/gm)].map(([, method = '', path = '']) => ({
        vendor,
        method,
        template: mount + path,
      }));
    });
}
