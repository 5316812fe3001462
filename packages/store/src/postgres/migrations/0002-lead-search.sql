-- Parts of texts are found by trigrams. Both extensions come with PostgreSQL, and the owner of a database may make them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX lead_search ON lead USING gin (account_id, search_text gin_trgm_ops) WHERE deleted_at IS NULL;
