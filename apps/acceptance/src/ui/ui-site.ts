import { type Browser, type Cookie, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { call, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { browserPath } from './browser-path.ts';
import type { Look } from './looks.ts';
import { watchPage } from './watch-page.ts';

export const owner = { email: 'ada@example.com', password: 'correct horse', name: 'Ada' };

interface PageOptions {
  /** Without it nobody is signed in. */
  readonly session?: Cookie;
  /** Parts of addresses that this test is refused by. */
  readonly refusals?: readonly string[];
  readonly locale?: string;
  readonly timezone?: string;
}

/** A running server with a browser beside it. */
export interface UiSite extends Site {
  /** A page of a browser that knows nothing yet. It ends with the test, which fails when the page complained. */
  newPage(look: Look, options?: PageOptions): Promise<Page>;
  /** Has a signed-in owner invite somebody, and resolves to the path of the link. */
  invite(session: Cookie, invited: { readonly email: string; readonly role: string }): Promise<string>;
  /** Makes the owner, and signs in as them. */
  setUpOwner(): Promise<Cookie>;
  /** Another session, of the owner unless somebody else is named. */
  signIn(as?: { readonly email: string; readonly password: string }): Promise<Cookie>;
  /** Ends a session from outside. */
  signOut(session: Cookie): Promise<void>;
}

export async function startUiSite(variables?: Readonly<Record<string, string>>): Promise<UiSite> {
  const [site, browser] = await Promise.all([startSite(variables), launch()]);
  return {
    ...site,
    newPage: async (
      { colorScheme, width, height },
      { session, refusals = [], locale = 'en', timezone = 'UTC' } = {},
    ) => {
      const context = await browser.newContext({
        baseURL: site.url,
        colorScheme,
        locale,
        timezoneId: timezone,
        viewport: { width, height },
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      // Says which step hangs, before the test is out of time.
      context.setDefaultTimeout(15_000);
      if (session) await context.addCookies([session]);
      const page = await context.newPage();
      const complaints = watchPage(page, site.url, refusals);
      onTestFinished(async () => {
        await context.close();
        if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
      });
      return page;
    },
    invite: async ({ name, value }, body) => {
      const headers = { cookie: `${name}=${value}`, 'sec-fetch-site': 'same-origin' };
      return textAt(
        (await call(`${site.url}/trpc/member.invite`, { method: 'POST', headers, body })).body,
        'result.data.path',
      );
    },
    setUpOwner: async () => {
      const token = new URL(String(site.setupUrl)).searchParams.get('token');
      const { headers } = await call(`${site.url}/auth/setup`, { method: 'POST', body: { token, ...owner } });
      return cookieOf(headers, site.url);
    },
    signIn: async ({ email, password } = owner) => {
      const { headers } = await call(`${site.url}/auth/sign-in`, { method: 'POST', body: { email, password } });
      return cookieOf(headers, site.url);
    },
    signOut: async ({ name, value }) => {
      const headers = { cookie: `${name}=${value}`, 'sec-fetch-site': 'same-origin' };
      await call(`${site.url}/auth/sign-out`, { method: 'POST', headers });
    },
    remove: async () => {
      await browser.close();
      await site.remove();
    },
  };
}

async function launch(): Promise<Browser> {
  // The sandbox wants rights that a container does not give.
  return chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--font-render-hinting=none'] });
}

function cookieOf(headers: Headers, url: string): Cookie {
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(headers.get('set-cookie') ?? '') ?? [];
  const { hostname: domain } = new URL(url);
  return { name, value, domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' };
}
