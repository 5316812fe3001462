import type { ApiReferenceConfiguration } from '@scalar/fastify-api-reference';
import Fastify, { type FastifyInstance } from 'fastify';

/** The page may load from its own origin and from nowhere else, whatever Scalar would like to fetch. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "connect-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const configuration = {
  pageTitle: 'Tagsmith API',
  sources: [
    { title: 'Nexor', slug: 'nexor', url: '/openapi/nexor.json' },
    { title: 'HighLevel', slug: 'highlevel', url: '/openapi/highlevel.json' },
    { title: 'EasySocial', slug: 'easysocial', url: '/openapi/easysocial.json' },
  ],
  cdn: '/docs/js/scalar.js',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
} satisfies Partial<ApiReferenceConfiguration>;

interface Page {
  readonly html: string;
  readonly script: Buffer;
}

/** Serves the reference of the APIs at `/docs`: Scalar over their OpenAPI documents, all of it from this process. */
export function docsPage(app: FastifyInstance): void {
  let page: Promise<Page> | undefined;

  app.get('/docs', async (_request, reply) => {
    page ??= renderPage();
    const { html } = await page;
    return reply.header('content-security-policy', contentSecurityPolicy).type('text/html; charset=utf-8').send(html);
  });

  app.get(configuration.cdn, async (_request, reply) => {
    page ??= renderPage();
    const { script } = await page;
    return reply.type('text/javascript; charset=utf-8').send(script);
  });
}

/** Scalar is loaded by the first who looks at the page: its 4 MB would cost every start 0.2 s. */
async function renderPage(): Promise<Page> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  // An app of its own, which is asked once and never listens: no route can be added to one that listens already.
  const app = Fastify();
  app.register(scalar, { routePrefix: '/docs', configuration });
  const [html, script] = [await app.inject('/docs/'), await app.inject('/docs/js/scalar.js')];
  return { html: html.body, script: script.rawPayload };
}
