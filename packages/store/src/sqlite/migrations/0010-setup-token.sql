-- Of the links with which the first user is made: a process may be asked with the link that another one printed.
CREATE TABLE setup_token (
  hash BLOB PRIMARY KEY,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX setup_token_created ON setup_token (created_at);
