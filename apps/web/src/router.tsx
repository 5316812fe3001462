import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { readActivitySearch } from './activity/activity-search.ts';
import { queryClient } from './api.ts';
import { BrokenPage } from './components/broken-page.tsx';
import { Frame } from './components/frame.tsx';
import { NotFoundPage } from './components/not-found-page.tsx';
import { readLeadsSearch } from './leads/leads-search.ts';
import { readNew, readSignIn, readToken } from './page-search.ts';
import { paths } from './paths.ts';
import { authState } from './session/auth.ts';
import { readTagsSearch } from './tags/tags-search.ts';
import { parseSearch, stringifySearch } from './url-search.ts';

const root = createRootRoute({ component: Outlet });

const setup = createRoute({
  getParentRoute: () => root,
  path: paths.setup,
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./pages/setup-page.tsx'), 'SetupPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: paths.invitation,
  validateSearch: readToken,
  component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: readSignIn,
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
});

/** All that needs a session. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  beforeLoad: async ({ location }) => {
    const { session } = await queryClient.ensureQueryData(authState);
    if (session !== null) return { session };
    const next = location.href === paths.home ? undefined : location.href;
    throw redirect({ to: paths.signIn, search: { next }, replace: true });
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => framed,
  path: paths.home,
  beforeLoad: () => {
    throw redirect({ to: paths.leads, replace: true });
  },
});

const leads = createRoute({
  getParentRoute: () => framed,
  path: paths.leads,
  validateSearch: readLeadsSearch,
  component: lazyRouteComponent(() => import('./pages/leads-page.tsx'), 'LeadsPage'),
});

const lead = createRoute({
  getParentRoute: () => leads,
  path: '$id',
  component: lazyRouteComponent(() => import('./pages/lead-page.tsx'), 'LeadPage'),
});

const tags = createRoute({
  getParentRoute: () => framed,
  path: paths.tags,
  validateSearch: readTagsSearch,
  component: lazyRouteComponent(() => import('./pages/tags-page.tsx'), 'TagsPage'),
});

const tag = createRoute({
  getParentRoute: () => tags,
  path: '$id',
  component: lazyRouteComponent(() => import('./pages/tag-page.tsx'), 'TagPage'),
});

const activity = createRoute({
  getParentRoute: () => framed,
  path: paths.activity,
  validateSearch: readActivitySearch,
  component: lazyRouteComponent(() => import('./pages/activity-page.tsx'), 'ActivityPage'),
});

const connect = createRoute({
  getParentRoute: () => framed,
  path: paths.connect,
  validateSearch: readNew,
  component: lazyRouteComponent(() => import('./pages/connect-page.tsx'), 'ConnectPage'),
});

const settings = createRoute({
  getParentRoute: () => framed,
  path: paths.settings,
  validateSearch: readNew,
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    setup,
    invitation,
    signIn,
    framed.addChildren([home, leads.addChildren([lead]), tags.addChildren([tag]), activity, connect, settings]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
