-- Why an edit was made can say again what is erased, so it can be erased too: the words, and with the salt of its digest what could be
-- guessed of them. A mark stays where they stood.

CREATE TABLE erased_reasons (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	-- Whose reason it was.
	revision INTEGER NOT NULL CHECK (revision >= 1),
	-- The version that says so.
	version INTEGER NOT NULL CHECK (version > revision),
	PRIMARY KEY (dossier, revision, version)
) STRICT;

CREATE TRIGGER erased_reasons_stay BEFORE DELETE ON erased_reasons
BEGIN SELECT RAISE(ABORT, 'what tells of the record is never deleted'); END;
CREATE TRIGGER erased_reasons_keep BEFORE UPDATE OF dossier, revision, version ON erased_reasons
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;

DROP TRIGGER revisions_keep;
CREATE TRIGGER revisions_keep BEFORE UPDATE OF dossier, version, at, editor, reason_kind, changes ON revisions
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
CREATE TRIGGER revisions_keep_reason BEFORE UPDATE OF reason ON revisions
WHEN OLD.reason IS NULL OR NEW.reason IS NOT '[…]'
	OR NOT EXISTS (SELECT 1 FROM erased_reasons e WHERE e.dossier = OLD.dossier AND e.revision = OLD.version)
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;

DROP TRIGGER link_rows_keep_salt;
CREATE TRIGGER link_rows_keep_salt BEFORE UPDATE OF salt ON link_rows
WHEN NEW.salt IS NOT NULL
	OR NOT EXISTS (SELECT 1 FROM erasures e WHERE e.dossier = OLD.dossier AND e.type = OLD.type AND e.id = OLD.id AND e.version > OLD.written)
	AND NOT EXISTS (SELECT 1 FROM erased_reasons e WHERE OLD.type = 'revision' AND e.dossier = OLD.dossier AND e.revision = OLD.written)
BEGIN SELECT RAISE(ABORT, 'what tells of the record stays as it was written'); END;
