-- What is unusual about a text is found once, when it is read, and kept; NULL for texts that were read before.
ALTER TABLE texts ADD COLUMN warnings jsonb;
ALTER TABLE texts ADD CONSTRAINT texts_warnings_are_a_list CHECK (jsonb_typeof(warnings) = 'array');
