-- Of the links with which the first user is made: a process may be asked with the link that another one printed.
CREATE TABLE setup_token (
  hash bytea PRIMARY KEY,
  created_at bigint NOT NULL
);
CREATE INDEX setup_token_created ON setup_token (created_at);
