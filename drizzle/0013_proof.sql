-- Proof that what readers were shown was not rewritten: a hash chain of a link for each public version, and triggers that keep the
-- record's rows as they were written.

CREATE TABLE links (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	version INTEGER NOT NULL CHECK (version >= 1),
	-- The hash of the link before; null of the first.
	previous TEXT CHECK (length(previous) = 64),
	hash TEXT NOT NULL CHECK (length(hash) = 64),
	-- The public key and the signature, base64url; null where the installation had no key.
	key TEXT CHECK (length(key) = 43),
	signature TEXT CHECK ((key IS NULL) = (signature IS NULL)),
	PRIMARY KEY (dossier, version)
) STRICT;

CREATE TABLE link_rows (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	version INTEGER NOT NULL CHECK (version >= 1),
	place INTEGER NOT NULL CHECK (place >= 0),
	type TEXT NOT NULL CHECK (type IN ('revision', 'dossier', 'authority', 'tally', 'period', 'entry', 'meeting')),
	id TEXT NOT NULL,
	-- The version that wrote the row; null of one that ended without a successor, which has no digest either.
	written INTEGER,
	digest TEXT CHECK (length(digest) = 64 AND (digest IS NULL) = (written IS NULL)),
	-- Null of one that ended, and of one that was erased.
	salt TEXT CHECK (length(salt) = 32),
	PRIMARY KEY (dossier, version, place)
) STRICT;

CREATE INDEX link_rows_by_row ON link_rows (dossier, type, id, written);

CREATE TABLE proof_keys (
	key TEXT PRIMARY KEY,
	since TEXT NOT NULL
) STRICT;

-- Dossiers of which a public version has no link yet: they are chained a step at a time.
CREATE TABLE unchained (
	dossier TEXT PRIMARY KEY REFERENCES dossiers (id)
) STRICT;

INSERT INTO unchained SELECT DISTINCT dossier FROM publications;

-- An admin's erasure of a row's words, by law: the one exemption from what follows. Its revision says who, when and why.
CREATE TABLE erasures (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	type TEXT NOT NULL CHECK (type IN ('entry', 'meeting')),
	id TEXT NOT NULL,
	-- The version that says so.
	version INTEGER NOT NULL CHECK (version >= 1),
	PRIMARY KEY (dossier, type, id, version)
) STRICT;

-- The record's rows are never deleted, and change in nothing but that each is ended once.
CREATE TRIGGER headings_stay BEFORE DELETE ON headings
BEGIN SELECT RAISE(ABORT, 'a row of the record is never deleted'); END;
CREATE TRIGGER headings_keep BEFORE UPDATE OF dossier, written, title, languages, leaders, meetings_checked_on ON headings
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;
CREATE TRIGGER headings_end_once BEFORE UPDATE OF ended ON headings WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL
BEGIN SELECT RAISE(ABORT, 'a row of the record is ended once'); END;
CREATE TRIGGER authorities_stay BEFORE DELETE ON authorities
BEGIN SELECT RAISE(ABORT, 'a row of the record is never deleted'); END;
CREATE TRIGGER authorities_keep BEFORE UPDATE OF dossier, id, written, name, site ON authorities
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;
CREATE TRIGGER authorities_end_once BEFORE UPDATE OF ended ON authorities WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL
BEGIN SELECT RAISE(ABORT, 'a row of the record is ended once'); END;
CREATE TRIGGER tallies_stay BEFORE DELETE ON tallies
BEGIN SELECT RAISE(ABORT, 'a row of the record is never deleted'); END;
CREATE TRIGGER tallies_keep BEFORE UPDATE OF dossier, id, written, authority, preferred, method ON tallies
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;
CREATE TRIGGER tallies_end_once BEFORE UPDATE OF ended ON tallies WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL
BEGIN SELECT RAISE(ABORT, 'a row of the record is ended once'); END;
CREATE TRIGGER periods_stay BEFORE DELETE ON periods
BEGIN SELECT RAISE(ABORT, 'a row of the record is never deleted'); END;
CREATE TRIGGER periods_keep BEFORE UPDATE OF dossier, id, written, tally, label, "from", "to" ON periods
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;
CREATE TRIGGER periods_end_once BEFORE UPDATE OF ended ON periods WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL
BEGIN SELECT RAISE(ABORT, 'a row of the record is ended once'); END;
CREATE TRIGGER meeting_versions_stay BEFORE DELETE ON meeting_versions
BEGIN SELECT RAISE(ABORT, 'a row of the record is never deleted'); END;
CREATE TRIGGER meeting_versions_keep BEFORE UPDATE OF dossier, id, written, date, until, date_precision, status, format, featured, duration, told_on, announced_on ON meeting_versions
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;
CREATE TRIGGER meeting_versions_end_once BEFORE UPDATE OF ended ON meeting_versions WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL
BEGIN SELECT RAISE(ABORT, 'a row of the record is ended once'); END;
CREATE TRIGGER meeting_versions_keep_words BEFORE UPDATE OF reported_by, denied_by, place, occasion, attendees, topics, outcomes, remarks, summary, sources ON meeting_versions
WHEN OLD.ended IS NULL OR ifnull(NEW.reported_by <> '{"en":"[…]"}', 0) OR ifnull(NEW.denied_by <> '{"en":"[…]"}', 0) OR NEW.place IS NOT NULL OR NEW.occasion IS NOT NULL OR NEW.attendees IS NOT '[]' OR NEW.topics IS NOT '[]' OR NEW.outcomes IS NOT '[]' OR NEW.remarks IS NOT '[]' OR NEW.summary IS NOT NULL OR NEW.sources IS NOT '[{"url":"https://erased.invalid/","publisher":null,"title":null,"publishedOn":null}]'
	OR NOT EXISTS (SELECT 1 FROM erasures e WHERE e.dossier = OLD.dossier AND e.type = 'meeting' AND e.id = OLD.id AND e.version >= OLD.ended)
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;
CREATE TRIGGER entry_versions_stay BEFORE DELETE ON entry_versions
BEGIN SELECT RAISE(ABORT, 'a row of the record is never deleted'); END;
CREATE TRIGGER entry_versions_keep BEFORE UPDATE OF dossier, id, written, tally, period, kind, delta, "on", undoes, counted, confirms, recorded_at ON entry_versions
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;
CREATE TRIGGER entry_versions_end_once BEFORE UPDATE OF ended ON entry_versions WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL
BEGIN SELECT RAISE(ABORT, 'a row of the record is ended once'); END;
CREATE TRIGGER entry_versions_keep_words BEFORE UPDATE OF source, note, reason, reported_by, denied_by, denial_source ON entry_versions
WHEN OLD.ended IS NULL OR NEW.source IS NOT NULL OR NEW.note IS NOT NULL OR NEW.reason IS NOT NULL OR ifnull(NEW.reported_by <> '{"en":"[…]"}', 0) OR ifnull(NEW.denied_by <> '{"en":"[…]"}', 0) OR NEW.denial_source IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM erasures e WHERE e.dossier = OLD.dossier AND e.type = 'entry' AND e.id = OLD.id AND e.version >= OLD.ended)
BEGIN SELECT RAISE(ABORT, 'a row of the record stays as it was written'); END;

-- Nor is what tells of it.
CREATE TRIGGER revisions_stay BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'what tells of the record is never deleted'); END;
CREATE TRIGGER revisions_keep BEFORE UPDATE OF dossier, version, at, editor, reason, reason_kind, changes ON revisions
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER links_stay BEFORE DELETE ON links
BEGIN SELECT RAISE(ABORT, 'what tells of the record is never deleted'); END;
CREATE TRIGGER links_keep BEFORE UPDATE OF dossier, version, previous, hash, key, signature ON links
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER proof_keys_stay BEFORE DELETE ON proof_keys
BEGIN SELECT RAISE(ABORT, 'what tells of the record is never deleted'); END;
CREATE TRIGGER proof_keys_keep BEFORE UPDATE OF key, since ON proof_keys
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'what tells of the record is never deleted'); END;
CREATE TRIGGER erasures_keep BEFORE UPDATE OF dossier, type, id, version ON erasures
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER link_rows_stay BEFORE DELETE ON link_rows
BEGIN SELECT RAISE(ABORT, 'what tells of the record is never deleted'); END;
CREATE TRIGGER link_rows_keep BEFORE UPDATE OF dossier, version, place, type, id, written, digest ON link_rows
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER link_rows_keep_salt BEFORE UPDATE OF salt ON link_rows
WHEN NEW.salt IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM erasures e WHERE e.dossier = OLD.dossier AND e.type = OLD.type AND e.id = OLD.id AND e.version > OLD.written)
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER publications_stay BEFORE DELETE ON publications
BEGIN SELECT RAISE(ABORT, 'what tells of the record is never deleted'); END;
CREATE TRIGGER publications_keep BEFORE UPDATE OF dossier, since ON publications
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER publications_end_once BEFORE UPDATE OF until ON publications WHEN OLD.until IS NOT NULL OR NEW.until IS NULL
BEGIN SELECT RAISE(ABORT, 'a publication ends once'); END;
CREATE TRIGGER dossiers_stay BEFORE DELETE ON dossiers
BEGIN SELECT RAISE(ABORT, 'a dossier is never deleted'); END;
