CREATE TABLE assessments (
    id uuid PRIMARY KEY,
    comment uuid NOT NULL,
    part integer NOT NULL,
    consultation uuid NOT NULL REFERENCES consultations,
    organisation uuid NOT NULL REFERENCES organisations,
    kind text NOT NULL,
    place integer NOT NULL,
    state text NOT NULL,
    rank smallint NOT NULL GENERATED ALWAYS AS (
        CASE state WHEN 'received' THEN 0 WHEN 'drafted' THEN 1 WHEN 'approved' THEN 2 WHEN 'published' THEN 3 ELSE 4 END
    ) STORED,
    received_at timestamptz NOT NULL,
    CONSTRAINT assessments_are_one_a_part UNIQUE (comment, part),
    CONSTRAINT assessments_count_parts_from_zero CHECK (part >= 0),
    CONSTRAINT assessments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question')),
    CONSTRAINT assessments_state_is_known CHECK (state IN ('received', 'drafted', 'approved', 'published', 'lapsed'))
);
CREATE INDEX assessments_by_rank_in_consultation ON assessments (consultation, rank, place, id);
CREATE INDEX assessments_by_rank ON assessments (rank, consultation, place, id);
CREATE INDEX assessments_by_state ON assessments (consultation, state, place, id);
COMMENT ON TABLE assessments IS 'What is to be answered: one row for each comment, with what the desk lists, filters and orders by. rank is the order of work; place is the position in the draft, -1 for the whole draft.';
