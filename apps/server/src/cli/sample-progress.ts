import { progress } from '@clack/prompts';

interface SampleProgress {
  advance(leads: number): void;
  end(): void;
}

const silent: SampleProgress = { advance: () => {}, end: () => {} };

/** A bar for a person at a terminal; nothing for everyone else. */
export function sampleProgress(leads: number, json: boolean | undefined): SampleProgress {
  if (json || !process.stdout.isTTY) return silent;
  const bar = progress({ max: leads, cancelMessage: 'Stopped. The leads made so far stay.' });
  bar.start('Making leads');
  let made = 0;
  return {
    advance: (count) => {
      made += count;
      bar.advance(count, `${made} of ${leads} leads`);
    },
    end: () => bar.clear(),
  };
}
