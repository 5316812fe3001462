import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { newHooked, webhookOf, wholeHistory } from './hooked.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const patience = { timeout: 15_000 };

describe('a message that is not taken', () => {
  test('is sent again as it was, later each time, and what comes later waits behind it', async () => {
    const { api, receiver } = await newHooked(site);
    const times: number[] = [];
    receiver.react = () => {
      times.push(Date.now());
      return 500;
    };
    await api.createLead({ firstName: 'First' });
    await expect.poll(() => receiver.messages.length, patience).toBe(1);
    await api.createLead({ firstName: 'Second' });
    await expect
      .poll(() => webhookOf(api), patience)
      .toMatchObject({
        failures: 2,
        lastFailure: 'answered 500',
        failingSince: expect.any(String),
        nextAttemptAt: expect.any(String),
        waiting: 2,
        pausedAt: null,
      });
    await expect.poll(() => times.length, patience).toBe(3);
    receiver.react = () => 204;
    await expect.poll(() => receiver.taken().length, patience).toBe(2);
    const [first, ...others] = receiver.messages;
    const same = others.slice(0, -1);
    expect(same.length).toBeGreaterThanOrEqual(3);
    for (const { id, body } of same) expect({ id, body }).toEqual({ id: first?.id, body: first?.body });
    expect(receiver.taken()).toEqual(await wholeHistory(api));
    expect(Number(times[1]) - Number(times[0])).toBeGreaterThanOrEqual(990);
    expect(Number(times[2]) - Number(times[1])).toBeGreaterThanOrEqual(1_990);
    await expect.poll(() => webhookOf(api)).toMatchObject({ failures: 0, lastFailure: null, nextAttemptAt: null });
  });

  test('is sent again at once where that is asked for', async () => {
    const { api, receiver, id } = await newHooked(site);
    receiver.react = () => 503;
    await api.createLead();
    await expect.poll(async () => (await webhookOf(api)).failures, patience).toBe(3);
    const { nextAttemptAt } = await webhookOf(api);
    receiver.react = () => 204;
    await api.mutate('webhook.retry', { id });
    await expect.poll(async () => (await webhookOf(api)).waiting, patience).toBe(0);
    // By itself it would have been then, four seconds after the third.
    expect(Date.parse(String((await webhookOf(api)).lastDeliveredAt))).toBeLessThan(Date.parse(String(nextAttemptAt)));
  });

  test('is not sent to where a redirection leads', async () => {
    const { api, receiver } = await newHooked(site);
    receiver.react = () => 307;
    await api.createLead();
    await expect.poll(() => webhookOf(api), patience).toMatchObject({ lastFailure: 'answered 307' });
    receiver.react = () => 204;
    await expect.poll(() => receiver.taken().length, patience).toBe(1);
  });

  test('of which nothing is heard in time failed, also where nobody listens', async () => {
    const { api, receiver } = await newHooked(site);
    receiver.react = () => 'hang';
    const away = await newHooked(site);
    await away.receiver.close();
    await Promise.all([api.createLead(), away.api.createLead()]);
    await expect
      .poll(() => webhookOf(away.api), patience)
      .toMatchObject({ lastFailure: 'could not be reached (ECONNREFUSED)' });
    await expect
      .poll(() => webhookOf(api), patience)
      .toMatchObject({ lastFailure: 'did not answer within 10 seconds' });
  });
});

describe('a paused webhook', () => {
  test('is sent nothing, and all of it when it goes on', async () => {
    const { api, receiver, id } = await newHooked(site);
    const { webhook } = await api.mutate('webhook.update', { id, isPaused: true });
    expect(webhook).toMatchObject({ pausedAt: expect.any(String), pauseReason: 'asked' });
    await api.createLead({ firstName: 'First' });
    await api.createLead({ firstName: 'Second' });
    await expect.poll(() => webhookOf(api)).toMatchObject({ waiting: 2 });
    expect(receiver.messages).toEqual([]);
    await api.mutate('webhook.update', { id, isPaused: false });
    await expect.poll(() => receiver.taken().length, patience).toBe(2);
    expect(receiver.messages).toHaveLength(1);
  });

  test('is what one becomes that says it is gone, until it is told another address', async () => {
    const { api, receiver, id } = await newHooked(site);
    receiver.react = () => 410;
    await api.createLead();
    await expect
      .poll(() => webhookOf(api), patience)
      .toMatchObject({ pauseReason: 'gone', pausedAt: expect.any(String), lastFailure: 'answered 410', failures: 1 });
    receiver.react = () => 204;
    const url = `${receiver.url}/new`;
    await api.mutate('webhook.update', { id, url, name: 'New', isPaused: false });
    await expect.poll(() => receiver.taken().length, patience).toBe(1);
    await expect.poll(() => webhookOf(api)).toMatchObject({ url, name: 'New', pauseReason: null, failures: 0 });
  });
});

test('one that is deleted is sent no more', async () => {
  const { api, receiver, id } = await newHooked(site);
  receiver.react = () => 500;
  await api.createLead();
  await expect.poll(() => receiver.messages.length, patience).toBe(1);
  expect(await api.mutate('webhook.delete', { id })).toEqual({ id });
  expect((await api.query('webhook.list')).items).toEqual([]);
  const other = await newHooked(site);
  await other.api.createLead();
  await expect.poll(() => other.receiver.taken().length, patience).toBe(1);
  expect(receiver.messages.length).toBeLessThanOrEqual(2);
});
