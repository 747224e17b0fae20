-- Somebody waits for a private link or for a receipt: such letters go before all other letters.
ALTER TABLE letters ADD COLUMN urgent boolean NOT NULL DEFAULT false;
UPDATE letters SET urgent = true WHERE state = 'queued' AND (link IS NOT NULL OR kind IN ('receipt', 'copy'));
CREATE INDEX letters_by_urgency ON letters (urgent, next_attempt_at, id) WHERE state = 'queued';
-- Which run of the program holds the letter until leased_until, and prolongs that while it sends.
ALTER TABLE letters ADD COLUMN leased_by uuid;
COMMENT ON COLUMN letters.leased_by IS 'The sender that held the letter last; without leased_until it says nothing.';

-- The letters that are written first, and what nobody tries any more.
CREATE INDEX tellings_by_kind ON tellings (kind, due_at, id) WHERE letter IS NULL AND closed_at IS NULL;
CREATE INDEX tellings_given_up ON tellings (closed_at, id) WHERE closed_why = last_error;
