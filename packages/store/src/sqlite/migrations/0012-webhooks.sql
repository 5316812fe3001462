-- Addresses that changes are sent to, and how far each is in the log: `delivered` and `sending` are sequences of changes.
CREATE TABLE webhook (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  secret TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  paused_at INTEGER,
  pause_reason TEXT CHECK (pause_reason IN ('asked', 'failing', 'gone')),
  delivered INTEGER NOT NULL,
  sending INTEGER,
  last_delivered_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  failing_since INTEGER,
  last_failure TEXT,
  next_attempt_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX webhook_uid ON webhook (account_id, uid);
CREATE INDEX webhook_active ON webhook (account_id) WHERE paused_at IS NULL;

-- The process that sends for an account, and until when.
CREATE TABLE webhook_sender (
  account_id INTEGER PRIMARY KEY REFERENCES account (id),
  holder TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT;
