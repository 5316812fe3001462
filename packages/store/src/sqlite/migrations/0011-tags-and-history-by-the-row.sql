-- What every write of a lead needs stands in its own row, whose page is written anyway (docs/decisions/0021): its tags as
-- `[[key, when it was put on], …]` in the order of assignment, and the last change of its history.
ALTER TABLE lead ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
UPDATE lead SET tags = held.tags FROM (
  SELECT lead_id, json_group_array(json_array(tag_id, assigned_at) ORDER BY position) AS tags
  FROM lead_tag GROUP BY lead_id
) AS held WHERE held.lead_id = lead.id;

-- The leads of a tag. Which tags a lead has is said by its row.
CREATE TABLE lead_of_tag (
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  lead_id INTEGER NOT NULL REFERENCES lead (id),
  PRIMARY KEY (tag_id, lead_id)
) STRICT, WITHOUT ROWID;
INSERT INTO lead_of_tag (tag_id, lead_id) SELECT tag_id, lead_id FROM lead_tag ORDER BY tag_id, lead_id;
DROP TABLE lead_tag;
ALTER TABLE lead_of_tag RENAME TO lead_tag;

-- Each change names the one before it of the same record, and the record its last one.
ALTER TABLE change ADD COLUMN previous INTEGER;
UPDATE change SET previous = earlier.sequence FROM (
  SELECT sequence AS later, lag(sequence) OVER (PARTITION BY subject_id, subject ORDER BY sequence) AS sequence FROM change
) AS earlier WHERE earlier.later = change.sequence AND earlier.sequence IS NOT NULL;
ALTER TABLE lead ADD COLUMN last_change INTEGER;
ALTER TABLE tag ADD COLUMN last_change INTEGER;
ALTER TABLE campaign ADD COLUMN last_change INTEGER;
UPDATE lead SET last_change = (SELECT max(sequence) FROM change WHERE subject_id = lead.id AND subject = 'lead');
UPDATE tag SET last_change = (SELECT max(sequence) FROM change WHERE subject_id = tag.id AND subject = 'tag');
UPDATE campaign SET last_change = (
  SELECT max(sequence) FROM change WHERE subject_id = campaign.id AND subject = 'campaign'
);
DROP INDEX change_subject;
