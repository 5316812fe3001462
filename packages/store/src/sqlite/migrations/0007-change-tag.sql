-- Which tags a change is about: the history of a tag, without a look at any other change. `added` is 1 where a lead got
-- the tag, 0 where it lost it, null for a change of the tag itself.
CREATE TABLE change_tag (
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  sequence INTEGER NOT NULL REFERENCES change (sequence),
  added INTEGER CHECK (added IN (0, 1)),
  PRIMARY KEY (tag_id, sequence)
) STRICT, WITHOUT ROWID;

INSERT INTO change_tag (tag_id, sequence, added)
SELECT tag.id, named.sequence, named.added
FROM (
  SELECT change.account_id, change.sequence, assigned.value ->> 'id' AS tag_uid, 1 AS added
  FROM change, json_each(change.after, '$.tags') AS assigned
  WHERE change.subject = 'lead'
  UNION ALL
  SELECT change.account_id, change.sequence, unassigned.value ->> 'id', 0
  FROM change, json_each(change.before, '$.tags') AS unassigned
  WHERE change.subject = 'lead'
)
-- In this order: without statistics the planner might go through all of this for each tag.
AS named CROSS JOIN tag ON tag.account_id = named.account_id AND tag.uid = named.tag_uid;

INSERT INTO change_tag (tag_id, sequence) SELECT subject_id, sequence FROM change WHERE subject = 'tag';
