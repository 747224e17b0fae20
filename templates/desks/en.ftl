desks-agreed = No objections, submitted by { $person } on { $at }
desks-agreed-too-late = The period has ended. The statement without objections can still be read, but not submitted.
desks-agreeing = No objections
desks-answered = Answered
desks-being-written = Being written
desks-check = Check and submit
desks-content = { $count ->
    [one] { $count } comment, no covering note
   *[other] { $count } comments, no covering note
}
desks-content-with-note = { $count ->
    [one] { $count } comment and a covering note
   *[other] { $count } comments and a covering note
}
desks-ended = Replaced or withdrawn
desks-handed-in = { $count ->
    [one] { $count } comment, submitted by { $person } on { $at }
   *[other] { $count } comments, submitted by { $person } on { $at }
}
desks-no-answer-yet = The ministry has not published an answer to these comments yet. The organisation will get an email when it does.
desks-not-submitted = Not submitted
desks-nothing = Your organisation has not written anything yet.
desks-open-consultations = Consultations that are open now
desks-receipt = Receipt
desks-revision-unsent = The period has ended, and the revision was not submitted. The statement submitted on { $at } remains valid.
desks-submit-by = Submit by
desks-superseded = Replaced by statement { $reference }
desks-to-the-consultation = Open the consultation
desks-too-late = Not submitted in time
desks-too-late-text = { $count ->
    [one] The period has ended. { $count } comment can still be read, but not submitted.
   *[other] The period has ended. { $count } comments can still be read, but not submitted.
}
desks-waiting-for-answers = Waiting for answers
desks-withdrawn = Withdrawn on { $at }
desks-wrote = { $count ->
    [one] { $person }: { $count } comment, last changed on { $at }
   *[other] { $person }: { $count } comments, last changed on { $at }
}
desks-your-comments-and-answers = Your comments and the answers
