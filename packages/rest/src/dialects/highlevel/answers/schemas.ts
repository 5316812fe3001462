import { vendorId } from '@tagsmith/schema';
import { z } from 'zod';

/** The schemas that have a name in the document. */
export const schemas = z.registry<{ id: string }>();

export const id = vendorId;
export const time = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
