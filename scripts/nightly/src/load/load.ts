import { setTimeout } from 'node:timers/promises';
import type { Entry, Lead, Ledger } from './ledger.ts';
import { ask, type Site } from './site.ts';

const writers = 16;
const leadsOfAWriter = 4;
/** Names that the sets are made of; three are in each set, so that each write takes some off and puts some on. */
const tagNames = Array.from({ length: 20 }, (_, index) => `Tag ${index}`);
/** Between two writes of one writer, in milliseconds: there are other things to do on this machine. */
const pause = 20;
/** No load is longer than this, whatever happens. */
const mostWrites = 60_000;
/** How long a write is tried again after the load is over, in milliseconds. */
const grace = 30_000;

export interface LoadOptions {
  /** Of this load alone: its leads and keys begin with it. */
  readonly name: string;
  readonly ledger: Ledger;
}

/**
 * Real requests, `PUT /api/public/leads/tags`, by clients that behave as they should: each write has an idempotency key,
 * and is sent again until it is acknowledged. Then the lead is read, by whichever process HAProxy chooses.
 */
export class Load {
  readonly #site: Site;
  readonly #name: string;
  readonly #leads: readonly Lead[];
  readonly #ledger: Ledger;
  readonly #running: Promise<unknown>;
  #isOver = false;
  #endsAt = Number.POSITIVE_INFINITY;

  private constructor(site: Site, leads: readonly Lead[], { name, ledger }: LoadOptions) {
    this.#site = site;
    this.#leads = leads;
    this.#name = name;
    this.#ledger = ledger;
    this.#running = Promise.all(Array.from({ length: writers }, (_, writer) => this.#write(writer)));
  }

  static async start(site: Site, options: LoadOptions): Promise<Load> {
    const leads: Lead[] = [];
    for (let index = 0; index < writers * leadsOfAWriter; index += 1) {
      leads.push(await createLead(site, `${options.name}-${index}@example.com`));
    }
    return new Load(site, leads, options);
  }

  /** Lets each writer finish what it began. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#endsAt = performance.now() + grace;
    await this.#running;
  }

  async #write(writer: number): Promise<void> {
    const most = mostWrites / writers;
    const leads = this.#leads.slice(writer * leadsOfAWriter, (writer + 1) * leadsOfAWriter);
    for (let count = 0; count < most && !this.#isOver; count += 1) {
      const lead = leads[count % leadsOfAWriter];
      if (lead === undefined) throw new Error('Each writer has its leads');
      const entry = this.#ledger.begin({
        key: `${this.#name}-${writer}-${count}`,
        lead,
        tags: tagsOf(Math.floor(count / leadsOfAWriter)),
        sentAt: performance.now(),
      });
      await this.#insist(entry);
      if (entry.acknowledgedAt !== undefined) await this.#read(entry);
      await setTimeout(pause);
    }
  }

  async #insist(entry: Entry): Promise<void> {
    while (performance.now() < this.#endsAt) {
      const trouble = await this.#try(entry);
      if (trouble === undefined) {
        entry.acknowledgedAt = performance.now();
        return;
      }
      this.#ledger.noteTrouble(trouble);
      await setTimeout(200);
    }
  }

  /** Undefined when the write was acknowledged, otherwise what was answered. */
  async #try({ key, lead: { email }, tags }: Entry): Promise<string | undefined> {
    const answer = await ask(this.#site, '/leads/tags', { method: 'PUT', key, body: { email, tags } });
    return 'trouble' in answer ? answer.trouble : undefined;
  }

  async #read({ lead: { id }, tags }: Entry): Promise<void> {
    const answer = await ask(this.#site, `/leads/${id}/tags`, { method: 'GET' });
    if ('trouble' in answer) {
      this.#ledger.noteTrouble(answer.trouble);
      return;
    }
    const { data } = answer.body as { readonly data: readonly { readonly name: string }[] };
    const found = data.map(({ name }) => name);
    this.#ledger.noteRead(found.toSorted().join() !== tags.toSorted().join());
  }
}

async function createLead(site: Site, email: string): Promise<Lead> {
  const answer = await ask(site, '/leads', { method: 'POST', body: { first_name: 'Jane', email } });
  if ('trouble' in answer) throw new Error(`A lead was not made: ${answer.trouble}`);
  return { id: (answer.body as { readonly lead: { readonly id: string } }).lead.id, email };
}

/** Three names; those of one round differ from those of the round before. */
function tagsOf(round: number): readonly string[] {
  return [0, 1, 2].map((offset) => tagNames[(round * 2 + offset) % tagNames.length] ?? '');
}
