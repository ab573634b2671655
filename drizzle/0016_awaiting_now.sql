-- A summary that has grown too large is not stored, and the one before it stays with its places: what they say is over.
CREATE VIEW awaiting_now AS
SELECT place, dossier FROM awaiting WHERE EXISTS (
	SELECT 1 FROM pages JOIN dossiers ON dossiers.id = pages.dossier AND dossiers.version = pages.version
	WHERE pages.dossier = awaiting.dossier AND name = 'summary' AND pages.language = ''
);

-- Of a reported meeting and a call of one id and day, each has a place. Any other call has that by which the release before finds it.
DROP VIEW awaiting_in_summaries;

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

UPDATE pages SET body = body WHERE name = 'summary';
