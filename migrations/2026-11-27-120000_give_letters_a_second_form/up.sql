-- Letters as mail programs show them, besides the text, and what else a letter tells such a program. A letter of an
-- earlier program has none of it.
ALTER TABLE letters
    ADD COLUMN html text,
    ADD COLUMN reply_to text,
    ADD COLUMN thread text,
    ADD COLUMN calendar text,
    ADD COLUMN unsubscribe text;
COMMENT ON COLUMN letters.html IS 'The same words as in the body, as HTML; the private link has its place here, too.';
COMMENT ON COLUMN letters.thread IS 'The Message-ID to which the letter refers (RFC 5322, 3.6.4): one for all letters about a consultation, so that mail programs show them together.';
COMMENT ON COLUMN letters.calendar IS 'Dates as a calendar file (RFC 5545), which goes with the letter.';
COMMENT ON COLUMN letters.unsubscribe IS 'The address that stops such letters with one press of a button (RFC 8058); a private link may have its place here.';
