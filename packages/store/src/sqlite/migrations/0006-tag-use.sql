-- How many live leads carry a tag, and when it was last put on a lead: counted as it changes, because a count walks every
-- assignment. A table of its own, so that all of it fits into few pages and a commit writes few of them. A tag that was
-- never used has no row.
CREATE TABLE tag_use (
  tag_id INTEGER PRIMARY KEY REFERENCES tag (id),
  leads INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL
) STRICT;

INSERT INTO tag_use (tag_id, leads, last_used_at)
SELECT lead_tag.tag_id, count(*) FILTER (WHERE lead.deleted_at IS NULL), max(lead_tag.assigned_at)
FROM lead_tag JOIN lead ON lead.id = lead_tag.lead_id
GROUP BY lead_tag.tag_id;
