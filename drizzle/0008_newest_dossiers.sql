-- The feed of all dossiers has those that were changed last, of however many there are.
CREATE INDEX dossiers_by_change ON dossiers (updated_at DESC, id) WHERE visibility = 'public';
