/** What the servers of this run keep their data in: each project of the suite has one of the two. */
export const store = process.env.ACCEPTANCE_STORE === 'postgres' ? 'postgres' : 'sqlite';

/** How many server processes a site has, over one database. */
export const processes = Number(process.env.ACCEPTANCE_PROCESSES ?? 1);
