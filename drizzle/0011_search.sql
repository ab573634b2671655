-- What is found by words: a dossier, a meeting, an entry of a ledger, and the folded words by which each is found. Plain tables with
-- indexes, since a database with virtual ones cannot be exported.
CREATE TABLE search_items (
	id INTEGER PRIMARY KEY,
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	-- 0 a dossier, 1 a meeting, 2 an entry.
	kind INTEGER NOT NULL CHECK (kind IN (0, 1, 2)),
	item TEXT NOT NULL,
	UNIQUE (dossier, kind, item)
) STRICT;

CREATE TABLE search_terms (
	kind INTEGER NOT NULL,
	term TEXT NOT NULL,
	item INTEGER NOT NULL REFERENCES search_items (id),
	PRIMARY KEY (kind, term, item)
) WITHOUT ROWID, STRICT;

CREATE INDEX search_terms_by_item ON search_terms (item, term);

-- By which shape of terms a dossier is found; 0 until the cron has written them.
ALTER TABLE dossiers ADD COLUMN terms_shape INTEGER NOT NULL DEFAULT 0;
CREATE INDEX dossiers_by_terms_shape ON dossiers (terms_shape);
