-- What a write that named an idempotency key came to, so that a repeat of it is answered and not done again.
CREATE TABLE idempotency (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  request_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_created ON idempotency (account_id, created_at);
