-- Where the denial of a reported call stands. It took the place of the report's source; what was replaced before stays so.
ALTER TABLE entry_versions ADD COLUMN denial_source TEXT CHECK (denial_source IS NULL OR (json_valid(denial_source) AND denied_by IS NOT NULL));
