import { type Answer, type Call, call } from '../harness/call.ts';
import { exampleOf } from './examples.ts';
import { parametersFor, type Records } from './records.ts';
import { pathOf, type Route } from './routes.ts';

type Query = Readonly<Record<string, string>>;

/** A request to a route with a key, or with none. */
export function ask(
  url: string,
  { vendor, method }: Route,
  key: string | undefined,
  { path, query = {}, ...more }: Call & { readonly path: string; readonly query?: Query | undefined },
): Promise<Answer> {
  const named = vendor === 'Nexor' ? { 'x-api-key': key ?? '' } : { authorization: key ? `Bearer ${key}` : '' };
  const headers = { ...(key === undefined ? {} : named), version: '2021-07-28', ...more.headers };
  const search = new URLSearchParams(query).toString();
  return call(url + path + (search && `?${search}`), { method, ...more, headers });
}

/** A sound request to a route about these records, changed by what `more` says. */
export function askSoundly(
  url: string,
  route: Route,
  key: string | undefined,
  records: Records,
  more: Call & { readonly path?: string; readonly query?: Query | undefined } = {},
): Promise<Answer> {
  const path = pathOf(route, parametersFor(route, records));
  return ask(url, route, key, { path, ...exampleOf(route, records), ...more });
}

/** Whether a body is an error in its API's own envelope, with the status that the envelope repeats, where it does. */
export function isInEnvelope({ vendor }: Route, { body, status }: Answer): boolean {
  const field = (name: string): unknown => Reflect.get(Object(body), name);
  if (vendor === 'Nexor') return typeof field('error') === 'string';
  if (vendor === 'HighLevel') return field('statusCode') === status && field('message') !== undefined;
  return field('status') === status && field('success') === false && typeof field('message') === 'string';
}
