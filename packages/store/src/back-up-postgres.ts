/** What a PostgreSQL store says that is asked for a backup. */
export const backUpPostgres =
  'A PostgreSQL database is backed up with its own tools, such as pg_dump; `tagsmith copy --to file:./copy.db` makes a SQLite file of it.';
