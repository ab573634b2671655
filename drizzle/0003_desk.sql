-- What the desk keeps beside the record: of which kind a reason is, an editor's language, the newsroom's languages, and who
-- has which dossier open.

-- A reason is a correction (it was wrong), an update (it changed) or a clarification (it was unclear).
ALTER TABLE revisions ADD COLUMN reason_kind TEXT CHECK (reason_kind IN ('correction', 'update', 'clarification'));

-- The language in which the desk speaks to this editor; null until they choose one.
ALTER TABLE editors ADD COLUMN language TEXT CHECK (language IN ('ru', 'en'));

-- The languages in which a new dossier starts.
ALTER TABLE settings ADD COLUMN languages TEXT NOT NULL DEFAULT '["ru","en"]' CHECK (json_array_length(languages) BETWEEN 1 AND 20);

-- Written every few seconds by an open page; a row that is older than some seconds says nothing.
CREATE TABLE presence (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	editor TEXT NOT NULL REFERENCES editors (id),
	seen_at TEXT NOT NULL,
	PRIMARY KEY (dossier, editor)
) STRICT;
