-- Several leads may have one external id.
CREATE INDEX lead_external_id ON lead (account_id, external_id) WHERE deleted_at IS NULL AND external_id IS NOT NULL;
