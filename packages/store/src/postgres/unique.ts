import { StoreError } from '../store-error.ts';

/** What a refusal of the table's own key says it is. */
const renamed: Readonly<Record<string, string>> = { member_pkey: 'member' };

/** Waits for a write; a refused unique index becomes `StoreError('unique')`, whose constraint is the name of the index. */
export async function mapUnique<Result>(written: Promise<Result>): Promise<Result> {
  try {
    return await written;
  } catch (cause) {
    const refused = cause instanceof Error && 'code' in cause && cause.code === '23505' && 'constraint' in cause;
    if (!refused) throw cause;
    const constraint = renamed[String(cause.constraint)] ?? String(cause.constraint);
    throw new StoreError('unique', `The unique index ${constraint} refused the row.`, { constraint, cause });
  }
}
