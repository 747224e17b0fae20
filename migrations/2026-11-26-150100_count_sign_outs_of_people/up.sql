ALTER TABLE people ADD COLUMN signed_out_everywhere integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN people.signed_out_everywhere IS 'How often the person has ended all other sessions: each time the browsers that were known are not known any more.';
