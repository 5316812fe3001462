-- People stand outside the accounts, which they are members of. `email_key` is what is compared.
CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  name TEXT,
  password_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX user_uid ON user (uid);
CREATE UNIQUE INDEX user_email ON user (email_key);

CREATE TABLE member (
  account_id INTEGER NOT NULL REFERENCES account (id),
  user_id INTEGER NOT NULL REFERENCES user (id),
  role TEXT NOT NULL CHECK (role IN ('owner', 'member', 'viewer')),
  since INTEGER NOT NULL,
  PRIMARY KEY (account_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_user ON member (user_id);

-- A session that is over stays, as what happened.
CREATE TABLE browser_session (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  user_id INTEGER NOT NULL REFERENCES user (id),
  hash BLOB NOT NULL,
  address TEXT,
  user_agent TEXT,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX browser_session_uid ON browser_session (uid);
CREATE UNIQUE INDEX browser_session_hash ON browser_session (hash);
CREATE INDEX browser_session_user ON browser_session (user_id, created_at, uid);

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  uid TEXT NOT NULL,
  hash BLOB NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'member', 'viewer')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  accepted_at INTEGER,
  revoked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX invitation_uid ON invitation (account_id, uid);
CREATE UNIQUE INDEX invitation_hash ON invitation (hash);
CREATE INDEX invitation_created ON invitation (account_id, created_at, uid);
