-- Where in the desk's list a dossier waits for its editors: the list of all dossiers is read a page at a time, not put in order anew.
-- What it says of each place is in the summary. Made from that, each time it is stored.

CREATE TABLE awaiting (
	-- Its kind, its day, the dossier and what it is: by this the list is in order, and a page begins.
	place TEXT PRIMARY KEY,
	dossier TEXT NOT NULL REFERENCES dossiers (id)
) WITHOUT ROWID, STRICT;

CREATE INDEX awaiting_by_dossier ON awaiting (dossier);

-- Whichever day it is; of an archived dossier nobody edits anything.
CREATE VIEW awaiting_in_summaries AS
SELECT dossier, place FROM (
	SELECT dossier, '1 ' || (value ->> 'last') || ' ' || dossier || ' ' || (value ->> 'meeting') AS place
	FROM pages, json_each(body, '$.attention.scheduled') WHERE name = 'summary'
	UNION ALL
	SELECT dossier, '2 ' || (value ->> 'last') || ' ' || dossier || ' ' || coalesce(value ->> 'meeting',
		iif(EXISTS (SELECT 1 FROM meeting_versions m WHERE m.dossier = pages.dossier AND m.id = value ->> 'entry'), 'call ', '')
		|| (value ->> 'entry'))
	FROM pages, json_each(body, '$.attention.reported') WHERE name = 'summary'
	UNION ALL
	SELECT dossier, '3 ' || (value ->> 'asOf') || ' ' || dossier || ' ' || (value ->> 'id')
	FROM pages, json_each(body, '$.attention.tallies') WHERE name = 'summary'
	UNION ALL
	SELECT dossier, '4 ' || (body ->> '$.attention.meetingsAsOf') || ' ' || dossier FROM pages WHERE name = 'summary'
	UNION ALL
	SELECT dossier, '5 ' || dossier FROM pages
	WHERE name = 'summary' AND EXISTS (SELECT 1 FROM json_each(body, '$.attention.untranslated') WHERE value > 0)
)
WHERE place IS NOT NULL AND (SELECT visibility FROM dossiers WHERE id = dossier) <> 'archived';

CREATE TRIGGER awaiting_in_new_summary AFTER INSERT ON pages WHEN NEW.name = 'summary' AND json_valid(NEW.body)
BEGIN
	DELETE FROM awaiting WHERE dossier = NEW.dossier
		AND place NOT IN (SELECT place FROM awaiting_in_summaries WHERE dossier = NEW.dossier);
	INSERT INTO awaiting (place, dossier) SELECT place, dossier FROM awaiting_in_summaries WHERE dossier = NEW.dossier
		AND place NOT IN (SELECT place FROM awaiting WHERE dossier = NEW.dossier);
END;

CREATE TRIGGER awaiting_in_summary AFTER UPDATE OF body ON pages WHEN NEW.name = 'summary' AND json_valid(NEW.body)
BEGIN
	DELETE FROM awaiting WHERE dossier = NEW.dossier
		AND place NOT IN (SELECT place FROM awaiting_in_summaries WHERE dossier = NEW.dossier);
	INSERT INTO awaiting (place, dossier) SELECT place, dossier FROM awaiting_in_summaries WHERE dossier = NEW.dossier
		AND place NOT IN (SELECT place FROM awaiting WHERE dossier = NEW.dossier);
END;

-- Of those that are stored already.
UPDATE pages SET body = body WHERE name = 'summary';
