-- Which versions of a dossier readers were shown: from each that published it up to the one that made it a draft again. What was
-- saved before the first of them, or between two, stays the newsroom's.
CREATE TABLE publications (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	since INTEGER NOT NULL CHECK (since >= 1),
	-- The version that made it a draft again.
	until INTEGER CHECK (until > since),
	PRIMARY KEY (dossier, since)
) STRICT;

INSERT INTO publications
WITH moved AS (
	SELECT revisions.dossier, version, value ->> 'from' AS "from", value ->> 'to' AS "to"
	FROM revisions, json_each(changes) WHERE value ->> 'kind' = 'visibility-changed'
), published AS (
	SELECT id AS dossier, public_since AS since FROM dossiers WHERE public_since IS NOT NULL
	UNION SELECT dossier, version FROM moved WHERE "from" = 'draft'
)
SELECT dossier, since, (
	SELECT min(version) FROM moved WHERE moved.dossier = published.dossier AND version > since AND "to" = 'draft')
FROM published;

-- What it was read for is written down now.
DROP INDEX revisions_moving_visibility;
