-- The newsroom: its editors, their sessions, its settings, and the answers kept for retries.

CREATE TABLE editors (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
	role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'admin')),
	-- SHA-256 of the token, hexadecimal. The token itself is shown once and kept nowhere.
	token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
	created_at TEXT NOT NULL,
	revoked_at TEXT
) STRICT;

CREATE TABLE sessions (
	-- SHA-256 of the cookie's value, hexadecimal.
	id_hash TEXT PRIMARY KEY CHECK (length(id_hash) = 64),
	editor TEXT NOT NULL REFERENCES editors (id),
	created_at TEXT NOT NULL,
	expires_at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
	id INTEGER PRIMARY KEY CHECK (id = 1),
	version INTEGER NOT NULL CHECK (version >= 1),
	newsroom TEXT NOT NULL CHECK (json_valid(newsroom)),
	time_zone TEXT NOT NULL,
	accent_light TEXT NOT NULL CHECK (accent_light GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
	accent_dark TEXT NOT NULL CHECK (accent_dark GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
	-- Sites that may embed, as CSP source expressions. An empty list is everyone.
	sites TEXT NOT NULL CHECK (json_valid(sites))
) STRICT;

INSERT INTO settings (id, version, newsroom, time_zone, accent_light, accent_dark, sites)
VALUES (1, 1, '{"en":"Sidelines","ru":"Sidelines"}', 'Europe/Moscow', '#9b1c1c', '#f2a093', '[]');

CREATE TABLE idempotency_keys (
	editor TEXT NOT NULL REFERENCES editors (id),
	route TEXT NOT NULL,
	key TEXT NOT NULL,
	-- SHA-256 of the request's body: another body under the same key is a mistake worth telling.
	request TEXT NOT NULL,
	status INTEGER NOT NULL,
	response TEXT NOT NULL,
	etag TEXT,
	created_at TEXT NOT NULL,
	PRIMARY KEY (editor, route, key)
) STRICT;

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
