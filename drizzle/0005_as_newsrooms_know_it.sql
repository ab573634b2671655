-- What newsrooms know of a meeting and of a call: several days, a month without a day, a link by video, one that is reported or
-- denied, at sea. The tables below take the place of `meetings` and `ledger_entries`, which stay as they were and are read no
-- more: a CHECK of a table cannot be changed, and no table is dropped.

CREATE TABLE meeting_versions (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	id TEXT NOT NULL,
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	-- The first day; of a month or a year whose day is not known, its first.
	date TEXT NOT NULL CHECK (date IS date(date)),
	until TEXT CHECK (until IS NULL OR (until IS date(until) AND until >= date AND date_precision = 'day')),
	date_precision TEXT NOT NULL CHECK (date_precision IN ('day', 'month', 'year')),
	status TEXT NOT NULL CHECK (status IN ('held', 'scheduled', 'cancelled', 'reported', 'denied')),
	format TEXT NOT NULL CHECK (format IN ('full', 'sidelines', 'informal', 'brief', 'video')),
	featured INTEGER NOT NULL CHECK (featured IN (0, 1)),
	reported_by TEXT CHECK (json_valid(reported_by)),
	denied_by TEXT CHECK (json_valid(denied_by)),
	place TEXT CHECK (json_valid(place)),
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

INSERT INTO meeting_versions
SELECT dossier, id, written, ended, date, NULL, 'day', status, format, 0, NULL, NULL, place, occasion, duration, attendees, topics,
	outcomes, remarks, summary, sources
FROM meetings ORDER BY rowid;

CREATE INDEX meeting_versions_by_date ON meeting_versions (dossier, date);

CREATE TABLE entry_versions (
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	id TEXT NOT NULL,
	written INTEGER NOT NULL CHECK (written >= 1),
	ended INTEGER CHECK (ended > written),
	tally TEXT NOT NULL,
	-- Null only of a reported call on a day that no period covers, and of its undo.
	period TEXT CHECK (period IS NOT NULL OR kind IN ('reported', 'undo')),
	kind TEXT NOT NULL CHECK (kind IN ('opening', 'call', 'correction', 'reported', 'undo')),
	delta INTEGER NOT NULL CHECK ((kind IN ('correction', 'undo') OR delta >= 0) AND (kind <> 'reported' OR delta = 0)),
	"on" TEXT NOT NULL CHECK ("on" IS date("on")),
	source TEXT CHECK (json_valid(source)),
	note TEXT CHECK (json_valid(note)),
	reason TEXT,
	undoes TEXT CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
	reported_by TEXT CHECK (reported_by IS NULL OR (json_valid(reported_by) AND kind = 'reported')),
	denied_by TEXT CHECK (denied_by IS NULL OR (json_valid(denied_by) AND kind = 'reported')),
	counted INTEGER NOT NULL CHECK (counted IN (0, 1) AND (counted = 0 OR kind = 'reported')),
	confirms TEXT CHECK (confirms IS NULL OR kind = 'call'),
	recorded_at TEXT NOT NULL,
	PRIMARY KEY (dossier, id, written)
) STRICT;

-- In the order of their rows, which is the order of entries of one instant.
INSERT INTO entry_versions
SELECT dossier, id, written, ended, tally, period, kind, delta, "on", source, note, reason, undoes, NULL, NULL, 0, NULL, recorded_at
FROM ledger_entries ORDER BY rowid;

-- An entry is undone once, whoever asks and however often.
CREATE UNIQUE INDEX one_undo_of_an_entry ON entry_versions (dossier, undoes) WHERE undoes IS NOT NULL AND ended IS NULL;

-- By what method an authority counts.
ALTER TABLE tallies ADD COLUMN method TEXT CHECK (json_valid(method));

-- The day on which somebody last looked for new meetings and found none.
ALTER TABLE headings ADD COLUMN meetings_checked_on TEXT CHECK (meetings_checked_on IS date(meetings_checked_on));

-- Dossiers that were there before are public, since their first version.
ALTER TABLE dossiers ADD COLUMN visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('draft', 'public', 'archived'));
ALTER TABLE dossiers ADD COLUMN public_since INTEGER DEFAULT 1;

-- Addresses under which somebody without a sign-in may see a draft: for seven days, and until they are taken back.
CREATE TABLE previews (
	-- SHA-256 of the address's secret, hexadecimal.
	secret_hash TEXT PRIMARY KEY CHECK (length(secret_hash) = 64),
	id TEXT NOT NULL UNIQUE,
	dossier TEXT NOT NULL REFERENCES dossiers (id),
	editor TEXT NOT NULL REFERENCES editors (id),
	created_at TEXT NOT NULL,
	expires_at TEXT NOT NULL,
	ended_at TEXT
) STRICT;

CREATE INDEX previews_by_dossier ON previews (dossier, created_at);
