import { setTimeout } from 'node:timers/promises';
import type { Engine, EngineContext, VerbInput } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';
import { endOfSeries } from './sample-contact.ts';
import { SampleError } from './sample-error.ts';

interface SampleSeries {
  readonly engine: Engine;
  readonly contextOf: () => EngineContext;
  /** The lead with a serial number. */
  readonly leadOf: (serial: number) => VerbInput<'lead.create'>;
  /** Leads that share a commit. */
  readonly batch: number;
  /** The serial number of the first, and how many there are to be. */
  readonly start: number;
  readonly leads: number;
}

/** Sample leads that are checked as far as that goes without the store. */
export interface CheckedSample {
  readonly count: number;
  /** Resolves to whether they were made: a lead of the series that outlived deleted ones before it has its whole batch passed over. */
  write(): Promise<boolean>;
}

/**
 * Makes up leads of the series, batch by batch.
 * @throws SampleError where the series ends
 */
export async function* checkSample({
  engine,
  contextOf,
  leadOf,
  batch,
  start,
  leads,
}: SampleSeries): AsyncGenerator<CheckedSample> {
  for (let done = 0; done < leads; done += batch) {
    // What is to be written is handed over at the end of a turn, before the next is made up.
    await setTimeout();
    const count = Math.min(batch, leads - done);
    const first = start + done;
    if (first + count > endOfSeries) {
      const { name } = contextOf().account;
      throw new SampleError(`"${name}" has all ${endOfSeries} sample leads; make another account.`);
    }
    const values = Array.from({ length: count }, (_, index) => leadOf(first + index));
    const create = engine.prepare('lead.createMany', contextOf(), { leads: values });
    yield { count, write: () => create().then(() => true, falseWhenTaken) };
  }
}

function falseWhenTaken(error: unknown): false {
  if (error instanceof DomainError && error.kind === 'conflict') return false;
  throw error;
}
