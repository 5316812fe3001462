import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** How often it is tried, and how long one try may take, in milliseconds. */
const interval = 100;
const patience = 5_000;

/** A bare client that commits one row after the other on connections of its own: what the database alone does in a failover. */
export class Pulse {
  readonly #url: string;
  /** When each commit was acknowledged. */
  readonly #beats: number[] = [];
  readonly #running: Promise<void>;
  #isOver = false;
  #client: Client | undefined;

  private constructor(url: string) {
    this.#url = url;
    this.#running = this.#run();
  }

  static async start(url: string): Promise<Pulse> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE IF NOT EXISTS pulse (at double precision)');
    await client.end();
    return new Pulse(url);
  }

  get beats(): readonly number[] {
    return this.#beats;
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
    await this.#client?.end();
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      const began = performance.now();
      if (await this.#beat()) this.#beats.push(performance.now());
      await setTimeout(Math.max(0, began + interval - performance.now()));
    }
  }

  /** A try that takes too long is given up with its connection: to cancel it would acknowledge what no standby has. */
  async #beat(): Promise<boolean> {
    try {
      this.#client ??= await this.#connect();
      const written = this.#client.query('INSERT INTO pulse VALUES ($1)', [Date.now()]).then(() => true);
      const isWritten = await Promise.race([written, setTimeout(patience, false, { ref: false })]);
      if (!isWritten) this.#giveUp();
      return isWritten;
    } catch {
      this.#giveUp();
      return false;
    }
  }

  async #connect(): Promise<Client> {
    const client = new Client({ connectionString: this.#url, connectionTimeoutMillis: patience });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  #giveUp(): void {
    const client = this.#client;
    this.#client = undefined;
    client?.end().catch(() => undefined);
  }
}
