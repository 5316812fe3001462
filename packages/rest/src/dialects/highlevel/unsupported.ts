import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.ts';

/** HighLevel's calls beside leads and their tags, by what they are about. */
const partsOfContact = ['tasks', 'notes', 'appointments', 'followers', 'workflow'];
const partsOfLocation = ['customValues', 'templates', 'timezones', 'tasks', 'recurring-tasks'];
const others: Readonly<Record<string, string>> = {
  '/contacts/bulk/business': 'businesses',
  '/contacts/business/:businessId': 'businesses',
  '/locations/': 'locations',
  '/locations/search': 'locations',
  '/locations/:locationId': 'locations',
};

/** Answers the calls that HighLevel has and Tagsmith never will, so that nobody takes them for mistyped. */
export function refuseUnsupported(app: FastifyInstance): void {
  for (const part of partsOfContact) refuse(app, `/contacts/:contactId/${part}`, part);
  for (const part of partsOfLocation) refuse(app, `/locations/:locationId/${part}`, part);
  for (const [path, what] of Object.entries(others)) refuseAt(app, path, what);
  refuseAt(app, '/locations/:locationId/customFields/:id', 'customFields one by one');
}

function refuse(app: FastifyInstance, path: string, what: string): void {
  refuseAt(app, path, what);
  refuseAt(app, `${path}/*`, what);
}

function refuseAt(app: FastifyInstance, path: string, what: string): void {
  app.all(path, refusing(what), async () => undefined);
}

/** The options of a route that refuses before any body is read; who calls was asked by then. */
export function refusing(what: string) {
  const onRequest = async () => {
    throw new Refusal('unsupported', what);
  };
  return { onRequest, config: { isServed: false } };
}
