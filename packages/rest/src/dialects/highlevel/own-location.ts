import { Refusal } from './refusal.ts';

/** @throws Refusal when the location that a request names is not the one that its key belongs to */
export function assertOwnLocation(caller: { readonly account: { readonly locationId: string } } | null, named: string) {
  if (caller?.account.locationId !== named) throw new Refusal('location_foreign');
}
