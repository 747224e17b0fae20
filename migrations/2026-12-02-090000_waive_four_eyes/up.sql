-- Where the ministry allows it, who wrote an answer approves it for a written reason, which is published with it.
-- The earlier program goes on: it has no waiver, and is refused where it would approve or publish without one.
ALTER TABLE responses
    ADD COLUMN waiver text,
    DROP CONSTRAINT responses_are_approved_by_somebody_else,
    ADD CONSTRAINT responses_are_approved_by_somebody_else_or_say_why CHECK (approved_by <> drafted_by OR waiver IS NOT NULL),
    ADD CONSTRAINT responses_waiver_is_short CHECK (char_length(waiver) BETWEEN 1 AND 2000);
ALTER TABLE answers
    ADD COLUMN waiver text,
    DROP CONSTRAINT answers_are_approved_by_somebody_else,
    ADD CONSTRAINT answers_are_approved_by_somebody_else_or_say_why CHECK ((approved_by = drafted_by) = (waiver IS NOT NULL)),
    ADD CONSTRAINT answers_waiver_is_short CHECK (char_length(waiver) BETWEEN 1 AND 2000);
