-- Addresses that changes are sent to, with what is set of them: rarely written, and looked for in all accounts at once.
CREATE TABLE webhook (
  account_id bigint NOT NULL REFERENCES account (id),
  uid uuid NOT NULL,
  name text COLLATE "C" NOT NULL,
  url text COLLATE "C" NOT NULL,
  secret text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  paused_at bigint,
  pause_reason text COLLATE "C" CHECK (pause_reason IN ('asked', 'failing', 'gone')),
  PRIMARY KEY (account_id, uid)
);
CREATE INDEX webhook_active ON webhook (account_id) WHERE paused_at IS NULL;

-- How far each is in the log of its account: `delivered` and `sending` are sequences of changes. Written with each message.
CREATE TABLE webhook_delivery (
  account_id bigint NOT NULL,
  webhook_uid uuid NOT NULL,
  delivered bigint NOT NULL,
  sending bigint,
  last_delivered_at bigint,
  failures bigint NOT NULL DEFAULT 0,
  failing_since bigint,
  last_failure text COLLATE "C",
  next_attempt_at bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, webhook_uid),
  FOREIGN KEY (account_id, webhook_uid) REFERENCES webhook (account_id, uid) ON DELETE CASCADE
) WITH (fillfactor = 50);

-- The process that sends for an account, and until when.
CREATE TABLE webhook_sender (
  account_id bigint PRIMARY KEY REFERENCES account (id),
  holder text COLLATE "C" NOT NULL,
  until bigint NOT NULL
) WITH (fillfactor = 50);
