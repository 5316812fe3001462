import type { Site } from '../harness/site.ts';
import { resultOf, trpcApi } from '../trpc/trpc-api.ts';
import { type Browser, openBrowser } from './browser.ts';
import type { PersonMutations, Session } from './wire.ts';

export const password = 'correct horse battery';
export const ownerEmail = 'ada@example.com';

/** The token in a link. */
export function tokenIn(link: string | null): string {
  const token = /[?]token=([\w-]{43})$/.exec(link ?? '')?.[1];
  if (token === undefined) throw new Error(`There is no token in ${link}`);
  return token;
}

/** Makes the first owner of a site and resolves to their browser. */
export async function setUpOwner({ url, setupUrl }: Pick<Site, 'url' | 'setupUrl'>): Promise<Browser> {
  const browser = openBrowser(url);
  await browser.enter('setup', { token: tokenIn(setupUrl), email: ownerEmail, password, name: 'Ada' });
  return browser;
}

export async function signInTo(url: string, email: string, headers?: Record<string, string>): Promise<Browser> {
  const browser = openBrowser(url, headers);
  await browser.enter('sign-in', { email, password });
  return browser;
}

/** Has an owner invite somebody, who accepts. */
export async function inviteTo(
  url: string,
  owner: Browser,
  invited: { readonly email: string; readonly role: Session['role'] },
): Promise<Browser> {
  const { path } = await owner.mutate('member.invite', invited);
  return accept(url, path);
}

/** An owner of another account, which a key with the scope `admin` invites into. */
export async function ownerOfAnother(site: Site, email: string): Promise<Browser> {
  const { key } = await site.newTenant({ scope: 'admin' });
  const invited = await trpcApi(site.url, key).send('member.invite', {
    method: 'POST',
    body: { email, role: 'owner' },
  });
  return accept(site.url, resultOf<PersonMutations['member.invite']>(invited).path);
}

async function accept(url: string, path: string): Promise<Browser> {
  const browser = openBrowser(url);
  await browser.enter('accept-invitation', { token: tokenIn(path), password });
  return browser;
}
