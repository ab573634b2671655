-- The record: rows carry the version that wrote them and the version that ended them (set once), so that any version is
-- read back by a range. Nothing is deleted. JSON columns hold text by language and a meeting's nested lists.

CREATE TABLE dossiers (
	id TEXT PRIMARY KEY CHECK (id GLOB '[a-z0-9]*' AND length(id) <= 80),
	version INTEGER NOT NULL CHECK (version >= 1),
	updated_at TEXT NOT NULL,
	-- The first of its languages, beside the version so that a page is found by one read.
	language TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	version INTEGER NOT NULL CHECK (version >= 1),
	at TEXT NOT NULL,
	editor TEXT REFERENCES editors (id),
	reason TEXT,
	changes TEXT NOT NULL CHECK (json_valid(changes)),
	PRIMARY KEY (dossier, version)
) STRICT;

CREATE TABLE headings (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	title TEXT NOT NULL CHECK (json_valid(title)),
	languages TEXT NOT NULL CHECK (json_array_length(languages) BETWEEN 1 AND 20),
	leaders TEXT NOT NULL CHECK (json_valid(leaders)),
	PRIMARY KEY (dossier, written)
) STRICT;

CREATE TABLE meetings (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	id TEXT NOT NULL,
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	date TEXT NOT NULL CHECK (date IS date(date)),
	status TEXT NOT NULL CHECK (status IN ('held', 'scheduled', 'cancelled')),
	format TEXT NOT NULL CHECK (format IN ('full', 'sidelines', 'informal', 'brief')),
	place TEXT NOT NULL CHECK (json_valid(place)),
	occasion TEXT CHECK (json_valid(occasion)),
	duration TEXT CHECK (json_valid(duration)),
	attendees TEXT NOT NULL CHECK (json_valid(attendees)),
	topics TEXT NOT NULL CHECK (json_valid(topics)),
	outcomes TEXT NOT NULL CHECK (json_valid(outcomes)),
	remarks TEXT NOT NULL CHECK (json_valid(remarks)),
	summary TEXT CHECK (json_valid(summary)),
	sources TEXT NOT NULL CHECK (json_array_length(sources) >= 1),
	PRIMARY KEY (dossier, id, written)
) STRICT;

CREATE INDEX meetings_by_date ON meetings (dossier, date);

CREATE TABLE authorities (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	id TEXT NOT NULL,
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	name TEXT NOT NULL CHECK (json_valid(name)),
	site TEXT NOT NULL,
	PRIMARY KEY (dossier, id, written)
) STRICT;

CREATE TABLE tallies (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	id TEXT NOT NULL,
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	authority TEXT NOT NULL,
	preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
	PRIMARY KEY (dossier, id, written)
) STRICT;

CREATE UNIQUE INDEX one_preferred_tally ON tallies (dossier) WHERE preferred = 1 AND ended IS NULL;

CREATE TABLE periods (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	id TEXT NOT NULL,
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	tally TEXT NOT NULL,
	label TEXT NOT NULL CHECK (json_valid(label)),
	"from" TEXT NOT NULL CHECK ("from" IS date("from")),
	"to" TEXT NOT NULL CHECK ("to" IS date("to") AND "to" >= "from"),
	PRIMARY KEY (dossier, id, written)
) STRICT;

-- The only way a tally changes. Entries are ended by nothing but a restore or an import.
CREATE TABLE ledger_entries (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	id TEXT NOT NULL,
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	tally TEXT NOT NULL,
	period TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('opening', 'call', 'correction', 'undo')),
	delta INTEGER NOT NULL CHECK (kind IN ('correction', 'undo') OR delta >= 0),
	"on" TEXT NOT NULL CHECK ("on" IS date("on")),
	source TEXT CHECK (json_valid(source)),
	note TEXT CHECK (json_valid(note)),
	reason TEXT,
	undoes TEXT CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
	recorded_at TEXT NOT NULL,
	PRIMARY KEY (dossier, id, written)
) STRICT;

-- An entry is undone once, whoever asks and however often.
CREATE UNIQUE INDEX one_undo ON ledger_entries (dossier, undoes) WHERE undoes IS NOT NULL AND ended IS NULL;

-- Prerendered answers, and what each was made from. A row that is out of date in any of it is made again by its reader.
CREATE TABLE pages (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	name TEXT NOT NULL,
	language TEXT NOT NULL,
	version INTEGER NOT NULL,
	template TEXT NOT NULL,
	settings INTEGER NOT NULL,
	origin TEXT NOT NULL,
	good_until TEXT NOT NULL,
	etag TEXT NOT NULL,
	csp TEXT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (dossier, name, language)
) STRICT;
