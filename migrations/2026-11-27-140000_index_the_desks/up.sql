-- The oldest comment of a consultation that still needs an answer.
CREATE INDEX assessments_unanswered_by_age ON assessments (consultation, received_at) WHERE rank < 4;
-- The answers that were sent back to a person.
CREATE INDEX responses_sent_back ON responses (drafted_by, returned_at, id) WHERE state = 'returned';
-- Consultations in which something is still to be done.
CREATE INDEX consultations_under_way ON consultations (closes_at, number)
    WHERE answered_at IS NULL AND withdrawn_at IS NULL AND discarded_at IS NULL;

-- The trail as staff read it, the newest first: without what happens inside a statement, which only its organisation
-- sees, and which makes up most of the trail. `events::INSIDE_STATEMENTS` has the same words in the same order.
CREATE INDEX events_of_staff ON events (at, id) WHERE kind <> ALL (ARRAY['closes_tomorrow', 'comment_removed', 'comment_saved', 'comments_ordered', 'note_saved', 'reply_chosen', 'revision_given_up', 'statement_reopened', 'statement_started']);
CREATE INDEX events_of_staff_by_consultation ON events (consultation, at, id) WHERE kind <> ALL (ARRAY['closes_tomorrow', 'comment_removed', 'comment_saved', 'comments_ordered', 'note_saved', 'reply_chosen', 'revision_given_up', 'statement_reopened', 'statement_started']);
CREATE INDEX events_of_staff_by_person ON events (actor, at, id) WHERE kind <> ALL (ARRAY['closes_tomorrow', 'comment_removed', 'comment_saved', 'comments_ordered', 'note_saved', 'reply_chosen', 'revision_given_up', 'statement_reopened', 'statement_started']);
CREATE INDEX events_of_staff_by_kind ON events (kind, at, id) WHERE kind <> ALL (ARRAY['closes_tomorrow', 'comment_removed', 'comment_saved', 'comments_ordered', 'note_saved', 'reply_chosen', 'revision_given_up', 'statement_reopened', 'statement_started']);

-- Letters to one address, and those about the events of a consultation.
CREATE INDEX letters_by_address ON letters (lower(address), created_at, id);
CREATE INDEX letters_by_event ON letters (event, id) WHERE event IS NOT NULL;
