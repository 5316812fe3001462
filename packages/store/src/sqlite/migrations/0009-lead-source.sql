-- Leads by their source, and the sources that there are by leaping from one to the next.
CREATE INDEX lead_source ON lead (account_id, source) WHERE deleted_at IS NULL;
