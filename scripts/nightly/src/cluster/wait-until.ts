import { setTimeout } from 'node:timers/promises';

/** Asks again and again until the answer is not undefined. @throws Error after `seconds`, with the words of `what` */
export async function waitUntil<Answer>(
  what: string,
  seconds: number,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await setTimeout(100);
  }
}
