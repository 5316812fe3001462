-- A name of core's list of colours; null where the slug decides.
ALTER TABLE tag ADD COLUMN color TEXT;
