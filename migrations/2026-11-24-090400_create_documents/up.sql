CREATE TABLE documents (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE documents IS 'A draft, in all its versions and languages.';

CREATE TABLE versions (
    id uuid PRIMARY KEY,
    document uuid NOT NULL REFERENCES documents,
    ordinal integer NOT NULL,
    created_at timestamptz NOT NULL,
    published_at timestamptz,
    prepared_for uuid NOT NULL,
    format smallint,
    digest bytea,
    CONSTRAINT versions_are_numbered_once UNIQUE (document, ordinal),
    CONSTRAINT versions_count_from_one CHECK (ordinal >= 1),
    CONSTRAINT versions_published_are_sealed CHECK ((published_at IS NULL) = (digest IS NULL) AND (digest IS NULL) = (format IS NULL)),
    CONSTRAINT versions_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
CREATE UNIQUE INDEX versions_in_preparation_are_one_a_document ON versions (document) WHERE published_at IS NULL;
COMMENT ON TABLE versions IS 'One version of a draft, prepared for one consultation; nothing of it changes once it is published.';

CREATE TABLE texts (
    id uuid PRIMARY KEY,
    version uuid NOT NULL REFERENCES versions,
    language text NOT NULL,
    source text NOT NULL,
    imported_at timestamptz NOT NULL,
    imported_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT texts_are_one_a_language UNIQUE (version, language),
    CONSTRAINT texts_are_of_one_version UNIQUE (id, version),
    CONSTRAINT texts_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT texts_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE texts IS 'A version in one language, with the source it was read from.';

CREATE TABLE provisions (
    id uuid PRIMARY KEY,
    document uuid NOT NULL REFERENCES documents
);
CREATE INDEX provisions_by_document ON provisions (document);
COMMENT ON TABLE provisions IS 'One point through all versions and languages of a draft.';

CREATE TABLE points (
    id uuid PRIMARY KEY,
    text uuid NOT NULL,
    version uuid NOT NULL,
    provision uuid NOT NULL REFERENCES provisions,
    position integer NOT NULL,
    place integer,
    kind text NOT NULL,
    number text,
    path text NOT NULL,
    depth smallint NOT NULL,
    anchor text NOT NULL,
    body text NOT NULL,
    CONSTRAINT points_stand_in_the_version_of_their_text FOREIGN KEY (text, version) REFERENCES texts (id, version) ON DELETE CASCADE,
    CONSTRAINT points_are_of_one_version UNIQUE (id, version),
    CONSTRAINT points_stand_in_one_position UNIQUE (text, position),
    CONSTRAINT points_place_is_given_once UNIQUE (text, place),
    CONSTRAINT points_anchor_is_used_once UNIQUE (text, anchor),
    CONSTRAINT points_provision_is_worded_once UNIQUE (text, provision) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT points_numbered_have_a_path CHECK (number IS NULL OR path <> ''),
    CONSTRAINT points_kind_is_known CHECK (kind IN ('heading', 'numbered', 'item', 'paragraph'))
);
CREATE INDEX points_by_provision ON points (provision);
CREATE INDEX points_by_version ON points (version);
COMMENT ON TABLE points IS 'The wording of a provision in one text, with its printed number, depth and anchor. The place is the number of the provision in the version, given at publication.';

-- A published version stands as it is: people cite it. A person may still correct which provision a point belongs to.
-- Neither is anything moved into one: NEW is judged as OLD is. A point stands in the version of its text by its key.
CREATE FUNCTION refuse_change_of_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'points' AND TG_OP = 'UPDATE' THEN
        IF (to_jsonb(NEW) - 'provision') = (to_jsonb(OLD) - 'provision') THEN
            RETURN NEW;
        END IF;
    END IF;
    IF EXISTS (SELECT FROM versions WHERE published_at IS NOT NULL AND id IN (OLD.version, NEW.version)) THEN
        RAISE EXCEPTION 'a published version is never changed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_versions_stand BEFORE UPDATE OR DELETE ON versions
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER published_points_stand BEFORE INSERT OR UPDATE OR DELETE ON points
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_text();
CREATE TRIGGER published_texts_stand BEFORE INSERT OR UPDATE OR DELETE ON texts
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_text();
