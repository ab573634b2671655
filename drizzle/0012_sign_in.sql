-- Sign-in with Cloudflare Access, the sessions that are open, and who changed what of the people and the settings.

-- The address by which Access knows them, in lower case; null for whoever signs in with a token alone.
ALTER TABLE editors ADD COLUMN email TEXT CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254);
CREATE UNIQUE INDEX editors_by_email ON editors (email);

-- What Access said of them before this instant opens no session any more: one that it had opened was ended.
ALTER TABLE editors ADD COLUMN access_since TEXT;

-- How it was opened, and the last day on which it was used; null until it is used again.
ALTER TABLE sessions ADD COLUMN way TEXT NOT NULL DEFAULT 'token' CHECK (way IN ('token', 'access'));
ALTER TABLE sessions ADD COLUMN seen_on TEXT;
CREATE INDEX sessions_by_editor ON sessions (editor, created_at);

-- Whether a token opens the desk where Access is set up.
ALTER TABLE settings ADD COLUMN token_sign_in INTEGER NOT NULL DEFAULT 1 CHECK (token_sign_in IN (0, 1));

CREATE TABLE newsroom_changes (
	id INTEGER PRIMARY KEY,
	at TEXT NOT NULL,
	-- Who did it; null for the deployment itself, which makes the first editor.
	editor TEXT REFERENCES editors (id),
	what TEXT NOT NULL CHECK (what IN ('added', 'role', 'email', 'token', 'revoked', 'settings')),
	-- Of whom; null for the settings.
	person TEXT REFERENCES editors (id),
	-- The values that changed, by their names. Never a token, nor its hash, nor an address of somebody's.
	was TEXT CHECK (json_valid(was)),
	became TEXT CHECK (json_valid(became))
) STRICT;

CREATE TRIGGER newsroom_changes_stay BEFORE DELETE ON newsroom_changes
BEGIN SELECT RAISE(ABORT, 'newsroom_changes: a row stays'); END;

CREATE TRIGGER newsroom_changes_stand BEFORE UPDATE ON newsroom_changes
BEGIN SELECT RAISE(ABORT, 'newsroom_changes: a row never changes'); END;

-- REPLACE deletes without the trigger above.
CREATE TRIGGER newsroom_changes_once BEFORE INSERT ON newsroom_changes
WHEN EXISTS (SELECT 1 FROM newsroom_changes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'newsroom_changes: a row is written once'); END;
