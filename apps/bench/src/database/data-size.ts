/** How much is in a PostgreSQL database: as many leads in each account, so many in all. */
export interface DataSize {
  readonly leads: number;
  readonly accounts: number;
}

/** `1000000/1000` → a million leads in a thousand accounts; `10000` → as many in one. @throws RangeError */
export function parseDataSize(text: string): DataSize {
  const [leads = 0, accounts = 1] = text.split('/').map(Number);
  if (!Number.isInteger(accounts) || accounts < 1 || leads < accounts || leads % accounts !== 0) {
    throw new RangeError(`"${text}" is not leads/accounts, such as 1000000/1000, with as many leads in each account.`);
  }
  return { leads, accounts };
}

/** Such as `1,000,000 leads in 1,000 accounts`. */
export function describeSize({ leads, accounts }: DataSize): string {
  const [all, each] = [leads, accounts].map((count) => count.toLocaleString('en'));
  return `${all} leads in ${accounts === 1 ? 'one account' : `${each} accounts`}`;
}
