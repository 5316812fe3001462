-- Keys are integers inside; `uid` is the public UUID. Times are milliseconds since the epoch.

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  location_id TEXT NOT NULL,
  default_country TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX account_uid ON account (uid);
CREATE UNIQUE INDEX account_name ON account (name);
CREATE UNIQUE INDEX account_location_id ON account (location_id);

CREATE TABLE api_key (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  uid TEXT NOT NULL,
  hash BLOB NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('read', 'write', 'admin')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  last_used_at INTEGER
) STRICT;
CREATE UNIQUE INDEX api_key_uid ON api_key (account_id, uid);
CREATE UNIQUE INDEX api_key_hash ON api_key (hash);

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX campaign_uid ON campaign (account_id, uid);
CREATE INDEX campaign_created ON campaign (account_id, created_at, uid);

-- `email_key`, `phone_e164` and `phone_national` are what is compared; `email` and `phone` are as they were written.
-- `sort_name` and `search_text` are folded by the application: SQLite folds ASCII only.
CREATE TABLE lead (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  uid TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  first_name TEXT,
  last_name TEXT,
  email TEXT,
  email_key TEXT,
  phone TEXT,
  phone_e164 TEXT,
  phone_national TEXT,
  company TEXT,
  title TEXT,
  source TEXT,
  external_id TEXT,
  campaign_id INTEGER REFERENCES campaign (id),
  metadata TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  search_text TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX lead_uid ON lead (account_id, uid);
CREATE UNIQUE INDEX lead_contact_id ON lead (account_id, contact_id);
CREATE UNIQUE INDEX lead_email ON lead (account_id, email_key) WHERE deleted_at IS NULL AND email_key IS NOT NULL;
CREATE UNIQUE INDEX lead_phone ON lead (account_id, phone_e164) WHERE deleted_at IS NULL AND phone_e164 IS NOT NULL;
CREATE INDEX lead_phone_national ON lead (account_id, phone_national)
  WHERE deleted_at IS NULL AND phone_national IS NOT NULL;
CREATE INDEX lead_created ON lead (account_id, created_at, uid) WHERE deleted_at IS NULL;
CREATE INDEX lead_updated ON lead (account_id, updated_at, uid) WHERE deleted_at IS NULL;
CREATE INDEX lead_name ON lead (account_id, sort_name, uid) WHERE deleted_at IS NULL;
CREATE INDEX lead_campaign ON lead (campaign_id) WHERE deleted_at IS NULL AND campaign_id IS NOT NULL;

-- Trigrams of lead.search_text, rowid = lead.id. Without positions it is half the size: a match is a candidate, and
-- the query looks at search_text itself to be sure.
CREATE VIRTUAL TABLE lead_search USING fts5 (
  text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  uid TEXT NOT NULL,
  number INTEGER NOT NULL,
  location_tag_id TEXT NOT NULL,
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  description TEXT,
  protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  search_text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX tag_uid ON tag (account_id, uid);
CREATE UNIQUE INDEX tag_number ON tag (account_id, number);
CREATE UNIQUE INDEX tag_location_tag_id ON tag (account_id, location_tag_id);
CREATE UNIQUE INDEX tag_slug ON tag (account_id, slug) WHERE deleted_at IS NULL;

-- Slugs that a tag had before a rename; a tag's own slug always wins over an alias.
CREATE TABLE tag_alias (
  account_id INTEGER NOT NULL REFERENCES account (id),
  slug TEXT NOT NULL,
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  PRIMARY KEY (account_id, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE lead_tag (
  lead_id INTEGER NOT NULL REFERENCES lead (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  position INTEGER NOT NULL,
  assigned_at INTEGER NOT NULL,
  PRIMARY KEY (lead_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_tag_tag ON lead_tag (tag_id, lead_id);

-- Append-only: the history, and the outbox of everything that follows it.
CREATE TABLE change (
  sequence INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  operation_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_id TEXT,
  actor_name TEXT NOT NULL,
  source TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX change_account ON change (account_id, sequence);
CREATE INDEX change_subject ON change (subject_id, subject, sequence);
