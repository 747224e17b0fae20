-- The words of a letter are deleted a year after it was sent or given up; that it was sent, to whom and when, stays.
CREATE INDEX letters_with_words ON letters (created_at) WHERE body <> '' AND state <> 'queued';
