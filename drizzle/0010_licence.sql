-- An address of the licence under which a newsroom gives its data; none until it says so.
ALTER TABLE settings ADD COLUMN licence_url text;
