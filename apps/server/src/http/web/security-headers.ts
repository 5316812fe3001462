import type { FastifyHelmetOptions } from '@fastify/helmet';

/** The UI loads from its own origin and from nowhere else, and runs and draws nothing that stands in a page's text. */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // For whoever terminates TLS in front of us to say: it holds for a host, and is not taken back for months.
  strictTransportSecurity: false,
};
