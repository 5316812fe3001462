import type { LeadSelector, StoredLead } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { asKey } from './leads-by-selector.ts';

interface Place {
  lead: StoredLead | undefined;
}

/**
 * The leads that the writes of a transaction were expected to ask for, as they are at this point of it. Who writes in the
 * transaction keeps them so: `replace` where one lead is another afterwards, `forget` where it can't say what changed.
 */
export class ForeseenLeads {
  readonly #bySelector = new Map<string, Place>();
  readonly #byRowKey = new Map<number, Place>();

  /** Takes note that this is what a selector names now; undefined where it names none. */
  add(selector: LeadSelector, lead: StoredLead | undefined): void {
    const place = this.#placeOf(lead);
    this.#bySelector.set(textOf(selector), place);
  }

  /** What the selector names, in `lead`; undefined when that has to be read. */
  find(selector: LeadSelector): { readonly lead: StoredLead | undefined } | undefined {
    return this.#bySelector.size === 0 ? undefined : this.#bySelector.get(textOf(selector));
  }

  /** Takes note of a lead after a write that changed nothing that it could be found by. */
  replace(lead: StoredLead): void {
    const place = this.#byRowKey.get(lead[rowKey]);
    if (place !== undefined) place.lead = lead;
  }

  forget(): void {
    this.#bySelector.clear();
    this.#byRowKey.clear();
  }

  #placeOf(lead: StoredLead | undefined): Place {
    if (lead === undefined) return { lead };
    const place = this.#byRowKey.get(lead[rowKey]) ?? { lead };
    this.#byRowKey.set(lead[rowKey], place);
    return place;
  }
}

function textOf(selector: LeadSelector): string {
  const { kind, key } = asKey(selector);
  return `${kind} ${key}`;
}
