reading-all-answered = All answered consultations
reading-all-answers-published = Closed, every comment answered
reading-all-areas = All areas
reading-all-consultations = All consultations
reading-all-organisations = All organisations
reading-all-phases = All phases
reading-all-with-answers = Results: all comments and answers
reading-answer-corrects = This answer replaces the answer published on { $moment }.
reading-answer-of-ministry = The ministry’s answer
reading-answer-proof = Data for verifying this answer (JSON)
reading-answer-published = Published
reading-answer-to-earlier = The answer was given to this comment before it was replaced or withdrawn.
reading-answered = Closed
reading-answered-lately = Recently answered
reading-answers-after-period = The ministry will answer after the period has ended on { $moment }.
reading-answers-being-prepared = The ministry is still preparing answers.
reading-area = Policy area
reading-as-word = Word file
reading-by-label = By subject
reading-by-letter = News by email
reading-by-point = By point
reading-by-point-rows = { $count ->
    [one] Table with { $count } row
   *[other] Table with { $count } rows
}
reading-change-because = Because of
reading-change-comment = Comment
reading-change-entry-deleted = { $point }, deleted
reading-change-entry-marked = { $point }, other formatting
reading-change-entry-merged = { $point }, merged
reading-change-entry-moved = { $point }, moved
reading-change-entry-new = { $point }, new
reading-change-entry-renumbered = { $point }, other number
reading-change-entry-reworded = { $point }, changed
reading-change-entry-split = { $point }, split
reading-changed-deleted = Deleted
reading-changed-marks = Only the formatting changed; the words are the same.
reading-changed-merged = Merged with others into { $related }.
reading-changed-merged-from = Made of { $related } of the earlier version.
reading-changed-moved = Moved
reading-changed-new = New
reading-changed-number = Only the number changed.
reading-changed-split = Split. It has become: { $related }.
reading-changed-split-from = A part of { $related } of the earlier version, which was split.
reading-changed-was = Was { $point } in version { $version }.
reading-changed-words = Changed. Inserted words: { $inserted }, deleted words: { $deleted }
reading-changes-after = What changed in the draft after this version
reading-changes-against = Before:
reading-changes-all = Show unchanged points too
reading-changes-beside = Show both versions side by side
reading-changes-between = From version { $from } to version { $to }
reading-changes-comment = Comment on this point
reading-changes-count = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
reading-changes-deleted = { $count ->
    [one] { $count } deleted
   *[other] { $count } deleted
}
reading-changes-deleted-words = deleted words
reading-changes-inline = Show the changes in one text
reading-changes-inserted-words = inserted words
reading-changes-list = List of changes
reading-changes-marked = { $count ->
    [one] { $count } with other formatting
   *[other] { $count } with other formatting
}
reading-changes-marks = Marks:
reading-changes-merged = { $count ->
    [one] { $count } merged
   *[other] { $count } merged
}
reading-changes-moved = { $count ->
    [one] { $count } moved
   *[other] { $count } moved
}
reading-changes-new = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
reading-changes-no-language = The two versions have no text in the same language.
reading-changes-none = The text is the same in both versions.
reading-changes-not-there = Not in this version
reading-changes-of = Now:
reading-changes-only = Show only what changed
reading-changes-read = Read version { $version } without marks
reading-changes-renumbered = { $count ->
    [one] { $count } with another number
   *[other] { $count } with another number
}
reading-changes-reworded = { $count ->
    [one] { $count } changed
   *[other] { $count } changed
}
reading-changes-since = What changed since version { $version }
reading-changes-split = { $count ->
    [one] { $count } split
   *[other] { $count } split
}
reading-changes-struck = are struck through. A bar stands beside every changed point.
reading-changes-title = What changed
reading-changes-to-preparation = Version { $version } in preparation
reading-changes-underlined = are underlined,
reading-changes-until-outcome = What changed after the consultation (version { $version })
reading-clear-filters = Clear all filters
reading-closed = Comments were accepted until
reading-closes = Comments accepted until
reading-column-answer = Answer
reading-column-count = Comments
reading-column-essence = Substance of the objection or proposal
reading-column-number = No.
reading-column-reasons = Reasons
reading-column-submitter = Submitted by
reading-column-verdict = Accepted or not
reading-comment-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
reading-comment-on-version = On version { $version } of the draft
reading-comment-on-whole = Comment on the whole draft
reading-comment-title = Comment { $reference }
reading-commented-text = The comment is on the Latvian text.
reading-commented-version = Read the version that was commented on
reading-commented-wording = The wording that was commented on
reading-comments = Comments
reading-comments-and-answers = Comments and answers
reading-comments-elsewhere = { $count ->
    [one] { $count } comment on another version
   *[other] { $count } comments on other versions
}
reading-comments-elsewhere-heading = Comments on this point in other versions
reading-comments-elsewhere-text = They stay on the wording that they were written on, and are answered like all others.
reading-comments-on-version = { $count ->
    [one] { $count } comment is on version { $version } of the draft
   *[other] { $count } comments are on version { $version } of the draft
}
reading-comments-public-after-period = Comments become public when the period has ended.
reading-comments-public-at-submission = Comments become public as soon as they are submitted.
reading-comments-so-far = Comments so far
reading-comments-so-far-text = Comments that everyone can read now.
reading-comments-with-answers = { $count ->
    [one] { $count } comment with its answer
   *[other] { $count } comments with answers
}
reading-consultation = Consultation { $number }
reading-consultation-withdrawn = The ministry withdrew this consultation on
reading-consultation-withdrawn-stays = What was submitted stays on record; it need not be answered.
reading-contents = Contents
reading-corrected = Corrected
reading-count = { $count ->
    [one] { $count } consultation
   *[other] { $count } consultations
}
reading-covered = The ministry has covered words.
reading-covering-note = Covering note of statement { $number }
reading-dates = Deadlines in your calendar
reading-documents = Documents
reading-draft-for = Draft for consultation { $number }
reading-earlier-answer = This answer has been replaced by a later one.
reading-earlier-answers = Earlier answers
reading-earlier-round = Earlier round: consultation { $number }
reading-filter-area = Area: { $area }
reading-filter-phase = Phase: { $phase }
reading-filter-words = Title or number: { $words }
reading-filters = Consultations
reading-filters-set = Filters in use
reading-find = Find a consultation
reading-follow = Follow
reading-form-coordination = Coordination table
reading-form-summary = Summary of comments
reading-held = Comment { $reference } by { $senders } is held back from the public since { $at }.
reading-held-answered = It is on record and will be answered.
reading-held-title = A comment that is held back
reading-history = What has happened
reading-home = Home
reading-home-heading = Read the draft. Say what should change. See what was decided.
reading-home-lead = The { $ministry } publishes its draft policy documents here, and registered non-governmental organisations, in Latvia and abroad, comment on them point by point. Every comment gets a public answer.
reading-home-title = Comment on draft policy documents
reading-how = How it works
reading-how-answer = The ministry answers each comment
reading-how-answer-detail = Accepted, partly accepted, not accepted or noted, with reasons
reading-how-comment = Your organisation comments
reading-how-comment-detail = On a point or on the whole draft, proposing your own wording
reading-how-it-stands = Status of your organisation
reading-how-published = The draft is published
reading-how-published-detail = Usually at least { $days ->
    [one] { $days } day
   *[other] { $days } days
} to comment
reading-how-submit = A representative with the right to do so submits the statement
reading-how-submit-detail = The receipt shows what was received, and when
reading-in-full = Read in full
reading-in-short = In short, in the ministry’s words
reading-is-superseded = Replaced by a newer statement
reading-is-withdrawn = Withdrawn
reading-kind = Kind of document
reading-label = Subject
reading-latest-first = Closing latest first
reading-led-to = What changed:
reading-led-to-gone = { $point }, deleted in version { $version }
reading-led-to-point = { $point } of version { $version }
reading-lengthened = The period was lengthened
reading-more-points = The first { $count } points with comments. The text has the counts beside every point.
reading-more-than = more than { $count }
reading-neighbours = Other points
reading-newest-version = Read the newest version
reading-news = News for feed readers (Atom)
reading-next-point = next
reading-next-round = There is a next round on this draft: consultation { $number }
reading-no-comments = There are no comments.
reading-no-comments-on-point = No comments
reading-no-comments-on-version = There are no comments on version { $version } of the draft.
reading-no-objections-text = The organisation has no objections to the draft.
reading-no-organisation-matches = No organisation’s name contains “{ $words }”
reading-no-organisations = No organisation has been registered yet
reading-no-reasons = The ministry gave no further reasons.
reading-no-statements = There are no public statements yet.
reading-no-successor = No comment has taken its place.
reading-nothing-happened = Nothing has happened in public yet.
reading-nothing-matches = No consultation matches these filters
reading-nothing-open = No consultation is open for comments at the moment.
reading-nothing-published = No consultation has been published yet
reading-nothing-published-text = As soon as a draft is published, it will appear here with its deadline.
reading-notice = Notice
reading-notice-before = The notice before this correction
reading-of-other-text = of the Latvian text
reading-official = Responsible official
reading-open-now = Open now
reading-opens = Comments accepted from
reading-organisation-about = What it does
reading-organisation-areas = Policy areas of interest
reading-organisation-count = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
reading-organisation-in-register-since = Registered here on { $date }
reading-organisation-may-not-act = Rights suspended
reading-organisation-register = Register
reading-organisation-registered = Registered
reading-organisation-since = here on { $date }
reading-organisation-suspended = The ministry has suspended the rights of this organisation: at present nobody can comment or submit statements on its behalf. What it submitted before stays here.
reading-organisations-filter = Organisations
reading-organisations-lead = Organisations that take part in consultations, the statements they have submitted and what became of them.
reading-other-version = This is version { $shown } of the draft. The newest is version { $newest }.
reading-outcome = What became of the comments
reading-own-comment = Your organisation’s comment, not submitted
reading-own-comment-submitted = Your organisation’s comment, submitted
reading-part = How to take part
reading-part-comment = Read the draft and comment on the points that matter to you
reading-part-comment-later = When comments open, read the draft and comment on the points that matter to you
reading-part-of-submission = Part of statement { $reference }
reading-part-register = Register your organisation if it is not registered yet
reading-part-sign-in = Sign in as a representative of your organisation
reading-part-submit = A representative with the right to do so checks and submits the statement
reading-path = Progress of this document
reading-percent = { $percent }%
reading-period-from = Comments accepted from
reading-period-until = Comments accepted until
reading-period-was-until = Earlier:
reading-permanent-link = permanent link to this row
reading-phase = Phase
reading-point = Point
reading-point-as-commented-on = This is the point as it was commented on. The answers say what changes.
reading-point-in-other-language = This point is only available in Latvian.
reading-point-of-version = { $point } (version { $version })
reading-previous-point = previous
reading-proposed-wording = Proposed wording
reading-read = Read the draft
reading-read-and-comment = Read the draft and comment
reading-received = Received
reading-register = Register your organisation
reading-replaced = Replaced
reading-results = Results
reading-results-accepted = { $count ->
    [0] None of them was accepted.
    [one] { $count } of them was accepted in whole or in part.
   *[other] { $count } of them were accepted in whole or in part.
}
reading-results-all-withdrawn = All comments have been withdrawn.
reading-results-lead = { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
} sent { $comments ->
    [one] { $comments } comment
   *[other] { $comments } comments
}.
reading-results-no-objections = { $count ->
    [one] { $count } of { $all } organisations had no objections.
   *[other] { $count } of { $all } organisations had no objections.
}
reading-results-none = No comments were received.
reading-results-none-yet = No comments have been received yet.
reading-results-of-version = Results of the comments on version { $version } of the draft
reading-results-waiting = { $count ->
    [one] { $count } comment is still waiting for an answer.
   *[other] { $count } comments are still waiting for an answer.
}
reading-revised = The notice was corrected
reading-revision = Revision { $revision } of the notice
reading-revision-newest = The notice as it is now
reading-revision-published = Published
reading-revision-replaced = This is an earlier revision of the notice.
reading-riga-time = Riga time, { $offset }
reading-said-before = Earlier answer
reading-search-everywhere = Search for “{ $words }” in all phases and areas
reading-search-organisations = Only titles are searched here. See organisations and what they submitted.
reading-see-results = See the results
reading-share = Share of answers
reading-shorter-period = Why the period is shorter than usual
reading-showing = { $first }–{ $last } of { $all }
reading-sign-in = Sign in
reading-soonest-first = Closing soonest first
reading-statements = Statements
reading-step-answered = Consultation closed, all answers published
reading-step-at = { $moment }
reading-step-from = from { $moment }
reading-step-never = not held
reading-step-open = Open for comments
reading-step-published = Draft published
reading-step-to-answer = Every comment answered
reading-step-until = until { $moment }
reading-step-withdrawn = Withdrawn by the ministry
reading-submission-title = Statement { $reference }
reading-submitted = Your organisation has submitted its statement: open the receipt
reading-submitted-again = The organisation submitted a statement again: { $reference }, { $at }.
reading-submitted-all = Your organisations have submitted their statements: open them
reading-sum-held-back = Not shown
reading-sum-not-yet-public = Not yet public
reading-sum-published = Public
reading-sum-received = Received
reading-sum-several = Answered in parts, differently
reading-sum-superseded = Replaced by newer ones
reading-sum-waiting = Waiting for an answer
reading-sum-withdrawn = Withdrawn
reading-summary-empty = No answer has been published yet.
reading-superseded-by = Statement { $reference }, submitted on { $at }, has replaced this one.
reading-supersedes = This statement has replaced statement { $reference }.
reading-tables = Download the tables
reading-text-answered = This is the draft as it was commented on. The outcome of the comments is shown beside each point. { $accepted } of { $comments ->
    [one] { $comments } comment
   *[other] { $comments } comments
} { $accepted ->
    [one] was
   *[other] were
} accepted in whole or in part.
reading-text-in-other-language = The draft is only available in Latvian.
reading-text-not-public = The text is not shown, because it was not public while the statement stood.
reading-text-of-draft = text of the draft
reading-text-with-answers = The text with its answers
reading-to-start = To the beginning of the list
reading-to-tables = Download the tables
reading-to-the-earlier = Open the earlier statement
reading-to-the-later = Open the newer statement
reading-to-the-notice = About this consultation
reading-to-the-successor = The comment in its place: { $reference }
reading-to-the-work = Continue preparing it
reading-to-this-part = To this part:
reading-until-and-with = Riga time, { $offset }. The whole minute counts.
reading-verify = How to check that nothing was changed
reading-verify-compare = The program computes the fingerprint anew from the data, sees that the page shows the words of the data, and prints the fingerprint. Compare it with the one in the receipt. If something does not fit, the program prints “WRONG”; if the file is not one that it can check, “NOT CHECKED”. An answer on the page of a comment is checked by its own data.
reading-verify-compute = Compute it yourself
reading-verify-description = If you would rather write a program of your own, a description says from what each fingerprint is computed:
reading-verify-download = Download the program
reading-verify-download-hint = It is short, so that it can be read before it is used. It needs Python 3 and no connection to the internet.
reading-verify-lead = Every statement, every comment and every answer has a fingerprint. With it anyone can check that what stands here is what was submitted or published.
reading-verify-numbers = The statements of a consultation are numbered in the order in which they are received, without gaps: 001, 002, 003. So none can disappear without its number being missed.
reading-verify-proves = What this proves, and what not
reading-verify-proves-alone = Without the receipt it only shows that the words and the fingerprint on the page belong together. An answer has no receipt: keep the file that you have saved, and compare it later.
reading-verify-proves-people = It does not show which person signed a statement: the names of people are not public, only the fingerprint of the signature is.
reading-verify-proves-right = It says nothing about whether a comment or an answer is right.
reading-verify-proves-words = It proves that the words are exactly those that the ministry received, if the fingerprint is the same as in the receipt.
reading-verify-receipt = Compare it with the receipt
reading-verify-receipt-text = When an organisation submits a statement, it gets a receipt with the fingerprint of the statement and of each comment. The same is in the email that is sent to it, and that email the ministry cannot change any more. On the page of a comment or a statement the fingerprint of today stands under “{ $data }”, at the end, behind the word “digest”. If both are the same, the words are the same.
reading-verify-run = Run the program in the folder with both files:
reading-verify-save = Save the page of a comment or of a statement as a file (in the menu of the browser: “Save page as”), for example as saved.html. For an answer save what the link “{ $data }” on the page of its comment opens.
reading-verify-what = What a fingerprint is
reading-verify-what-text = A fingerprint is a string of digits and letters that is computed from a text by a public method (SHA-256). If a single letter of the text is changed, the fingerprint becomes quite different, and nobody can find another text with the same fingerprint. It is made at the moment when a statement is submitted or an answer is published.
reading-version-corrected = Version { $version } ({ $date }): the corrected draft
reading-version-in-preparation = version { $version }, in preparation
reading-version-number = Version { $version }
reading-version-of-date = version { $version }, { $date }
reading-version-outcome = Version { $version } ({ $date }): the draft after the consultation. It is not commented on.
reading-what-changed-correction = What was corrected (version { $version }, { $date })
reading-what-changed-outcome = What changed after the consultation (version { $version }, { $date })
reading-what-has-changed = What has happened, with the earlier notice
reading-why-revised = Why this notice took the place of the earlier one
reading-withdrawn = The organisation withdrew this statement on { $at }.
reading-without-place = Without a place in this version
reading-without-place-text = These comments are on points of earlier versions that version { $version } does not have. They are answered like all others.
reading-words-in-name = Search in names
reading-words-in-title = Search by title or number
