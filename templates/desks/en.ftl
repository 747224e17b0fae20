desks-about = About
desks-agreed = No objections, submitted by { $person } on { $at }
desks-agreed-too-late = The period has ended. The statement without objections can still be read, but not submitted.
desks-agreeing = No objections
desks-all-consultations = All consultations
desks-answered = Answers received
desks-answered-at = Answered on { $at }
desks-anybody = Anybody
desks-anything = Anything
desks-begun = { $count ->
    [one] { $count } comment, not submitted
   *[other] { $count } comments, not submitted
}
desks-begun-agreeing = No objections, not submitted
desks-begun-nothing = Nothing written yet
desks-begun-submitted = Submitted on { $at }
desks-being-written = Statements you are writing
desks-check = Check and submit
desks-close = Close as answered
desks-closed = Closed { $at }
desks-closed-waiting = { $days ->
    [one] Closed { $at }; answers have waited { $days } day since then
   *[other] Closed { $at }; answers have waited { $days } days since then
}
desks-closes = Closes { $at }. { $left }
desks-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
desks-consultation-number = Number of the consultation
desks-consultation-withdrawn = Withdrawn by the ministry
desks-consultation-withdrawn-on = Consultation withdrawn on { $at }
desks-consultation-withdrawn-text = The ministry has withdrawn these consultations. What was submitted remains on record, and nobody need answer it.
desks-content = { $count ->
    [one] { $count } comment, no covering note
   *[other] { $count } comments, no covering note
}
desks-content-with-note = { $count ->
    [one] { $count } comment and a covering note
   *[other] { $count } comments and a covering note
}
desks-corrections-to-approve = { $count ->
    [one] { $count } correction to approve
   *[other] { $count } corrections to approve
}
desks-corrections-to-publish = { $count ->
    [one] { $count } approved correction that is not published
   *[other] { $count } approved corrections that are not published
}
desks-day = Day
desks-ended = Replaced or withdrawn
desks-event-access-asked = Somebody asked to be invited to an organisation; the address is not confirmed yet
desks-event-access-confirmed = A person who asks to be invited confirmed their address
desks-event-account-edited = The data of an account were changed
desks-event-address-asked = Another email address was asked for
desks-event-address-changed = An email address was changed
desks-event-answers-published = Answers were published
desks-event-answers-wait = Answers waited for approval in the morning
desks-event-application-corrected = An application was corrected
desks-event-application-sent = An application for an organisation was sent; the address is not confirmed yet
desks-event-comment-divided = A comment was divided into parts
desks-event-comment-held-back = A comment was held back from the public
desks-event-comment-shown-again = A comment is shown to the public again
desks-event-comment-united = A divided comment is whole again
desks-event-comments-assigned = Comments were assigned or taken back
desks-event-comments-close = Followers were reminded that comments close soon
desks-event-comments-opened = The time for comments began
desks-event-consultation-answered = The consultation was closed as answered
desks-event-consultation-discarded = A consultation was discarded before publication
desks-event-consultation-edited = A consultation was changed before publication
desks-event-consultation-made = A consultation was made
desks-event-consultation-published = The consultation was published
desks-event-consultation-withdrawn = The ministry withdrew the consultation
desks-event-erasure-asked = It was asked to erase words
desks-event-erasure-refused = Erasing words was refused
desks-event-erasure-taken-back = A request to erase words was taken back
desks-event-event-revived = An event of which nobody could be told is tried again
desks-event-follow-asked = Somebody asked to be told by email
desks-event-invitation-withdrawn = An invitation was taken back
desks-event-letter-resent = An email is sent again
desks-event-meeting-announced = A meeting was announced
desks-event-meeting-cancelled = A meeting was cancelled
desks-event-meeting-changed = A meeting was changed
desks-event-meeting-registered = An organisation registered for a meeting
desks-event-member-added = A person became a member of an organisation
desks-event-member-invited = A person was invited to an organisation
desks-event-membership-ended = A membership was ended
desks-event-minutes-published = The minutes of a meeting were published
desks-event-note-taken-up = A covering note was taken up to be answered
desks-event-notice-corrected = The published notice was corrected
desks-event-opinion-asked = A colleague was asked for a view on a comment
desks-event-opinion-given = A colleague gave a view on a comment, or changed it
desks-event-opinion-taken-back = A request for a view was taken back
desks-event-organisation-added = An organisation was added to the register
desks-event-organisation-applied = An organisation applied
desks-event-organisation-decided = A decision on an organisation was made
desks-event-organisation-invited = An organisation was invited
desks-event-organisation-uninvited = An invitation of an organisation was taken back
desks-event-parts-changed = The people of a consultation were changed
desks-event-passage-redacted = Words were covered for the public
desks-event-passage-uncovered = Covered words are shown to the public again
desks-event-password-set = A password was set
desks-event-period-lengthened = The period was lengthened
desks-event-points-linked = Points of two versions of the draft were matched
desks-event-points-paired = Points of two languages of the draft were paired by hand
desks-event-publication-missed = A consultation could not be published at the set time
desks-event-publication-scheduled = The time of publication was set
desks-event-publication-unscheduled = The time of publication was taken back
desks-event-recovery-code-used = A recovery code was used
desks-event-recovery-codes-made = New recovery codes were made
desks-event-registration-given-up = An organisation gave up its registration for a meeting
desks-event-reset-asked = Somebody asked for a new password
desks-event-response-approved = An answer was approved
desks-event-response-discarded = An unpublished answer was deleted
desks-event-response-drafted = An answer was written or changed
desks-event-response-returned = An answer was sent back
desks-event-rights-changed = The rights of a member were changed
desks-event-roles-changed = The roles of a person of the ministry were changed
desks-event-round-made = The next round of a consultation was made
desks-event-scan-added = A scan was added
desks-event-second-factor-off = Two-step sign-in was turned off
desks-event-second-factor-on = Two-step sign-in was set up
desks-event-second-factor-reset = Two-step sign-in of a person was turned off for them
desks-event-staff-added = A person was added to the ministry’s staff
desks-event-staff-invited = A person was invited to the ministry’s staff
desks-event-submission-made = A statement was submitted
desks-event-submission-recorded = A statement on paper was recorded
desks-event-submission-withdrawn = A statement was withdrawn
desks-event-telling-revived = An email that could not be written is tried again
desks-event-text-imported = A text of the draft was imported
desks-event-time-asked = An organisation asked for more time
desks-event-time-refused = A request for more time was refused
desks-event-unknown = Another event: { $kind }
desks-event-version-discarded = A later version of the draft was given up
desks-event-version-prepared = A later version of the draft was begun
desks-event-version-published = A later version of the draft was published
desks-event-words-erased = Words were erased
desks-event-work-due = Comments assigned to somebody are due
desks-events-about = What happened, who did it and when. What an organisation writes before it submits its statement is not shown here.
desks-events-filter = Choose events
desks-follows-nothing = Your organisation does not follow any policy area or consultation.
desks-group-accounts = Accounts and signing in
desks-group-answers = Answers
desks-group-consultations = Consultations
desks-group-letters = Emails sent again
desks-group-organisations = Organisations and their members
desks-group-staff = The ministry’s people
desks-group-submissions = Statements submitted and withdrawn
desks-handed = { $count ->
    [one] { $count } comment assigned to you
   *[other] { $count } comments assigned to you
 }
desks-handed-in = { $count ->
    [one] { $count } comment, submitted by { $person } on { $at }
   *[other] { $count } comments, submitted by { $person } on { $at }
}
desks-handed-overdue = { $count ->
    [one] { $count } comment assigned to you is overdue
   *[other] { $count } comments assigned to you are overdue
 }
desks-how-far = How far each consultation is
desks-invited = Invited by the ministry
desks-is-published = Is published at { $at }
desks-letters-given-up = { $count ->
    [one] { $count } email that could not be sent
   *[other] { $count } emails that could not be sent
}
desks-no-answer-yet = The ministry has not published an answer to these comments yet. The organisation will get an email when it does.
desks-no-events = There are no such events in this part of the list.
desks-not-submitted = Not submitted
desks-nothing = Your organisation has not written anything yet.
desks-nothing-open = No consultation that your organisation follows is open.
desks-nothing-under-way = No consultation is being prepared, open or waiting for answers.
desks-nothing-waits = Nothing waits for you now.
desks-oldest = { $days ->
    [one] The oldest comment without a published answer has waited { $days } day, since { $at }
   *[other] The oldest comment without a published answer has waited { $days } days, since { $at }
}
desks-open = Open for comments
desks-open-consultations = All consultations that are open now
desks-opens = Opens { $at }
desks-publish-answers = Publish the approved answers
desks-publish-later = Approved answers are published after comments close
desks-receipt = Receipt
desks-revise-by = Can be changed until
desks-revision-unsent = The period has ended, and the revision was not submitted. The statement submitted on { $at } remains valid.
desks-sent-back = An answer sent back to you, { $number }
desks-shortest-period = { $days ->
    [one] The shortest period for comments is { $days } day{ $point }.
   *[other] The shortest period for comments is { $days } days{ $point }.
}
desks-submit-by = Submit by
desks-superseded = Replaced by statement { $reference }
desks-the-service = The service
desks-to-answer = { $count ->
    [one] { $count } comment to answer
   *[other] { $count } comments to answer
}
desks-to-approve = { $count ->
    [one] { $count } answer to approve
   *[other] { $count } answers to approve
}
desks-to-decide = { $count ->
    [one] { $count } organisation to decide on
   *[other] { $count } organisations to decide on
}
desks-to-erase = { $count ->
    [one] { $count } request to erase words waits for a decision
   *[other] { $count } requests to erase words wait for a decision
}
desks-to-improve = { $count ->
    [one] { $count } answer that was sent back
   *[other] { $count } answers that were sent back
}
desks-to-publish = { $count ->
    [one] { $count } approved answer that is not published
   *[other] { $count } approved answers that are not published
}
desks-to-the-consultation = Open the consultation
desks-today = Today
desks-too-late = Not submitted in time
desks-too-late-text = { $count ->
    [one] The period has ended. { $count } comment can still be read, but not submitted.
   *[other] The period has ended. { $count } comments can still be read, but not submitted.
}
desks-unsent-statement = The statement, not submitted
desks-view-wanted = Your view on a comment is wanted, { $number }
desks-waiting-for-answers = Waiting for answers
desks-waits = What waits for you
desks-waits-since = The first organisation has waited since { $at }
desks-what = What
desks-what-happened = What happened
desks-when = When
desks-who = Who
desks-withdrawn = Withdrawn on { $at }
desks-wrote = { $count ->
    [one] { $person }: { $count } comment, last changed on { $at }
   *[other] { $person }: { $count } comments, last changed on { $at }
}
desks-your-comments-and-answers = Your comments and the answers
