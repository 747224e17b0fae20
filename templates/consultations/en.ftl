consultations-aim = Aim and problem
consultations-aim-hint = At most { $most } words
consultations-already-published = This consultation has been published. What can still be changed is listed on its page.
consultations-already-told = The consultation is published and the organisation has been told. The invitation can no longer be taken back.
consultations-answers = Publication of the answers
consultations-approvers = Approvers
consultations-as-the-public = See the page as the public will see it
consultations-at-publication = At publication
consultations-before-publication = Before publication
consultations-calendar-closing = Deadline for comments: “{ $title }”
consultations-calendar-opening = Comments open: “{ $title }”
consultations-calendar-text = Public consultation { $number }. Comments are accepted until { $moment } (Riga time, { $offset }).
consultations-cannot-be-withdrawn = The consultation has already ended.
consultations-changes = Change
consultations-changes-accepted = They were read as if all of them were accepted.
consultations-changes-rejected = They were read as if all of them were rejected.
consultations-check-first = Check before you publish
consultations-closes = Closes
consultations-closes-hint = Riga time. The whole minute counts: if you enter 23:59, comments are accepted until midnight. The period should be at least { $days ->
    [one] { $days } day
   *[other] { $days } days
}{ $cited }; a shorter period needs a reason.
consultations-closes-later = New end
consultations-closes-later-hint = Riga time. The whole minute counts: if you enter 23:59, comments are accepted until midnight.
consultations-closes-now = At present comments close on
consultations-closing-before-opening = The period must close after it opens
consultations-closure-already = The consultation has already been closed.
consultations-closure-not-over = A consultation can be closed only after its period has ended.
consultations-closure-unanswered = { $count ->
    [one] { $count } comment has no published answer yet.
   *[other] { $count } comments have no published answer yet.
 }
consultations-closure-withdrawn = The consultation was withdrawn; its comments need not be answered.
consultations-comments-after-period = Everyone will be able to read the comments once the period has ended
consultations-comments-at-submission = Everyone will be able to read comments as soon as they are submitted
consultations-comments-become-public = When comments become public
consultations-contact = Contact person
consultations-contact-email = Email
consultations-contact-hint = The responsible official, as published in the notice
consultations-contact-name = Name
consultations-contact-phone = Telephone
consultations-correct = Publish the corrected notice
consultations-correct-text = The corrected notice is published at once. The earlier one stays readable, with your reason. Everyone who follows the consultation or takes part in it is told. The period is changed on a page of its own.
consultations-correct-title = Correct the notice of consultation { $number }
consultations-corrected = The corrected notice is published.
consultations-correction-is-undone = (undone)
consultations-correction-misfit = no longer fits
consultations-correction-undo = Undo the last correction
consultations-correction-undone = The last correction has been undone.
consultations-corrections = { $count ->
        [one] { $count } correction
       *[other] { $count } corrections
    }
consultations-count-articles = { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
consultations-count-headings = { $count ->
    [one] { $count } heading
   *[other] { $count } headings
}
consultations-count-items = { $count ->
    [one] { $count } list item
   *[other] { $count } list items
}
consultations-count-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
consultations-count-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
consultations-count-tables = { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
consultations-depth-unknown = Give the level as a number from 1 to 9
consultations-did-delete = Left out: “{ $words }”
consultations-did-join = Joined to the one above: “{ $words }”
consultations-did-kind = Became: { $kind }. “{ $words }”
consultations-did-no-number = Lost its number: “{ $words }”
consultations-did-number = Got the number { $number }: “{ $words }”
consultations-did-set = Set: number { $number }, { $kind }, level { $depth }. “{ $words }”
consultations-did-split = Split before “{ $before }”: “{ $words }”
consultations-did-table = Became a table: “{ $words }”
consultations-discard = Discard consultation { $number }
consultations-discard-text = It has not been published, so nobody but staff has seen it. Its notice and text disappear from all pages, and its number stays unused. This cannot be undone.
consultations-discard-title = Discard consultation { $number }?
consultations-discarded = Consultation { $number } is discarded.
consultations-do-not-correct = Leave the notice as it is
consultations-do-not-discard = Keep it
consultations-do-not-lengthen = Leave the period as it is
consultations-do-not-publish = Do not publish yet
consultations-do-not-save = Do not save
consultations-do-not-withdraw = Do not withdraw it
consultations-document = Document
consultations-document-kind = Kind of document
consultations-draft = The draft
consultations-earlier-round = Earlier round: { $number }
consultations-edit = Edit consultation { $number }
consultations-english = English
consultations-everyone-sees = Everyone will immediately be able to read the notice and the draft: { $address }
consultations-follows-already = Follows the policy area
consultations-follows-area = Follows the policy area and is told anyway
consultations-found = Not for publication, the file also holds:
consultations-found-authors = names of authors: { $names }
consultations-found-changes = { $count ->
        [one] { $count } tracked change
       *[other] { $count } tracked changes
    }
consultations-found-comments = { $count ->
        [one] { $count } comment in the margin
       *[other] { $count } comments in the margin
    }
consultations-found-hidden = { $count ->
        [one] { $count } piece of hidden text
       *[other] { $count } pieces of hidden text
    }
consultations-found-pictures = { $count ->
        [one] { $count } picture or drawing
       *[other] { $count } pictures or drawings
    }
consultations-happened-answered = The consultation was closed, all answers are published
consultations-happened-answers = Answers were published
consultations-happened-answers-corrected = Published answers were corrected
consultations-happened-closed = Comments closed
consultations-happened-corrected = The notice was corrected
consultations-happened-lengthened = The period was lengthened: comments close on { $after } instead of { $before }
consultations-happened-meeting-announced = Meeting { $number } was announced for { $time }
consultations-happened-meeting-cancelled = Meeting { $number }, which was to be on { $time }, was cancelled
consultations-happened-meeting-changed = Meeting { $number } was changed; it is on { $time }
consultations-happened-meeting-minutes = The minutes of meeting { $number } were published
consultations-happened-meeting-minutes-corrected = The minutes of meeting { $number } were corrected
consultations-happened-opened = Comments opened
consultations-happened-outcome = The text as changed after the consultation was published
consultations-happened-published = The consultation was published
consultations-happened-version = The text of the draft was corrected
consultations-happened-withdrawn = The ministry withdrew the consultation
consultations-how-read = How the text { $language } was read
consultations-import = Add the text
consultations-import-again = Replace with another text
consultations-import-both = Choose one of the two: a file or pasted text. The pasted text is still in the form.
consultations-import-choose-again = Choose the file again: a file is not kept while you sign in or change the language.
consultations-import-file = File
consultations-import-file-hint = Word (.docx), OpenDocument (.odt), HTML, Markdown (.md), plain text (.txt) or PDF with text, up to 16 MB, 100,000 lines and 20,000 points.
consultations-import-nothing = Choose a file or paste the text
consultations-import-pasted = Or paste the text
consultations-import-pasted-hint = You can paste from Word too, with the numbers as printed. Headings, points and lists are recognised.
consultations-import-read = Read and save the text
consultations-imported = The text has been read and saved. Check the points.
consultations-in-en = in English
consultations-in-lv = in Latvian
consultations-invitations-at-once = The consultation is published: the people of an organisation that you invite now get the invitation by email immediately. It cannot be taken back.
consultations-invitations-text = Besides the organisations that follow the policy area, you can invite any approved organisation by name. Its people get the email about the publication as an invitation to their organisation, and later news. Until the publication you can take an invitation back.
consultations-invitations-title = Organisations invited to consultation { $number }
consultations-invite = Invite the ticked organisations
consultations-invite-hint = If you look for others, what you have ticked here is not kept: invite these first.
consultations-invite-more = Invite more organisations
consultations-invite-none = There is no such organisation that could be invited.
consultations-invite-organisations = Organisations
consultations-invite-search = Find organisations
consultations-invite-words = Words of the name
consultations-invited = { $count ->
    [0] These organisations had already been invited.
    [one] { $count } organisation has been invited.
   *[other] { $count } organisations have been invited.
}
consultations-invited-by = Invited by { $person }, { $at }
consultations-invited-organisations = Invited by name
consultations-inviting-is-over = Comments are no longer accepted, so nobody more can be invited.
consultations-is-scheduled = The publication of this consultation is set. Take the set time back to change anything.
consultations-is-withdrawn = The consultation was withdrawn.
consultations-kind-concept = Concept
consultations-kind-guidelines = Guidelines
consultations-kind-heading = heading
consultations-kind-law = Draft law
consultations-kind-other = Other document
consultations-kind-plan = Plan
consultations-kind-regulation = Draft Cabinet regulation
consultations-kind-report = Informative report
consultations-language-not-chosen = There is text { $language }, but that language is not chosen. Choose it, or clear the text.
consultations-languages = Languages of the notice
consultations-languages-hint = One or both. Nothing is published in a language that is not chosen.
consultations-latvian = Latvian
consultations-left-change = tracked change that was not taken
consultations-left-comment = comment in the margin
consultations-left-contents = table of contents
consultations-left-editor = left out by an editor
consultations-left-empty = heading without words
consultations-left-hidden = hidden in the file
consultations-left-out = { $count ->
        [one] { $count } paragraph that is not in the points
       *[other] { $count } paragraphs that are not in the points
    }
consultations-left-page-header = repeated on every page
consultations-left-page-number = page number
consultations-left-picture = picture
consultations-left-rule = drawn line
consultations-lengthen = Lengthen the period
consultations-lengthen-text = The later end is published at once, with both ends and your reason, and everyone who follows the consultation or takes part in it is told. A period cannot be shortened.
consultations-lengthen-title = Lengthen the period of consultation { $number }
consultations-lengthened = The period is lengthened.
consultations-link-choose = Choose an earlier point first.
consultations-link-decided = Saved.
consultations-link-decided-list = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
consultations-link-from = It is, in other words, the earlier
consultations-link-gone = This proposal is not there any more: somebody has changed the text or decided otherwise.
consultations-link-gone-points = { $count ->
    [one] { $count } earlier point that does not go on
   *[other] { $count } earlier points that do not go on
}
consultations-link-match = Match
consultations-link-matched = { $count ->
    [one] { $count } point that goes on
   *[other] { $count } points that go on
}
consultations-link-merged = { $earlier } of the earlier version has probably become a part of { $later }. Is that so?
consultations-link-new = { $count ->
    [one] { $count } new point
   *[other] { $count } new points
}
consultations-link-new-text = If one of them is an earlier point in other words, choose which.
consultations-link-no-earlier = Version { $before } has no text in this language: the points go on as those with the same numbers in the other language.
consultations-link-none = none: it is new
consultations-link-other = Decide otherwise
consultations-link-part = Not the same
consultations-link-refuse = No
consultations-link-reworded = other words
consultations-link-same = { $earlier } of the earlier version is probably { $later } now. Is it the same point?
consultations-link-split = { $earlier } of the earlier version was probably split: a part of it is { $later } now. Is that so?
consultations-link-taken = Another point already goes on from that one. Part them first.
consultations-link-to-decide = { $count ->
    [zero] Nothing to decide
    [one] { $count } match to decide
   *[other] { $count } matches to decide
}
consultations-link-why = Comments stay with their point. Where it is not sure which point an earlier one has become, decide here. One decision counts for both languages where the point is paired.
consultations-link-yes-part = Yes, a part of it
consultations-link-yes-same = Yes, the same
consultations-linked-merged = { $earlier } has become a part of { $later }.
consultations-linked-not-merged = { $earlier } has not become a part of { $later }.
consultations-linked-not-same = { $earlier } does not go on as { $later }.
consultations-linked-not-split = { $later } is not a part of { $earlier }.
consultations-linked-same = { $earlier } goes on as { $later }.
consultations-linked-split = A part of { $earlier } is { $later } now.
consultations-made = Consultation { $number } has been created. Now fill in the notice.
consultations-make-round = Make the next round on this draft
consultations-misfit-is-table = A table is not joined to a point. Leave it out, or keep it as it is.
consultations-misfit-no-columns = The lines of this point have no columns.
consultations-misfit-no-such-words = These words are not inside the text of the point. Copy them from it.
consultations-misfit-not-there = This point is no longer there. Look at the text again.
consultations-misfit-nothing-above = Nothing stands above the first point.
consultations-missing-closing = Enter when the period closes
consultations-missing-contact = Fill in “{ $field }” of the contact person
consultations-missing-notice = Save the notice in at least one language
consultations-missing-reason = Give the reason { $language }
consultations-missing-responsible = Choose the responsible official
consultations-missing-text = Add the text of the draft
consultations-missing-words = Fill in “{ $field }” { $language }
consultations-new = New consultation
consultations-next-round = Next round: { $number }
consultations-no-approvers = Nobody has been chosen to approve answers
consultations-no-reviewers = Nobody has been chosen to prepare answers
consultations-no-text = There is no text in this language yet.
consultations-nobody = Nobody yet
consultations-nobody-chosen = Tick at least one organisation
consultations-nobody-invited = No organisation has been invited by name.
consultations-none = There are no consultations yet
consultations-none-text = An editor can create one. Until it is published, only staff can see it.
consultations-not-read-in = What you pasted, which could not be read
consultations-not-yet = Not set yet
consultations-nothing-corrected = Nothing in the notice has been changed.
consultations-notice = Notice { $language }
consultations-of-number = Consultation { $number }
consultations-offered = { $count ->
    [one] { $count } correction of the earlier version fits here, too:
   *[other] { $count } corrections of the earlier version fit here, too:
}
consultations-offered-apply = { $count ->
    [one] Apply it
   *[other] Apply all { $count }
}
consultations-on-paper = Statements on paper
consultations-only-corrections-afterwards = After publication the notice can only be corrected and the period only lengthened, each time with a reason that everyone can read
consultations-opening-in-the-past = The opening time has passed. Enter a later one, or leave it empty.
consultations-opens = Opens
consultations-opens-hint = Riga time. Leave it empty to open at publication.
consultations-original = Read from
consultations-other-information = Other information
consultations-overtaken = This consultation has been changed since you opened this page, by another person or by you in another window. Your changes have not been saved yet: look at what is saved now, then save again.
consultations-overtaken-link = See what is saved now
consultations-overtaken-period = A colleague has changed this consultation since you opened this page, or you did in another window. Nothing of yours has been saved yet: check what is shown now, then press again.
consultations-overtaken-text = What you entered is still in the form. If you save again, it replaces everything that was saved in the meantime.
consultations-overtaken-version = Somebody has changed the version since you opened this page. Look at it again, then publish it.
consultations-pages = Pages
consultations-pair-choose = Choose a point in the other language first.
consultations-pair-gone = These points are not there any more: somebody has changed the text.
consultations-pair-saved = Saved.
consultations-pairs = Points in two languages
consultations-pairs-alone = { $count ->
    [zero] Nothing is only in the text { $language }
    [one] { $count } point only in the text { $language }
   *[other] { $count } points only in the text { $language }
}
consultations-pairs-is = It is the same as, { $language },
consultations-pairs-none = none
consultations-pairs-one-language = The draft has a text in one language only.
consultations-pairs-pair = Pair
consultations-pairs-part = Not the same
consultations-pairs-to = Points in two languages
consultations-pairs-together = { $count ->
    [one] { $count } point in both languages
   *[other] { $count } points in both languages
}
consultations-pairs-why = Points with the same numbers belong together: a comment on one is shown at both. Pair the rest by hand. This can be done after publication, too: what the points say does not change.
consultations-parts-text = Who is told of comments and answers in this consultation. The contact in the public notice is corrected with the notice.
consultations-parts-title = People of consultation { $number }
consultations-people = Ministry staff
consultations-people-saved = The people are saved.
consultations-period = Period
consultations-period-is-over = The period is over and can no longer be lengthened.
consultations-period-not-later = The new end must be later than the present one
consultations-period-too-short = The period is shorter than { $days ->
    [one] { $days } day
   *[other] { $days } days
}{ $cited }. Make it longer, or give the reason { $language }
consultations-phone-unreadable = Enter a telephone number, such as +371 67335113
consultations-planned-term = Planned term
consultations-planned-term-hint = Optional. For example, 2027 to 2030.
consultations-policy-area = Policy area
consultations-public-after-period = After the period has ended
consultations-public-at-submission = As soon as they are submitted
consultations-public-page = Public page
consultations-publication-in-the-past = The time of publication must be in the future
consultations-publish = Publish consultation { $number }
consultations-publish-at = Time of publication
consultations-publish-at-hint = Riga time. Until then nothing can be changed, but the time can be taken back.
consultations-publish-later = Later, at the time below
consultations-publish-now = Now
consultations-publish-title = Publish consultation { $number }?
consultations-publish-when = When
consultations-published = The consultation has been published.
consultations-published-at = Published
consultations-purpose-consulted = first published
consultations-purpose-correction = corrected
consultations-purpose-outcome = after the consultation
consultations-read = What was read
consultations-read-accepted = Read as if all changes were accepted
consultations-read-again = Read again
consultations-read-as = Read as
consultations-read-as-article = article
consultations-read-as-heading = heading { $level }
consultations-read-as-item = list item
consultations-read-as-paragraph = paragraph
consultations-read-as-point = point
consultations-read-as-table = table
consultations-read-change = Change
consultations-read-depth = Level
consultations-read-number = Number
consultations-read-rejected = Read as if all changes were rejected
consultations-read-text = Text
consultations-readers = Will be told by email: { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
} ({ $people ->
    [one] { $people } person
   *[other] { $people } people
}), of which invited by name: { $invited }; and followers without an account: { $addresses }
consultations-ready = Everything is filled in
consultations-reason = Reason { $language }
consultations-reason-hint = Everyone can read it.
consultations-responsible = Responsible official
consultations-responsible-hint = Is told about every statement that is submitted
consultations-results = Public results
consultations-reviewers = Reviewers
consultations-round-made = Consultation { $number } is the next round of { $earlier }. Its notice begins as that of the earlier one; import the new text.
consultations-save = Save
consultations-saved = Your changes have been saved.
consultations-saved-only = Only saved changes are checked here.
consultations-scheduled = The time of the publication is set.
consultations-scheduled-text = Until then nothing in it can be changed.
consultations-scheme = How the points are numbered
consultations-scheme-eu-act = European Union act: Article 1, 1., (a)
consultations-scheme-lv-law = Latvian law: 1. pants, (1), 1)
consultations-scheme-lv-regulation = Latvian regulation: 1., 1.1., 1.¹
consultations-scheme-other = Read it with another numbering
consultations-scheme-policy-paper = Policy paper: chapters, points 1, 1.1
consultations-scheme-section-law = Law with sections: § 1, (1), 1)
consultations-scheme-taken = Numbering:
consultations-scheme-uk-bill = British bill: 1, (1), (a)
consultations-shared = { $count ->
    [one] { $count } point has the same number as in the text { $language }.
   *[other] { $count } points have the same numbers as in the text { $language }.
}
consultations-shorter-period-reason = Reason for a shorter period
consultations-shorter-period-reason-hint = Only if the period is shorter than { $days ->
    [one] { $days } day
   *[other] { $days } days
}. The reason is published.
consultations-still-missing = Still to be done:
consultations-target-groups = Target groups
consultations-text = Text of the draft { $language }
consultations-text-corrected = The text has been corrected.
consultations-text-missing = Not added
consultations-text-remove = Remove the text { $language }
consultations-text-remove-hint = You can add the text again until it is published.
consultations-text-removed = The text { $language } has been removed.
consultations-text-there = Added
consultations-text-warnings = { $count ->
    [one] There is { $count } warning
   *[other] There are { $count } warnings
} about the text { $language }; after publication the text cannot be corrected
consultations-text-without-notice = The draft has a text { $language }, but there is no notice { $language }. Remove that text, or choose the language.
consultations-timetable = Timetable and next steps
consultations-title = Title
consultations-to-correction = Correct the notice
consultations-to-discard = Discard this consultation
consultations-to-invitations = Invite organisations
consultations-to-lengthening = Lengthen the period
consultations-to-meetings = Meetings
consultations-to-parts = Change the people
consultations-to-publication = Check and publish
consultations-to-requests = Requests for more time
consultations-to-the-consultation = Back to the consultation
consultations-to-withdrawal = Withdraw the consultation
consultations-told = Who was told
consultations-tool-before = Words with which a new point begins
consultations-tool-close = Close
consultations-tool-delete = Leave out
consultations-tool-its-number = Number as printed
consultations-tool-join = Join to the one above
consultations-tool-more = Change…
consultations-tool-number = It is { $number }
consultations-tool-paragraph = It is a paragraph
consultations-tool-set = Save these
consultations-tool-split = Split before these words
consultations-tool-split-at = Split before { $number }
consultations-tool-table = Make a table of its lines
consultations-tools = Tools for: { $point }
consultations-unequal = These numbers occur a different number of times in the text { $language }, so none of these points is paired with a point there:
consultations-uninvite = Take back
consultations-uninvited = The invitation has been taken back.
consultations-unschedule = Take the time back
consultations-unscheduled = The consultation is not going to be published at that time. It can be changed again.
consultations-unshared = Only in the text { $language }:
consultations-unshared-text = These points have no point with the same number in the other language; comments on them will be shown separately:
consultations-untitled = Consultation { $number }, untitled
consultations-version-all-told = Everyone who takes part in the consultation or follows it gets an email with your reason.
consultations-version-changes = What changed since version { $before }, as everybody will see it
consultations-version-closes-hint = Only if the period ends later. The same reason is published with the longer period.
consultations-version-correction = Version { $version }: a corrected draft
consultations-version-correction-text = A correction mends the text while people comment. If you change what the draft says, give people more time for it when you publish it, or make another round after the close.
consultations-version-decided = Nothing to decide
consultations-version-discard = Give up version { $version }
consultations-version-discard-text = Its texts, their corrections and the decisions about its points are deleted. Published versions stay.
consultations-version-discarded = The version was given up.
consultations-version-elsewhere = The next version is being prepared for consultation { $number }.
consultations-version-everyone-sees = Everybody sees version { $version } beside version { $before }, word by word.
consultations-version-few = Only { $going } of the { $count } points of version { $before } go on in the text { $language }. Is it the right text, in the right language?
consultations-version-for-ever = A published version is never changed or removed, and how its points go on can no longer be decided.
consultations-version-from-to = From version { $before } to version { $version }
consultations-version-language-missing = There is no text { $language }, which version { $before } has. Add it, or say in the reason why it is missing.
consultations-version-lengthen = Give people more time?
consultations-version-lengthen-no = No, only mistakes are corrected
consultations-version-lengthen-which = A later end is typed. Choose whether the period ends later, or empty it.
consultations-version-lengthen-yes = Yes, the period ends later
consultations-version-make = Prepare version { $version }
consultations-version-new-comments = New comments are on version { $version }. Comments on version { $before } stay on record and must be answered; those being written can be moved or left.
consultations-version-no-comments = Nobody comments on version { $version }. Answers can name the changes in it that comments led to.
consultations-version-no-text = The version has no text yet.
consultations-version-none = No version is in preparation.
consultations-version-not-yet = Not yet
consultations-version-number = Version { $version }
consultations-version-outcome = Version { $version }: the draft after the consultation
consultations-version-outcome-text = The outcome shows what changed after the comments, and why. Nobody comments on it. Addresses that people have quoted keep showing the version that was commented on.
consultations-version-points = How the points go on from the earlier version
consultations-version-present = The text of version { $before } { $language } as a Word file
consultations-version-publish = Publish version { $version }
consultations-version-published = Version { $version } is published.
consultations-version-steps = What it needs
consultations-version-text = The text { $language }
consultations-version-text-missing = Not added
consultations-version-text-there = Added
consultations-version-to = Version { $version } in preparation
consultations-version-undecided = To decide: { $count }
consultations-version-undecided-warning = { $count ->
    [one] { $count } match of points is not decided: until somebody confirms it, the later point counts as new.
   *[other] { $count } matches of points are not decided: until somebody confirms them, the later points count as new.
}
consultations-version-withdrawn = The consultation was withdrawn: its draft gets no further version.
consultations-versions = Versions of the draft
consultations-warning-broken-letters = Letters look broken: “{ $sample }” ({ $times ->
    [one] { $times } place
   *[other] { $times } places
})
consultations-warning-contents = { $count ->
        [one] { $count } line of a table of contents was left out
       *[other] { $count } lines of a table of contents were left out
    }
consultations-warning-cut-in-two = This goes on the sentence of the point above
consultations-warning-guessed-superscript = Read as { $number }, although the source has no superscript
consultations-warning-heading-without-text = Heading without text
consultations-warning-joined-lines = { $count ->
        [one] { $count } line was joined to the line above
       *[other] { $count } lines were joined to the lines above
    }
consultations-warning-many = { $count ->
        [one] { $count } such place; the first: { $first }
       *[other] { $count } such places; the first: { $first }
    }
consultations-warning-missing-first = The numbering begins at { $before }; number { $first } is missing
consultations-warning-missing-first-ones = The numbering begins at { $before }; numbers { $first } to { $last } are missing
consultations-warning-missing-number = Number { $first } is missing between { $after } and { $before }
consultations-warning-missing-numbers = Numbers { $first } to { $last } are missing between { $after } and { $before }
consultations-warning-mostly-unnumbered = Only { $numbered } of { $of } paragraphs have a number
consultations-warning-no-headings = No heading was found in this long text
consultations-warning-nothing-numbered = No point in the text has a number
consultations-warning-page-headers = { $count ->
        [one] { $count } line of page headers was left out: “{ $sample }”
       *[other] { $count } lines of page headers were left out: “{ $sample }”
    }
consultations-warning-repeated-number = { $count ->
    [one] { $count } point is numbered { $number }
   *[other] { $count } points are numbered { $number }
}
consultations-warning-run-together = The text of the point contains number { $number }, which should begin a new point
consultations-warning-steps-back = Number { $number } comes after { $after }
consultations-warning-tables = { $count ->
        [one] { $count } table was found
       *[other] { $count } tables were found
    }
consultations-warning-very-long = Very long point ({ $characters } characters)
consultations-warnings = { $count ->
    [one] { $count } warning.
   *[other] { $count } warnings.
}
consultations-warnings-not-kept = This text was read by an earlier version of the service, which kept no warnings. Add it again to see what should be checked.
consultations-warnings-text = You can publish with warnings, but comments are tied to the point numbers: put them right first.
consultations-was-not-scheduled = No time was set: the consultation has been published or the time was already taken back.
consultations-ways-to-take-part = Ways to take part
consultations-what-will-happen = What will happen
consultations-why = Reason
consultations-will-be-published = It will be published
consultations-will-be-short = The period is shorter than { $days ->
    [one] { $days } day
   *[other] { $days } days
}{ $cited }; your reason will be published
consultations-will-close = Comments will be accepted until
consultations-will-open = Comments will be accepted from
consultations-will-open-at-once = Comments will be accepted immediately
consultations-withdraw = Withdraw consultation { $number }
consultations-withdraw-ends = Nobody can comment any more, and nothing need be answered
consultations-withdraw-for-good = This cannot be undone; a new consultation on the same draft can be made afterwards
consultations-withdraw-stays = { $count ->
    [0] Nobody has submitted anything yet
    [one] What { $count } organisation has submitted stays on record and public
   *[other] What { $count } organisations have submitted stays on record and public
}
consultations-withdraw-title = Withdraw consultation { $number }?
consultations-withdraw-told = Everyone who follows the consultation or takes part in it is told, with your reason
consultations-withdrawn = The consultation is withdrawn.
consultations-withdrawn-at = Withdrawn
