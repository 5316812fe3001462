-- What may be done so often in a time, by whom. Nothing rests on it, so it is not logged: it is empty after a crash.
CREATE UNLOGGED TABLE rate_count (
  key text COLLATE "C" PRIMARY KEY,
  count bigint NOT NULL,
  ends_at bigint NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX rate_count_end ON rate_count (ends_at);
