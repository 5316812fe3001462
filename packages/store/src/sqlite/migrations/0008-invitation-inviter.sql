-- Who invited, where that was a person: an API key invites as well.
ALTER TABLE invitation ADD COLUMN invited_by INTEGER REFERENCES user (id);
