CREATE TABLE responses (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    state text NOT NULL,
    verdict text NOT NULL,
    reasons text NOT NULL,
    essence text NOT NULL,
    language text NOT NULL,
    drafted_by uuid NOT NULL REFERENCES people,
    drafted_at timestamptz NOT NULL,
    approved_by uuid REFERENCES people,
    approved_at timestamptz,
    returned_by uuid REFERENCES people,
    returned_at timestamptz,
    return_remark text,
    published_at timestamptz,
    revision integer NOT NULL,
    CONSTRAINT responses_state_is_known CHECK (state IN ('drafted', 'returned', 'approved', 'published')),
    CONSTRAINT responses_verdict_is_known CHECK (verdict IN ('accepted', 'partly', 'rejected', 'noted')),
    CONSTRAINT responses_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT responses_give_reasons_unless_accepted CHECK (verdict = 'accepted' OR reasons <> ''),
    CONSTRAINT responses_reasons_are_at_most_20000_characters CHECK (char_length(reasons) <= 20000),
    CONSTRAINT responses_essence_is_at_most_1000_characters CHECK (char_length(essence) <= 1000),
    CONSTRAINT responses_are_approved_by_somebody_else CHECK (approved_by <> drafted_by),
    CONSTRAINT responses_approved_has_time CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_at IS NOT NULL) = (state IN ('approved', 'published'))),
    CONSTRAINT responses_returned_has_remark CHECK ((returned_by IS NULL) = (returned_at IS NULL) AND (returned_by IS NULL) = (return_remark IS NULL)),
    CONSTRAINT responses_published_has_time CHECK ((state = 'published') = (published_at IS NOT NULL)),
    CONSTRAINT responses_count_revisions_from_one CHECK (revision >= 1)
);
CREATE INDEX responses_by_state ON responses (consultation, state, id);
CREATE INDEX responses_waiting_for_approval ON responses (drafted_at, consultation) WHERE state = 'drafted';
COMMENT ON TABLE responses IS 'The answer being prepared: who drafted it, who approved it or sent it back. essence is the comment in short, for the summary.';

CREATE TABLE publications (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT publications_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
CREATE INDEX publications_by_consultation ON publications (consultation, published_at);
COMMENT ON TABLE publications IS 'Record. Answers of one consultation that were published together.';
CREATE TRIGGER publications_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON publications
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE answers (
    id uuid PRIMARY KEY,
    publication uuid NOT NULL REFERENCES publications,
    assessment uuid NOT NULL REFERENCES assessments,
    comment uuid NOT NULL REFERENCES comments,
    part integer NOT NULL,
    response uuid NOT NULL REFERENCES responses,
    verdict text NOT NULL,
    reasons text NOT NULL,
    essence text NOT NULL,
    language text NOT NULL,
    corrects uuid REFERENCES answers,
    drafted_by uuid NOT NULL REFERENCES people,
    approved_by uuid NOT NULL REFERENCES people,
    approval_salt bytea NOT NULL,
    approval_digest bytea NOT NULL,
    format smallint NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT answers_are_one_a_response_and_assessment UNIQUE (response, assessment),
    CONSTRAINT answers_are_corrected_once UNIQUE (corrects),
    CONSTRAINT answers_are_of_one_assessment UNIQUE (id, assessment),
    CONSTRAINT answers_count_parts_from_zero CHECK (part >= 0),
    CONSTRAINT answers_are_approved_by_somebody_else CHECK (approved_by <> drafted_by),
    CONSTRAINT answers_approval_salt_has_256_bits CHECK (octet_length(approval_salt) = 32),
    CONSTRAINT answers_approval_digest_is_sha256 CHECK (octet_length(approval_digest) = 32),
    CONSTRAINT answers_salt_has_256_bits CHECK (octet_length(salt) = 32),
    CONSTRAINT answers_digest_is_sha256 CHECK (octet_length(digest) = 32),
    CONSTRAINT answers_verdict_is_known CHECK (verdict IN ('accepted', 'partly', 'rejected', 'noted')),
    CONSTRAINT answers_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT answers_give_reasons_unless_accepted CHECK (verdict = 'accepted' OR reasons <> '')
);
CREATE INDEX answers_by_assessment ON answers (assessment, id);
CREATE INDEX answers_by_publication ON answers (publication, id);
COMMENT ON TABLE answers IS 'Record. A response as published to one assessment; corrected only by a newer one. It names the comment and its part itself, because an assessment is a row of work; approval_digest is over who wrote and who approved it.';
CREATE TRIGGER answers_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

ALTER TABLE assessments ADD CONSTRAINT assessments_hold_an_answer_of_their_own FOREIGN KEY (answer, id) REFERENCES answers (id, assessment);

CREATE TABLE response_assessments (
    response uuid NOT NULL REFERENCES responses,
    assessment uuid NOT NULL REFERENCES assessments,
    corrects uuid REFERENCES answers,
    published_at timestamptz,
    PRIMARY KEY (response, assessment)
);
CREATE UNIQUE INDEX assessments_have_one_unpublished_response ON response_assessments (assessment) WHERE published_at IS NULL;
CREATE INDEX response_assessments_by_assessment ON response_assessments (assessment, response);
COMMENT ON TABLE response_assessments IS 'What a response answers. corrects is the published answer in whose place it will stand.';
