import { limits } from '@tagsmith/core';

const day = 86_400_000;

/** How long a session lasts from when it was renewed, in milliseconds. */
export const sessionLife = limits.sessionDays * day;

/** A session that is used is renewed once a day, so that reading does not mean writing. In milliseconds. */
export const renewalInterval = day;

/** Its last use is kept to the minute. In milliseconds. */
export const touchInterval = 60_000;
