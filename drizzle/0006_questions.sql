-- Questions are asked in SQL: sums by period, the newest meetings, one source; as the record stands, at a version, as of a day.
-- These indexes hold all that is summed, ordered or compared, so that a question reads no row but those that are shown.

-- The newest and the earliest day on which a source of a meeting came out: of the first the list of meetings is as of, on the
-- second a scheduled meeting was announced.
ALTER TABLE meeting_versions ADD COLUMN told_on TEXT;
ALTER TABLE meeting_versions ADD COLUMN announced_on TEXT;
UPDATE meeting_versions SET
	told_on = (SELECT max(value ->> 'publishedOn') FROM json_each(sources)),
	announced_on = (SELECT min(value ->> 'publishedOn') FROM json_each(sources));

CREATE INDEX meeting_versions_in_order ON meeting_versions
	(dossier, date, date_precision, id, until, status, format, written, ended, told_on, announced_on);
CREATE INDEX meeting_versions_by_end ON meeting_versions (dossier, ended) WHERE ended IS NOT NULL;
CREATE INDEX meeting_versions_by_version ON meeting_versions (dossier, written);
-- The first of these holds all that this one did.
DROP INDEX meeting_versions_by_date;

CREATE INDEX entry_versions_by_period ON entry_versions (dossier, tally, period, "on", kind, delta, id, written, ended);
CREATE INDEX entry_versions_by_day ON entry_versions (dossier, tally, "on", recorded_at);
CREATE INDEX entry_versions_in_order ON entry_versions (dossier, tally, recorded_at);
CREATE INDEX entry_versions_stated ON entry_versions (dossier, tally, period, "on", id, written, ended) WHERE kind IN ('opening', 'correction');
CREATE INDEX entry_versions_undoing ON entry_versions (dossier, undoes, written, ended) WHERE undoes IS NOT NULL;
CREATE INDEX entry_versions_confirming ON entry_versions (dossier, confirms, "on", id, written, ended) WHERE confirms IS NOT NULL;
CREATE INDEX entry_versions_reported ON entry_versions (dossier, tally, "on", id, written, ended) WHERE kind = 'reported';
CREATE INDEX entry_versions_by_source ON entry_versions (dossier, source ->> 'url') WHERE source IS NOT NULL;
CREATE INDEX entry_versions_by_end ON entry_versions (dossier, ended) WHERE ended IS NOT NULL;
CREATE INDEX entry_versions_by_version ON entry_versions (dossier, written);

-- Few revisions move a dossier's visibility; what was saved between two of them was seen, or not.
CREATE INDEX revisions_moving_visibility ON revisions (dossier, version) WHERE instr(changes, '"kind":"visibility-changed"') > 0;

-- Pictures are kept elsewhere, and no longer than they are asked for.
DELETE FROM pictures;
