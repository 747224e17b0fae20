//! The tables as diesel sees them: made from the migrated database by the test `schema`, which fails when it is not
//! current.

diesel::table! {
    access_requests (link) {
        link -> Uuid,
        organisation -> Uuid,
        name -> Text,
        position -> Text,
    }
}

diesel::table! {
    answer_changes (answer) {
        answer -> Uuid,
        version -> Uuid,
        point -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    answers (id) {
        id -> Uuid,
        publication -> Uuid,
        assessment -> Uuid,
        comment -> Uuid,
        part -> Int4,
        response -> Uuid,
        verdict -> Text,
        reasons -> Nullable<Text>,
        essence -> Nullable<Text>,
        language -> Text,
        corrects -> Nullable<Uuid>,
        drafted_by -> Uuid,
        approved_by -> Uuid,
        approval_salt -> Bytea,
        approval_digest -> Bytea,
        format -> Int2,
        salt -> Nullable<Bytea>,
        digest -> Bytea,
        waiver -> Nullable<Text>,
        erased_at -> Nullable<Timestamptz>,
        erased_for -> Nullable<Text>,
    }
}

diesel::table! {
    applications (id) {
        id -> Uuid,
        token_hash -> Bytea,
        typed -> Jsonb,
        password_hash -> Nullable<Text>,
        person -> Nullable<Uuid>,
        changed_at -> Timestamptz,
        sent_at -> Nullable<Timestamptz>,
        link -> Nullable<Uuid>,
        organisation -> Nullable<Uuid>,
    }
}

diesel::table! {
    assessment_words (assessment) {
        assessment -> Uuid,
    }
}

diesel::table! {
    assessments (id) {
        id -> Uuid,
        comment -> Uuid,
        part -> Int4,
        submission -> Uuid,
        consultation -> Uuid,
        version -> Uuid,
        version_ordinal -> Int4,
        point -> Nullable<Uuid>,
        place -> Int4,
        kind -> Text,
        state -> Text,
        correction -> Nullable<Text>,
        standing -> Text,
        answer -> Nullable<Uuid>,
        verdict -> Nullable<Text>,
        received_at -> Timestamptz,
        rank -> Int2,
        shown -> Bool,
        result -> Bool,
        assignment -> Nullable<Uuid>,
        assignee -> Nullable<Uuid>,
        due_at -> Nullable<Timestamptz>,
        starts_at -> Nullable<Int4>,
        ends_at -> Nullable<Int4>,
    }
}

diesel::table! {
    assignments (id) {
        id -> Uuid,
        consultation -> Uuid,
        assignee -> Nullable<Uuid>,
        due_at -> Nullable<Timestamptz>,
        comments -> Int4,
        assigned_by -> Uuid,
        assigned_at -> Timestamptz,
    }
}

diesel::table! {
    attempts (subject) {
        subject -> Bytea,
        recent -> Int4,
        recent_since -> Timestamptz,
        unbroken -> Int4,
    }
}

diesel::table! {
    blobs (sha256) {
        sha256 -> Bytea,
        content -> Bytea,
        kept_at -> Timestamptz,
    }
}

diesel::table! {
    comment_labels (assessment, label) {
        assessment -> Uuid,
        label -> Uuid,
        consultation -> Uuid,
        version_ordinal -> Int4,
        place -> Int4,
        labelled_by -> Uuid,
        labelled_at -> Timestamptz,
    }
}

diesel::table! {
    comments (id) {
        id -> Uuid,
        submission -> Uuid,
        ordinal -> Int4,
        version -> Uuid,
        language -> Text,
        point -> Nullable<Uuid>,
        kind -> Text,
        body -> Nullable<Text>,
        proposed_wording -> Nullable<Text>,
        revises -> Nullable<Uuid>,
        format -> Int2,
        salt -> Nullable<Bytea>,
        digest -> Bytea,
        erased_at -> Nullable<Timestamptz>,
        erased_for -> Nullable<Text>,
    }
}

diesel::table! {
    consultation_counters (consultation) {
        consultation -> Uuid,
        last_submission -> Int4,
        organisations -> Int8,
        public_revision -> Int8,
    }
}

diesel::table! {
    consultation_invitations (consultation, organisation) {
        consultation -> Uuid,
        organisation -> Uuid,
        invited_by -> Uuid,
        invited_at -> Timestamptz,
    }
}

diesel::table! {
    consultation_staff (consultation, person, part) {
        consultation -> Uuid,
        person -> Uuid,
        part -> Text,
    }
}

diesel::table! {
    consultation_tallies (consultation, version, whole, standing, state, verdict) {
        consultation -> Uuid,
        version -> Uuid,
        whole -> Bool,
        standing -> Text,
        state -> Text,
        verdict -> Text,
        n -> Int8,
    }
}

diesel::table! {
    consultation_versions (consultation, version) {
        consultation -> Uuid,
        version -> Uuid,
        purpose -> Text,
        published_at -> Timestamptz,
        open_since -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    consultation_withdrawals (id) {
        id -> Uuid,
        consultation -> Uuid,
        language -> Text,
        reason -> Text,
        withdrawn_at -> Timestamptz,
        withdrawn_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    consultations (id) {
        id -> Uuid,
        number -> Text,
        document -> Uuid,
        document_kind -> Text,
        policy_area -> Text,
        comments_become_public -> Text,
        opens_at -> Nullable<Timestamptz>,
        closes_at -> Nullable<Timestamptz>,
        contact_name -> Text,
        contact_phone -> Text,
        contact_email -> Text,
        created_at -> Timestamptz,
        created_by -> Uuid,
        form -> Uuid,
        published_at -> Nullable<Timestamptz>,
        answered_at -> Nullable<Timestamptz>,
        revision -> Int4,
        continues -> Nullable<Uuid>,
        publish_at -> Nullable<Timestamptz>,
        publish_by -> Nullable<Uuid>,
        publish_revision -> Nullable<Int4>,
        withdrawn_at -> Nullable<Timestamptz>,
        discarded_at -> Nullable<Timestamptz>,
        lengthened -> Int4,
        lengthened_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    documents (id) {
        id -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    erased_texts (kind, subject) {
        kind -> Text,
        subject -> Uuid,
        erasure -> Uuid,
    }
}

diesel::table! {
    erasure_requests (id) {
        id -> Uuid,
        consultation -> Uuid,
        submission -> Uuid,
        comment -> Uuid,
        assessment -> Uuid,
        comment_goes -> Bool,
        note_goes -> Bool,
        signature_goes -> Bool,
        answers_go -> Bool,
        ground -> Text,
        why -> Text,
        asked_at -> Timestamptz,
        asked_by -> Uuid,
        outcome -> Nullable<Text>,
        remark -> Nullable<Text>,
        closed_at -> Nullable<Timestamptz>,
        closed_by -> Nullable<Uuid>,
        scans_go -> Bool,
    }
}

diesel::table! {
    erasures (id) {
        id -> Uuid,
        request -> Uuid,
        consultation -> Uuid,
        comment -> Uuid,
        ground -> Text,
        why_salt -> Bytea,
        why_digest -> Bytea,
        asked_by -> Uuid,
        erased_by -> Uuid,
        erased_at -> Timestamptz,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    event_queue (event, consumer) {
        event -> Int8,
        consumer -> Text,
        attempts -> Int4,
        next_attempt_at -> Timestamptz,
        progress -> Nullable<Text>,
        last_error -> Nullable<Text>,
        parked_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    events (id) {
        id -> Int8,
        at -> Timestamptz,
        actor -> Nullable<Uuid>,
        actor_as -> Text,
        actor_organisation -> Nullable<Uuid>,
        kind -> Text,
        consultation -> Nullable<Uuid>,
        organisation -> Nullable<Uuid>,
        subject -> Nullable<Uuid>,
        data -> Jsonb,
        once -> Nullable<Text>,
    }
}

diesel::table! {
    followed_areas (organisation, area) {
        organisation -> Uuid,
        area -> Text,
    }
}

diesel::table! {
    followed_consultations (organisation, consultation) {
        organisation -> Uuid,
        consultation -> Uuid,
    }
}

diesel::table! {
    followers (id) {
        id -> Uuid,
        email -> Text,
        email_key -> Text,
        language -> Text,
        made_at -> Timestamptz,
        confirmed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    follows (id) {
        id -> Uuid,
        follower -> Uuid,
        area -> Nullable<Text>,
        consultation -> Nullable<Uuid>,
    }
}

diesel::table! {
    hold_back_ends (hold_back) {
        hold_back -> Uuid,
        ended_at -> Timestamptz,
        ended_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    hold_backs (id) {
        id -> Uuid,
        consultation -> Uuid,
        comment -> Uuid,
        ground -> Text,
        note -> Text,
        held_at -> Timestamptz,
        held_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    import_edits (text, ordinal) {
        text -> Uuid,
        ordinal -> Int4,
        edit -> Jsonb,
        made_by -> Uuid,
        made_at -> Timestamptz,
        undone_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    internal_notes (id) {
        id -> Uuid,
        assessment -> Uuid,
        written_by -> Uuid,
        written_at -> Timestamptz,
        form -> Uuid,
        body -> Text,
        removed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    invitations (link) {
        link -> Uuid,
        organisation -> Uuid,
        may_sign -> Bool,
        may_manage -> Bool,
        invited_by -> Uuid,
    }
}

diesel::table! {
    labels (id) {
        id -> Uuid,
        consultation -> Uuid,
        name -> Text,
        name_key -> Text,
        colour -> Text,
        is_public -> Bool,
        created_by -> Uuid,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    letter_choices (person, letters) {
        person -> Uuid,
        letters -> Text,
        choice -> Text,
    }
}

diesel::table! {
    letters (id) {
        id -> Uuid,
        once -> Text,
        event -> Nullable<Int8>,
        kind -> Text,
        person -> Nullable<Uuid>,
        organisation -> Nullable<Uuid>,
        address -> Text,
        language -> Text,
        subject -> Text,
        body -> Text,
        message_id -> Text,
        state -> Text,
        attempts -> Int4,
        created_at -> Timestamptz,
        next_attempt_at -> Nullable<Timestamptz>,
        leased_until -> Nullable<Timestamptz>,
        last_reply -> Nullable<Text>,
        sent_at -> Nullable<Timestamptz>,
        link -> Nullable<Uuid>,
        urgent -> Bool,
        leased_by -> Nullable<Uuid>,
        html -> Nullable<Text>,
        reply_to -> Nullable<Text>,
        thread -> Nullable<Text>,
        calendar -> Nullable<Text>,
        unsubscribe -> Nullable<Text>,
        follower -> Nullable<Uuid>,
    }
}

diesel::table! {
    links (id) {
        id -> Uuid,
        purpose -> Text,
        email -> Text,
        email_key -> Text,
        language -> Text,
        person -> Nullable<Uuid>,
        made_at -> Timestamptz,
        ends_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
        withdrawn_at -> Nullable<Timestamptz>,
        former_email -> Nullable<Text>,
    }
}

diesel::table! {
    meeting_minutes (meeting, revision, language) {
        meeting -> Uuid,
        revision -> Int4,
        language -> Text,
        body -> Text,
        attended -> Text,
        published_at -> Timestamptz,
        published_by -> Uuid,
    }
}

diesel::table! {
    meeting_notices (meeting, revision, language) {
        meeting -> Uuid,
        revision -> Int4,
        language -> Text,
        kind -> Text,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        link -> Text,
        registration_until -> Nullable<Timestamptz>,
        places -> Nullable<Int4>,
        place -> Text,
        agenda -> Text,
        reason -> Nullable<Text>,
        is_cancelled -> Bool,
        said_at -> Timestamptz,
        said_by -> Uuid,
    }
}

diesel::table! {
    meeting_registrations (id) {
        id -> Uuid,
        meeting -> Uuid,
        organisation -> Uuid,
        organisation_name -> Text,
        person -> Uuid,
        people -> Text,
        number -> Int4,
        registered_at -> Timestamptz,
        given_up_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    meetings (id) {
        id -> Uuid,
        consultation -> Uuid,
        ordinal -> Int4,
        announced_at -> Timestamptz,
        announced_by -> Uuid,
    }
}

diesel::table! {
    memberships (id) {
        id -> Uuid,
        organisation -> Uuid,
        person -> Uuid,
        may_sign -> Bool,
        may_manage -> Bool,
        began_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    notices (consultation, language) {
        consultation -> Uuid,
        language -> Text,
        title -> Text,
        planned_term -> Text,
        target_groups -> Text,
        aim -> Text,
        timetable -> Text,
        ways_to_take_part -> Text,
        other_information -> Text,
        shorter_period_reason -> Text,
    }
}

diesel::table! {
    opinions (id) {
        id -> Uuid,
        assessment -> Uuid,
        person -> Uuid,
        asked_by -> Uuid,
        asked_at -> Timestamptz,
        form -> Uuid,
        question -> Text,
        due_on -> Nullable<Timestamptz>,
        given -> Nullable<Text>,
        given_at -> Nullable<Timestamptz>,
        revision -> Int4,
        taken_back_at -> Nullable<Timestamptz>,
        taken_back_by -> Nullable<Uuid>,
    }
}

diesel::table! {
    organisation_decisions (id) {
        id -> Uuid,
        organisation -> Uuid,
        decision -> Text,
        decided_at -> Timestamptz,
        decided_by -> Nullable<Uuid>,
        reason -> Text,
    }
}

diesel::table! {
    organisations (id) {
        id -> Uuid,
        name -> Text,
        name_key -> Text,
        country -> Text,
        register -> Text,
        number -> Text,
        number_key -> Text,
        state -> Text,
        applied_at -> Timestamptz,
        decided_at -> Nullable<Timestamptz>,
        decided_by -> Nullable<Uuid>,
        decision_reason -> Nullable<Text>,
        name_skeleton -> Text,
        address -> Text,
        web -> Text,
        about -> Text,
        revision -> Int4,
    }
}

diesel::table! {
    paper_sheets (id) {
        id -> Uuid,
        person -> Uuid,
        consultation -> Uuid,
        file_name -> Text,
        received_at -> Timestamptz,
        rows -> Jsonb,
    }
}

diesel::table! {
    participants (consultation, organisation) {
        consultation -> Uuid,
        organisation -> Uuid,
        stands -> Bool,
    }
}

diesel::table! {
    people (id) {
        id -> Uuid,
        name -> Text,
        position -> Text,
        email -> Text,
        email_key -> Text,
        language -> Text,
        password_hash -> Nullable<Text>,
        created_at -> Timestamptz,
        signed_out_everywhere -> Int4,
    }
}

diesel::table! {
    period_changes (id) {
        id -> Uuid,
        consultation -> Uuid,
        changed_at -> Timestamptz,
        changed_by -> Uuid,
        closes_before -> Timestamptz,
        closes_now -> Timestamptz,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    place_tallies (consultation, version, place) {
        consultation -> Uuid,
        version -> Uuid,
        place -> Int4,
        shown -> Int8,
        everything -> Int8,
        unanswered -> Int8,
        accepted -> Int8,
        partly -> Int8,
        rejected -> Int8,
        noted -> Int8,
        several -> Int8,
    }
}

diesel::table! {
    points (id) {
        id -> Uuid,
        text -> Uuid,
        version -> Uuid,
        provision -> Uuid,
        position -> Int4,
        place -> Nullable<Int4>,
        kind -> Text,
        number -> Nullable<Text>,
        path -> Text,
        depth -> Int2,
        anchor -> Text,
        body -> Text,
        marks -> Nullable<Jsonb>,
        cells -> Nullable<Jsonb>,
    }
}

diesel::table! {
    provision_links (id) {
        id -> Uuid,
        version -> Uuid,
        earlier -> Uuid,
        later -> Uuid,
        kind -> Text,
        confidence -> Int2,
        decision -> Nullable<Text>,
        decided_by -> Nullable<Uuid>,
        decided_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    provisions (id) {
        id -> Uuid,
        document -> Uuid,
    }
}

diesel::table! {
    publications (id) {
        id -> Uuid,
        consultation -> Uuid,
        published_at -> Timestamptz,
        published_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    published_notices (id) {
        id -> Uuid,
        consultation -> Uuid,
        language -> Text,
        revision -> Int4,
        revision_reason -> Nullable<Text>,
        published_at -> Timestamptz,
        published_by -> Uuid,
        version -> Uuid,
        opens_at -> Timestamptz,
        closes_at -> Timestamptz,
        comments_become_public -> Text,
        document_kind -> Text,
        policy_area -> Text,
        title -> Text,
        title_key -> Text,
        planned_term -> Text,
        target_groups -> Text,
        aim -> Text,
        timetable -> Text,
        ways_to_take_part -> Text,
        other_information -> Text,
        shorter_period_reason -> Text,
        contact_name -> Text,
        contact_phone -> Text,
        contact_email -> Text,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    recordings (submission) {
        submission -> Uuid,
        form -> Uuid,
        recorded_by -> Uuid,
    }
}

diesel::table! {
    recovery_codes (person, code_hash) {
        person -> Uuid,
        code_hash -> Bytea,
    }
}

diesel::table! {
    redacted_passages (redaction, field, starts_at) {
        redaction -> Uuid,
        field -> Text,
        starts_at -> Int4,
        ends_at -> Int4,
    }
}

diesel::table! {
    redaction_ends (redaction) {
        redaction -> Uuid,
        ended_at -> Timestamptz,
        ended_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    redactions (id) {
        id -> Uuid,
        consultation -> Uuid,
        submission -> Uuid,
        comment -> Uuid,
        ground -> Text,
        note -> Text,
        redacted_at -> Timestamptz,
        redacted_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    register_revisions (one) {
        one -> Bool,
        revision -> Int8,
    }
}

diesel::table! {
    response_assessments (response, assessment) {
        response -> Uuid,
        assessment -> Uuid,
        corrects -> Nullable<Uuid>,
        published_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    responses (id) {
        id -> Uuid,
        consultation -> Uuid,
        state -> Text,
        verdict -> Text,
        reasons -> Text,
        essence -> Text,
        language -> Text,
        drafted_by -> Uuid,
        drafted_at -> Timestamptz,
        approved_by -> Nullable<Uuid>,
        approved_at -> Nullable<Timestamptz>,
        returned_by -> Nullable<Uuid>,
        returned_at -> Nullable<Timestamptz>,
        return_remark -> Nullable<Text>,
        published_at -> Nullable<Timestamptz>,
        revision -> Int4,
        change_version -> Nullable<Uuid>,
        change_point -> Nullable<Uuid>,
        waiver -> Nullable<Text>,
        erased_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    returned_tables (id) {
        id -> Uuid,
        person -> Uuid,
        consultation -> Uuid,
        file_name -> Text,
        received_at -> Timestamptz,
        rows -> Jsonb,
    }
}

diesel::table! {
    reusable_texts (id) {
        id -> Uuid,
        title -> Text,
        title_key -> Text,
        language -> Text,
        body -> Text,
        revision -> Int4,
        saved_by -> Uuid,
        saved_at -> Timestamptz,
    }
}

diesel::table! {
    saved_lists (id) {
        id -> Uuid,
        person -> Uuid,
        name -> Text,
        filters -> Text,
        saved_at -> Timestamptz,
    }
}

diesel::table! {
    scans (id) {
        id -> Uuid,
        submission -> Uuid,
        name -> Nullable<Text>,
        media_type -> Text,
        size -> Int4,
        sha256 -> Bytea,
        added_at -> Timestamptz,
        added_by -> Uuid,
        erased_at -> Nullable<Timestamptz>,
        erased_for -> Nullable<Text>,
        kept -> Nullable<Bytea>,
    }
}

diesel::table! {
    second_factors (person) {
        person -> Uuid,
        secret -> Text,
        since -> Timestamptz,
        last_step -> Int8,
    }
}

diesel::table! {
    sessions (token_hash) {
        token_hash -> Bytea,
        person -> Uuid,
        created_at -> Timestamptz,
        seen_at -> Timestamptz,
        id -> Uuid,
        device -> Text,
        confirmed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    signatures (id) {
        id -> Uuid,
        submission -> Uuid,
        organisation -> Nullable<Uuid>,
        organisation_name -> Text,
        organisation_country -> Text,
        organisation_register -> Text,
        organisation_number -> Text,
        person -> Nullable<Uuid>,
        person_name -> Nullable<Text>,
        person_position -> Nullable<Text>,
        declaration -> Text,
        declaration_language -> Text,
        signed_at -> Timestamptz,
        format -> Int2,
        salt -> Nullable<Bytea>,
        digest -> Bytea,
        erased_at -> Nullable<Timestamptz>,
        erased_for -> Nullable<Text>,
    }
}

diesel::table! {
    staff_roles (id) {
        id -> Uuid,
        person -> Uuid,
        role -> Text,
        given_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    statement_comments (id) {
        id -> Uuid,
        statement -> Uuid,
        revision -> Int4,
        form -> Uuid,
        version -> Uuid,
        point -> Nullable<Uuid>,
        language -> Text,
        kind -> Text,
        body -> Text,
        proposed_wording -> Nullable<Text>,
        created_at -> Timestamptz,
        created_by -> Uuid,
        changed_at -> Timestamptz,
        changed_by -> Uuid,
        revises -> Nullable<Uuid>,
        position -> Nullable<Int4>,
    }
}

diesel::table! {
    statements (id) {
        id -> Uuid,
        consultation -> Uuid,
        organisation -> Uuid,
        ordinal -> Int4,
        revision -> Int4,
        reply -> Text,
        note -> Text,
        note_language -> Text,
        note_revision -> Int4,
        started_at -> Timestamptz,
        started_by -> Uuid,
        submitted_at -> Nullable<Timestamptz>,
        follows -> Nullable<Uuid>,
        abandoned_at -> Nullable<Timestamptz>,
        withdrawn_at -> Nullable<Timestamptz>,
        own_order -> Bool,
    }
}

diesel::table! {
    submissions (id) {
        id -> Uuid,
        consultation -> Uuid,
        statement -> Nullable<Uuid>,
        number -> Int4,
        channel -> Text,
        received_at -> Timestamptz,
        recorded_at -> Timestamptz,
        reply -> Text,
        language -> Text,
        note -> Nullable<Text>,
        note_salt -> Nullable<Bytea>,
        note_digest -> Nullable<Bytea>,
        supersedes -> Nullable<Uuid>,
        format -> Int2,
        digest -> Bytea,
        erased_at -> Nullable<Timestamptz>,
        erased_for -> Nullable<Text>,
    }
}

diesel::table! {
    tellings (id) {
        id -> Uuid,
        event -> Int8,
        kind -> Text,
        person -> Nullable<Uuid>,
        link -> Nullable<Uuid>,
        organisation -> Nullable<Uuid>,
        due_at -> Timestamptz,
        attempts -> Int4,
        last_error -> Nullable<Text>,
        letter -> Nullable<Uuid>,
        closed_at -> Nullable<Timestamptz>,
        closed_why -> Nullable<Text>,
        follower -> Nullable<Uuid>,
        because -> Nullable<Text>,
        digest -> Bool,
    }
}

diesel::table! {
    texts (id) {
        id -> Uuid,
        version -> Uuid,
        language -> Text,
        source -> Text,
        imported_at -> Timestamptz,
        imported_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
        warnings -> Nullable<Jsonb>,
        original -> Nullable<Bytea>,
        original_name -> Nullable<Text>,
        reader -> Nullable<Int2>,
        scheme -> Nullable<Text>,
        reading -> Nullable<Jsonb>,
    }
}

diesel::table! {
    time_refusals (request) {
        request -> Uuid,
        refused_at -> Timestamptz,
        refused_by -> Uuid,
        language -> Text,
        reason -> Text,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    time_requests (id) {
        id -> Uuid,
        consultation -> Uuid,
        organisation -> Uuid,
        organisation_name -> Text,
        person -> Uuid,
        asked_at -> Timestamptz,
        closes_at -> Timestamptz,
        wanted_until -> Nullable<Timestamptz>,
        language -> Text,
        reason -> Text,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    version_reasons (id) {
        id -> Uuid,
        consultation -> Uuid,
        version -> Uuid,
        language -> Text,
        reason -> Text,
        published_at -> Timestamptz,
        published_by -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    versions (id) {
        id -> Uuid,
        document -> Uuid,
        ordinal -> Int4,
        created_at -> Timestamptz,
        published_at -> Nullable<Timestamptz>,
        prepared_for -> Uuid,
        format -> Nullable<Int2>,
        digest -> Nullable<Bytea>,
    }
}

diesel::table! {
    withdrawals (signature) {
        signature -> Uuid,
        withdrawn_at -> Timestamptz,
        person -> Uuid,
        format -> Int2,
        digest -> Bytea,
    }
}

diesel::table! {
    year_counters (year) {
        year -> Int4,
        last_number -> Int4,
    }
}

diesel::joinable!(access_requests -> links (link));
diesel::joinable!(access_requests -> organisations (organisation));
diesel::joinable!(answer_changes -> answers (answer));
diesel::joinable!(answer_changes -> points (point));
diesel::joinable!(answer_changes -> versions (version));
diesel::joinable!(answers -> assessments (assessment));
diesel::joinable!(answers -> comments (comment));
diesel::joinable!(answers -> publications (publication));
diesel::joinable!(answers -> responses (response));
diesel::joinable!(applications -> links (link));
diesel::joinable!(applications -> organisations (organisation));
diesel::joinable!(applications -> people (person));
diesel::joinable!(assessment_words -> assessments (assessment));
diesel::joinable!(assessments -> assignments (assignment));
diesel::joinable!(assessments -> comments (comment));
diesel::joinable!(assessments -> consultations (consultation));
diesel::joinable!(assessments -> people (assignee));
diesel::joinable!(assessments -> submissions (submission));
diesel::joinable!(assignments -> consultations (consultation));
diesel::joinable!(comment_labels -> assessments (assessment));
diesel::joinable!(comment_labels -> people (labelled_by));
diesel::joinable!(comments -> submissions (submission));
diesel::joinable!(comments -> versions (version));
diesel::joinable!(consultation_counters -> consultations (consultation));
diesel::joinable!(consultation_invitations -> consultations (consultation));
diesel::joinable!(consultation_invitations -> organisations (organisation));
diesel::joinable!(consultation_invitations -> people (invited_by));
diesel::joinable!(consultation_staff -> consultations (consultation));
diesel::joinable!(consultation_staff -> people (person));
diesel::joinable!(consultation_tallies -> consultations (consultation));
diesel::joinable!(consultation_versions -> consultations (consultation));
diesel::joinable!(consultation_versions -> versions (version));
diesel::joinable!(consultation_withdrawals -> consultations (consultation));
diesel::joinable!(consultation_withdrawals -> people (withdrawn_by));
diesel::joinable!(consultations -> documents (document));
diesel::joinable!(erased_texts -> erasures (erasure));
diesel::joinable!(erasure_requests -> assessments (assessment));
diesel::joinable!(erasure_requests -> comments (comment));
diesel::joinable!(erasure_requests -> consultations (consultation));
diesel::joinable!(erasure_requests -> submissions (submission));
diesel::joinable!(erasures -> comments (comment));
diesel::joinable!(erasures -> consultations (consultation));
diesel::joinable!(erasures -> erasure_requests (request));
diesel::joinable!(event_queue -> events (event));
diesel::joinable!(followed_areas -> organisations (organisation));
diesel::joinable!(followed_consultations -> consultations (consultation));
diesel::joinable!(followed_consultations -> organisations (organisation));
diesel::joinable!(follows -> consultations (consultation));
diesel::joinable!(follows -> followers (follower));
diesel::joinable!(hold_back_ends -> hold_backs (hold_back));
diesel::joinable!(hold_back_ends -> people (ended_by));
diesel::joinable!(hold_backs -> comments (comment));
diesel::joinable!(hold_backs -> consultations (consultation));
diesel::joinable!(hold_backs -> people (held_by));
diesel::joinable!(import_edits -> people (made_by));
diesel::joinable!(import_edits -> texts (text));
diesel::joinable!(internal_notes -> assessments (assessment));
diesel::joinable!(internal_notes -> people (written_by));
diesel::joinable!(invitations -> links (link));
diesel::joinable!(invitations -> organisations (organisation));
diesel::joinable!(invitations -> people (invited_by));
diesel::joinable!(labels -> consultations (consultation));
diesel::joinable!(labels -> people (created_by));
diesel::joinable!(letter_choices -> people (person));
diesel::joinable!(letters -> events (event));
diesel::joinable!(letters -> links (link));
diesel::joinable!(letters -> organisations (organisation));
diesel::joinable!(letters -> people (person));
diesel::joinable!(links -> people (person));
diesel::joinable!(meeting_minutes -> meetings (meeting));
diesel::joinable!(meeting_minutes -> people (published_by));
diesel::joinable!(meeting_notices -> meetings (meeting));
diesel::joinable!(meeting_notices -> people (said_by));
diesel::joinable!(meeting_registrations -> meetings (meeting));
diesel::joinable!(meeting_registrations -> organisations (organisation));
diesel::joinable!(meeting_registrations -> people (person));
diesel::joinable!(meetings -> consultations (consultation));
diesel::joinable!(meetings -> people (announced_by));
diesel::joinable!(memberships -> organisations (organisation));
diesel::joinable!(memberships -> people (person));
diesel::joinable!(notices -> consultations (consultation));
diesel::joinable!(opinions -> assessments (assessment));
diesel::joinable!(organisation_decisions -> organisations (organisation));
diesel::joinable!(organisation_decisions -> people (decided_by));
diesel::joinable!(organisations -> people (decided_by));
diesel::joinable!(paper_sheets -> consultations (consultation));
diesel::joinable!(paper_sheets -> people (person));
diesel::joinable!(participants -> consultations (consultation));
diesel::joinable!(participants -> organisations (organisation));
diesel::joinable!(period_changes -> consultations (consultation));
diesel::joinable!(period_changes -> people (changed_by));
diesel::joinable!(place_tallies -> consultations (consultation));
diesel::joinable!(points -> provisions (provision));
diesel::joinable!(provision_links -> people (decided_by));
diesel::joinable!(provision_links -> versions (version));
diesel::joinable!(provisions -> documents (document));
diesel::joinable!(publications -> consultations (consultation));
diesel::joinable!(publications -> people (published_by));
diesel::joinable!(published_notices -> consultations (consultation));
diesel::joinable!(published_notices -> people (published_by));
diesel::joinable!(published_notices -> versions (version));
diesel::joinable!(recordings -> people (recorded_by));
diesel::joinable!(recordings -> submissions (submission));
diesel::joinable!(recovery_codes -> second_factors (person));
diesel::joinable!(redacted_passages -> redactions (redaction));
diesel::joinable!(redaction_ends -> people (ended_by));
diesel::joinable!(redaction_ends -> redactions (redaction));
diesel::joinable!(redactions -> comments (comment));
diesel::joinable!(redactions -> consultations (consultation));
diesel::joinable!(redactions -> people (redacted_by));
diesel::joinable!(redactions -> submissions (submission));
diesel::joinable!(response_assessments -> answers (corrects));
diesel::joinable!(response_assessments -> assessments (assessment));
diesel::joinable!(response_assessments -> responses (response));
diesel::joinable!(responses -> consultations (consultation));
diesel::joinable!(responses -> points (change_point));
diesel::joinable!(responses -> versions (change_version));
diesel::joinable!(returned_tables -> consultations (consultation));
diesel::joinable!(returned_tables -> people (person));
diesel::joinable!(reusable_texts -> people (saved_by));
diesel::joinable!(saved_lists -> people (person));
diesel::joinable!(scans -> blobs (kept));
diesel::joinable!(scans -> people (added_by));
diesel::joinable!(scans -> recordings (submission));
diesel::joinable!(second_factors -> people (person));
diesel::joinable!(sessions -> people (person));
diesel::joinable!(signatures -> organisations (organisation));
diesel::joinable!(signatures -> people (person));
diesel::joinable!(signatures -> submissions (submission));
diesel::joinable!(staff_roles -> people (person));
diesel::joinable!(statement_comments -> comments (revises));
diesel::joinable!(statement_comments -> statements (statement));
diesel::joinable!(statement_comments -> versions (version));
diesel::joinable!(statements -> consultations (consultation));
diesel::joinable!(statements -> organisations (organisation));
diesel::joinable!(statements -> people (started_by));
diesel::joinable!(submissions -> consultations (consultation));
diesel::joinable!(tellings -> events (event));
diesel::joinable!(tellings -> letters (letter));
diesel::joinable!(tellings -> links (link));
diesel::joinable!(tellings -> organisations (organisation));
diesel::joinable!(tellings -> people (person));
diesel::joinable!(texts -> blobs (original));
diesel::joinable!(texts -> people (imported_by));
diesel::joinable!(texts -> versions (version));
diesel::joinable!(time_refusals -> people (refused_by));
diesel::joinable!(time_refusals -> time_requests (request));
diesel::joinable!(time_requests -> consultations (consultation));
diesel::joinable!(time_requests -> organisations (organisation));
diesel::joinable!(time_requests -> people (person));
diesel::joinable!(version_reasons -> people (published_by));
diesel::joinable!(versions -> consultations (prepared_for));
diesel::joinable!(versions -> documents (document));
diesel::joinable!(withdrawals -> people (person));
diesel::joinable!(withdrawals -> signatures (signature));

diesel::allow_tables_to_appear_in_same_query!(
    access_requests,
    answer_changes,
    answers,
    applications,
    assessment_words,
    assessments,
    assignments,
    attempts,
    blobs,
    comment_labels,
    comments,
    consultation_counters,
    consultation_invitations,
    consultation_staff,
    consultation_tallies,
    consultation_versions,
    consultation_withdrawals,
    consultations,
    documents,
    erased_texts,
    erasure_requests,
    erasures,
    event_queue,
    events,
    followed_areas,
    followed_consultations,
    followers,
    follows,
    hold_back_ends,
    hold_backs,
    import_edits,
    internal_notes,
    invitations,
    labels,
    letter_choices,
    letters,
    links,
    meeting_minutes,
    meeting_notices,
    meeting_registrations,
    meetings,
    memberships,
    notices,
    opinions,
    organisation_decisions,
    organisations,
    paper_sheets,
    participants,
    people,
    period_changes,
    place_tallies,
    points,
    provision_links,
    provisions,
    publications,
    published_notices,
    recordings,
    recovery_codes,
    redacted_passages,
    redaction_ends,
    redactions,
    register_revisions,
    response_assessments,
    responses,
    returned_tables,
    reusable_texts,
    saved_lists,
    scans,
    second_factors,
    sessions,
    signatures,
    staff_roles,
    statement_comments,
    statements,
    submissions,
    tellings,
    texts,
    time_refusals,
    time_requests,
    version_reasons,
    versions,
    withdrawals,
    year_counters,
);
