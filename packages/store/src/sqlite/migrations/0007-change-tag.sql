-- Which tags a change is about: the history of a tag, without a look at any other change. `added` is 1 where a lead got
-- the tag, 0 where it lost it, null for a change of the tag itself. It trails the log: `through` says up to where it goes.
CREATE TABLE change_tag (
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  sequence INTEGER NOT NULL REFERENCES change (sequence),
  added INTEGER CHECK (added IN (0, 1)),
  PRIMARY KEY (tag_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_tag_end (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  through INTEGER NOT NULL
) STRICT;
INSERT INTO change_tag_end (id, through) VALUES (1, 0);
