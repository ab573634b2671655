-- The widgets' pictures, drawn when they are first asked for and kept with what they were made from, as pages are. No edit
-- writes here: a picture of an older version is drawn anew by its next reader.

CREATE TABLE pictures (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	name TEXT NOT NULL,
	language TEXT NOT NULL,
	theme TEXT NOT NULL CHECK (theme IN ('light', 'dark')),
	format TEXT NOT NULL CHECK (format IN ('svg', 'png')),
	version INTEGER NOT NULL,
	template TEXT NOT NULL,
	settings INTEGER NOT NULL,
	good_until TEXT NOT NULL,
	etag TEXT NOT NULL,
	body BLOB NOT NULL,
	PRIMARY KEY (dossier, name, language, theme, format)
) STRICT;
