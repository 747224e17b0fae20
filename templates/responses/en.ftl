responses-age = Received
responses-agreed-accepted = Agreed
responses-agreed-noted = Nothing to agree on
responses-agreed-partly = Agreed in part
responses-agreed-rejected = Not agreed
responses-alike = Similar comments
responses-alike-all = { $count ->
    [one] Work on all { $count } of them
   *[other] Work on all { $count } of them
 }
responses-alike-compared = { $count ->
    [one] { $count } comment without an answer compared
   *[other] { $count } comments without an answer compared
 }
responses-alike-differs = What differs
responses-alike-figures = different figures: { $figures }
responses-alike-group = { $count ->
    [one] { $count } similar comment
   *[other] { $count } similar comments
 }
responses-alike-members = Which of them belong together
responses-alike-more = Only the first { $count } comments were compared; the others follow when these are answered.
responses-alike-none = No similar comments
responses-alike-none-text = Among the comments that wait for an answer, no two say nearly the same in their words.
responses-alike-not-shown = { $count ->
    [one] { $count } smaller group is shown when these are answered.
   *[other] { $count } smaller groups are shown when these are answered.
 }
responses-alike-percent = { $percent } % alike
responses-alike-same = the same words
responses-alike-shown = the one shown above
responses-alike-text = Found by the program from the words alone. Look at what differs, untick what does not belong, and answer the rest once.
responses-all = All
responses-all-comments = See all comments
responses-also-open = { $name } opened this comment on { $at } and may be writing an answer.
responses-answer = Answer
responses-answer-by-post = Not in the register, so without an email from here: { $names }. Send the answers by post.
responses-answer-together = { $count ->
    [one] One answer to { $count } comment
   *[other] One answer to { $count } comments
 }
responses-answer-together-text = You write it once, and it is published with each comment that waits for an answer. Each organisation gets it beside what it wrote itself. Comments that already have an answer stay as they are.
responses-any = Any
responses-any-day = Any
responses-any-organisation = Any
responses-any-point = Any
responses-anybody = Any
responses-approve = Approve
responses-approve-and-next = Approve and next
responses-approve-together = { $count ->
    [one] Approve { $count } answer
   *[other] Approve { $count } answers
 }
responses-approve-together-heading = Approve
responses-approve-together-text = You approve the answers that stand on this page and that others wrote. What somebody changes meanwhile is not approved.
responses-approved = The answer has been approved.
responses-approved-some = Approved: { $count }. Not approved: { $refused }. The reason is given with each answer.
responses-approved-together = { $count ->
    [one] { $count } answer has been approved.
   *[other] { $count } answers have been approved.
 }
responses-approved-with-remark = You have typed a remark: send the answer back with it, or clear it and approve
responses-approver-closes = An approver closes a consultation.
responses-approver-publishes = An approver publishes answers.
responses-assign-gone = Some of these comments need no answer any more. Look at the list again.
responses-assign-no-reviewer = This person writes no answers any more. Choose somebody else.
responses-assign-past = Enter a day that has not passed
responses-assignee = Who answers
responses-assignee-choose = Choose a colleague
responses-assignee-missing = Choose who answers
responses-assignee-nobody = Nobody: take it back
responses-back = All comments
responses-caption = Comments, unanswered first, in the order of the draft
responses-caption-in-order = Comments. Order: { $order }
responses-change = The change that the comment led to
responses-change-at = { $point } of version { $version }
responses-change-gone = { $point }, deleted in version { $version }
responses-change-hint = Readers see it beside the answer, and the comment beside the change. Changes of the same point come first.
responses-change-named = Change:
responses-change-none = No change is named
responses-changed-before-decision = Somebody changed the answer while you were reading it. Read it again before you decide.
responses-changed-since = What changed in this point since
responses-choose = Choose a comment
responses-choose-all = Choose all on this page
responses-choose-consultation = To work on several comments together, choose a consultation.
responses-choose-text = The comment, its point and the answer open here. Your filters are kept.
responses-chosen = The chosen comment
responses-clear-filters = Clear all filters
responses-close = Close the consultation
responses-closed = The consultation has been closed.
responses-closure-agreed = { $count ->
    [one] { $count } statement says that there are no objections; it needs no answer
   *[other] { $count } statements say that there are no objections; they need no answer
 }
responses-closure-answered = { $count ->
    [one] { $count } comment is answered, and nothing is left to be answered
   *[other] { $count } comments are answered, and nothing is left to be answered
 }
responses-closure-corrections = { $count ->
    [one] { $count } correction of a published answer is not published yet: publish or discard it first.
   *[other] { $count } corrections of published answers are not published yet: publish or discard them first.
 }
responses-closure-for-ever = A closed consultation cannot be opened again; a published answer can still be corrected by a newer one
responses-closure-public = Everyone will see that all answers have been published: { $address }
responses-closure-title = Close consultation { $number }?
responses-colleague-wrote = { $name } wrote this answer on { $at }; if you save, you become its author.
responses-colour = Colour
responses-colour-blue = Blue
responses-colour-green = Green
responses-colour-grey = Grey
responses-colour-purple = Purple
responses-colour-red = Red
responses-colour-yellow = Yellow
responses-column-address = Address of the comment
responses-column-agreed = Agreed or not
responses-column-answer = To fill in: reasons
responses-column-answer-language = To fill in: language of the answer
responses-column-assignee = Assigned to
responses-column-change = What changed
responses-column-comment = Comment
responses-column-corrects = Replaces the answer published on
responses-column-decision = To fill in: accepted or not
responses-column-essence = Substance of the objection or proposal
responses-column-kind = Type of comment
responses-column-labels = Labels
responses-column-language = Language of the comment
responses-column-last-wording = Final wording
responses-column-mark = Mark: do not change
responses-column-note = The ministry’s note
responses-column-number = No.
responses-column-objection = Objection or proposal
responses-column-point = Point
responses-column-proposed-wording = Proposed wording
responses-column-published = Answer published
responses-column-reasons = Reasons
responses-column-received = Comment received
responses-column-state = Answer
responses-column-submitter = Submitted by
responses-column-summary = Summary in the ministry’s words
responses-column-text = Full text of the comment
responses-column-verdict = Accepted or not
responses-column-version = Version
responses-column-waiver = Why its writer approved it
responses-column-wording = Wording sent for coordination
responses-comment = Comment
responses-consultation = Consultation
responses-correct = Correct the published answer
responses-correction = Correction
responses-correction-approved = Correction: approved
responses-correction-drafted = Correction: drafted
responses-correction-returned = Correction: sent back
responses-corrections = Corrections under way
responses-corrections-to-approve = { $count ->
    [one] { $count } correction of a published answer also waits for approval
   *[other] { $count } corrections of published answers also wait for approval
 }
responses-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
 }
responses-discard = Discard
responses-discard-correction-text = The correction will be discarded, and the published answer stays as it is. The history will show that a correction was written and discarded.
responses-discard-question = Discard this unpublished answer
responses-discard-shared-text = { $count ->
    [one] The answer is to { $count } comment. It will be discarded, and the comment will wait for an answer again.
   *[other] The answer is to { $count } comments. It will be discarded for all of them, and each will wait for an answer again. To change it for this one only, give this comment an answer of its own.
 }
responses-discard-text = What is written here will be discarded, and the comment will wait for an answer again. The history will show that an answer was written and discarded.
responses-discarded = The text has been discarded.
responses-divide = Divide the comment into parts
responses-divide-already = The comment is divided already.
responses-divide-answered = There is an answer to the whole comment. Discard it first if it is not published.
responses-divide-at = Where does a new part begin?
responses-divide-do = Divide
responses-divide-hint = The first part begins with the first sentence. Tick each sentence with which a new part begins.
responses-divide-noted = There is an internal note on a part, or a colleague was asked about it. The comment stays divided, so that nothing is lost.
responses-divide-nowhere = Choose at least one sentence with which a new part begins.
responses-divide-part-answered = A part has an answer already. Discard it first if it is not published.
responses-divide-text = Each part is answered by itself. The comment stays whole on every page, with the answers below it. It has at most { $most } parts.
responses-divide-too-many = Choose fewer places: a comment has at most { $most } parts.
responses-divide-whole = The comment is not divided.
responses-divided-done = The comment is divided. This is its first part.
responses-do-not-close = Do not close
responses-do-not-divide = Do not divide
responses-do-not-hold = Show it as before
responses-do-not-publish = Do not publish yet
responses-do-not-redact = Do not cover
responses-do-not-waive = Leave it to another person
responses-drafted-before = The organisation submitted this comment before, in the same words, and an answer was drafted to it. You can take that answer over; it then has to be approved anew.
responses-due = Due
responses-due-by = Until the end of which day
responses-due-hint = May be left empty. For example, 5 12 2026.
responses-earlier-answer = Earlier answer, corrected since
responses-erase = Erase words from the record
responses-erased-already = The words of the comment were erased.
responses-erasure-ask = Ask to erase
responses-erasure-asked-already = Somebody has asked to erase something of this comment already. That is to be decided first.
responses-erasure-asked-by = Asked by { $name }, { $at }
responses-erasure-asked-done = The request is saved. Another person decides.
responses-erasure-closed = This request was decided already.
responses-erasure-confirm = Erase for good
responses-erasure-copies = All copies go, too: in drafts of statements, letters, the search, tables and sheets that were brought back, and in later or earlier comments in the same words.
responses-erasure-do-not-ask = Do not ask
responses-erasure-done = The words are erased. The organisation will be told.
responses-erasure-done-by-post = The words are erased. Not in the register, so without an email from here: { $names }. Tell them by post.
responses-erasure-for-good = This cannot be undone.
responses-erasure-goes-answer = { $count ->
    [one] The reasons of { $count } answer are erased
   *[other] The reasons of { $count } answers are erased
}
responses-erasure-goes-comment = { $count ->
    [one] The words of { $count } comment are erased
   *[other] The words of { $count } comments are erased
}
responses-erasure-goes-note = { $count ->
    [one] { $count } covering note is erased
   *[other] { $count } covering notes are erased
}
responses-erasure-goes-scan = { $count ->
    [one] { $count } scan is erased, file and name
   *[other] { $count } scans are erased, files and names
}
responses-erasure-goes-signature = { $count ->
    [one] Name and office are erased in { $count } signature
   *[other] Name and office are erased in { $count } signatures
}
responses-erasure-not-own = Only who asked takes the request back.
responses-erasure-not-touched = Internal notes, the views of colleagues and answers in preparation are not touched: look through them yourselves. In backups the words stay until those are destroyed.
responses-erasure-nothing = Nothing of what was chosen is there any more.
responses-erasure-nothing-chosen = Choose what is to be erased
responses-erasure-of-answer = The reasons of the published answers
responses-erasure-of-comment = The text of the comment with its proposed wording
responses-erasure-of-note = The covering note
responses-erasure-of-scan = The scans of the paper
responses-erasure-of-signature = Name and office of the person who signed
responses-erasure-outcome-erased = Erased by { $name }, { $at }
responses-erasure-outcome-refused = Refused by { $name }, { $at }
responses-erasure-outcome-taken-back = Taken back by { $name }, { $at }
responses-erasure-own = You asked for this. Another person must erase the words or refuse to.
responses-erasure-personal-data = They are personal data, and the person asks for it (General Data Protection Regulation, Article 17(1)).
responses-erasure-prepared = An answer to this comment, or one in the same words, is being prepared. Publish it or discard it first.
responses-erasure-refuse = Refuse
responses-erasure-refuse-heading = Refuse to erase
responses-erasure-refused-done = Erasing was refused.
responses-erasure-remark = Why it is not erased
responses-erasure-remark-hint = Only staff read this.
responses-erasure-remark-missing = Enter why it is not erased
responses-erasure-stays = The number, the organisation, the time, the decision and the digest stay; no count changes. In the place of the text everybody sees that it was erased, and why.
responses-erasure-take-back = Take the request back
responses-erasure-taken-back-done = The request was taken back.
responses-erasure-title = Erasure: { $number }
responses-erasure-to-comment = To the comment
responses-erasure-two = Nothing is erased before another person confirms it. The organisation is told.
responses-erasure-unlawful = The law forbids to keep them.
responses-erasure-waits = It was asked to erase words: to be decided
responses-erasure-what = What is erased
responses-erasure-why = Note for the file
responses-erasure-why-hint = Only staff read this: for example, the number of the letter in which the person asks for it. Do not repeat the words.
responses-erasure-why-missing = Enter on what the erasure is based
responses-erasures = Erasures
responses-erasures-closed = Decided requests
responses-erasures-none = Nothing waits for a decision.
responses-erasures-open = To be decided
responses-essence = In short
responses-essence-hint = The results table shows this summary instead of the comment. Leave it empty to show the whole comment.
responses-essence-label = The comment in short
responses-files = Download the list
responses-files-choose = Choose a consultation first: a table is of one consultation.
responses-files-filtered = The tables have the comments of the list with its filters.
responses-files-for-staff = They also have answers that are not published: they are for the ministry’s own file.
responses-files-link = Word, Excel
responses-files-public = The tables for everybody are with the results.
responses-files-whole = The tables have all comments of the consultation.
responses-filters-set = Chosen filters
responses-form-coordination = Coordination table
responses-form-coordination-text = The wording sent, the objection or proposal, the ministry’s note, whether both agree, and the final wording.
responses-form-summary = Summary of comments
responses-form-summary-text = Who said what, what was decided and why. In Word it has the columns that the law asks for; the sheets have all that there is.
responses-form-working = Working table
responses-form-working-text = The comments of the list that still need an answer, for colleagues who write in Excel or Word. The filled table comes back below; before anything changes, you see what it will change.
responses-form-working-text-only = The comments of the list that still need an answer, for colleagues who write in Excel or Word. A reviewer brings the filled table back.
responses-further = More filters, order
responses-go-on-unsaved = Continue without saving
responses-hand-out = Assign
responses-hand-out-together = { $count ->
    [one] Assign { $count } comment
   *[other] Assign { $count } comments
 }
responses-handed-out = { $count ->
    [one] { $count } comment has been assigned.
   *[other] { $count } comments have been assigned.
 }
responses-handed-to = Assigned to { $name }
responses-handed-to-former = Assigned to somebody who writes no answers any more
responses-handed-until = Assigned to { $name }, until { $day }
responses-held-already = The comment is held back already.
responses-held-badge = not shown
responses-held-done = The comment is held back from the public. The organisation will be told.
responses-held-done-by-post = The comment is held back from the public. Not in the register, so without an email from here: { $names }. Tell them by post.
responses-held-over = The comment was withdrawn or replaced, so nobody reads it any more.
responses-held-since = Held back from the public by { $name } since { $at }.
responses-hindrance-another = Another answer to this comment is already being prepared.
responses-hindrance-approved = The answer has already been approved.
responses-hindrance-corrected = A newer answer has already replaced this one.
responses-hindrance-divided = The comment is divided: answer its parts.
responses-hindrance-lapsed = The comment no longer needs an answer: it was withdrawn or replaced.
responses-hindrance-not-approved = The answer has not been approved.
responses-hindrance-not-own-draft = Somebody else wrote this answer: approve it without a reason.
responses-hindrance-nothing-before = There is no drafted answer to take over any more.
responses-hindrance-only-one = The answer is to this comment only.
responses-hindrance-own-draft = You wrote this answer. Another person must approve it or send it back.
responses-hindrance-published = The answer has been published: it can only be corrected by a newer answer.
responses-hindrance-returned = The answer was sent back: change it first.
responses-history = History of the comment
responses-hold-back = Hold the comment back from the public
responses-hold-ground = Why
responses-hold-ground-hint = There is no other reason. Everybody sees it.
responses-hold-ground-missing = Choose why
responses-hold-mend = The organisation is told by email and may revise its submission until the period ends.
responses-hold-no-mend = The organisation is told by email. The period is over, so it can no longer revise its submission.
responses-hold-note = What you say to the organisation
responses-hold-note-covered = A covering note is not held back: cover words of it instead.
responses-hold-note-hint = Only the organisation and staff read this: for example, which sentence is meant.
responses-hold-note-missing = Enter what is meant
responses-hold-text = Nobody outside the ministry and the organisation will read the text. In its place everybody sees that a comment is held back, whose it is, since when and on which ground. It stays on record, counts, and has to be answered.
responses-in-en = In English
responses-in-lv = In Latvian
responses-kind = Type of comment
responses-label = Label
responses-label-change = Change
responses-label-changed = The label has been changed.
responses-label-choose = Choose a label
responses-label-colour-missing = Choose a colour
responses-label-gone = This label has been deleted. Choose another one.
responses-label-made = The label has been made.
responses-label-make = Make the label
responses-label-missing = Choose a label
responses-label-more = { $count ->
    [one] more than { $count } comment
   *[other] more than { $count } comments
 }
responses-label-name = Name
responses-label-name-hint = For example, Costs or Accessibility.
responses-label-name-missing = Enter a name
responses-label-name-taken = This consultation has a label of this name
responses-label-new = New label
responses-label-off = { $count ->
    [one] The label has been taken off { $count } comment.
   *[other] The label has been taken off { $count } comments.
 }
responses-label-on = { $count ->
    [one] The label has been put on { $count } comment.
   *[other] The label has been put on { $count } comments.
 }
responses-label-public = Show it in the public results, with its number of comments
responses-label-public-hint = Otherwise only staff see the label.
responses-label-public-short = In the public results
responses-label-put = Put a label on
responses-label-remove = Delete the label
responses-label-remove-text = No comment will have this label any more. The comments and their answers stay as they are.
responses-label-removed = The label has been deleted.
responses-label-results = Who sees it
responses-label-save = Save the label
responses-label-take-off = Take it off
responses-label-together = { $count ->
    [one] Label { $count } comment
   *[other] Label { $count } comments
 }
responses-label-too-many = A consultation has no more than { $most } labels. Delete one first.
responses-label-unanswered = { $count } without a published answer
responses-labels = Labels
responses-labels-none = This consultation has no labels yet.
responses-language = Language of the answer
responses-language-en = English
responses-language-lv = Latvian
responses-language-missing = Choose the language of the answer
responses-lapsed-superseded = This comment needs no answer any more: statement { $reference }, submitted on { $at }, has replaced it. What was drafted is kept.
responses-lapsed-withdrawn = This comment needs no answer any more: the organisation withdrew it on { $at }. What was drafted is kept.
responses-list = List of comments
responses-look-further = Look further
responses-looked-at = The first 10,000 comments were looked at; there may be more behind them.
responses-mine = Me
responses-more = The comment in short
responses-next = Next
responses-no = No
responses-none = No comments here
responses-none-chosen = Nothing was chosen: tick at least one comment of a consultation.
responses-none-text = Nothing matches these filters.
responses-none-yet = No comments found so far
responses-not-held = The comment is not held back.
responses-not-yet = No answer has been written yet.
responses-note = Covering note of the statement
responses-note-closed = The consultation is answered or withdrawn, so nothing more is taken up.
responses-note-gets-a-number = It gets the number { $number } and stands first among the comments of its submission. Everybody reads it where the comments are public.
responses-note-leave = Leave it as it is
responses-note-must-be-answered = From then on it must be answered, as a whole or in parts. This cannot be taken back.
responses-note-none = This submission has no covering note.
responses-note-stays = Its words stay as they were sent.
responses-note-take-up = Answer the covering note
responses-note-taken-up = The covering note is among the comments now. It can be answered as a whole, or divided into parts.
responses-nothing-together = None of these comments waits for something that you could do with all of them.
responses-of-nobody = Nobody
responses-older-than = { $count ->
    [one] more than { $count } day ago
   *[other] more than { $count } days ago
 }
responses-order = Order
responses-order-arrival = Received first
responses-order-draft = As in the draft
responses-order-due = Due first
responses-order-work = Unanswered first
responses-organisation = Organisation
responses-organisation-and-comment = Organisation and comment
responses-organisation-choose = Several organisations have this in their name. Choose one in the list “Organisation”.
responses-organisation-name = Words of the organisation’s name
responses-organisation-name-longer = Too many organisations have this in their name. Type more of the name.
responses-organisation-none = No organisation that sent comments has this in its name.
responses-others-of-organisation = All comments of this organisation
responses-others-on-point = All comments on this point
responses-overdue = Overdue
responses-overtaken = This answer was changed or approved after you opened this page. The current answer is above the comment, yours is in the fields below it. If you save, your answer replaces it and must be approved.
responses-part = part { $number }
responses-parts = Parts of the comment
responses-point = Point
responses-previous = Previous
responses-proposed = Proposed wording compared with the point
responses-publication-by-post = These organisations are not in the register and get no email. Send them the answers by post:
responses-publication-changed = The approved answers are no longer the ones you saw. Check them again.
responses-publication-corrections = Of these, corrections of published answers: { $count }
responses-publication-count = { $count ->
    [one] Everyone will immediately be able to read { $count } answer: { $address }
   *[other] Everyone will immediately be able to read { $count } answers: { $address }
 }
responses-publication-for-ever = A published answer is never changed; it can only be corrected by a newer, dated answer
responses-publication-heading = Publication of answers in consultation { $number }
responses-publication-in-en = Of these, answers in English: { $count }
responses-publication-in-lv = Of these, answers in Latvian: { $count }
responses-publication-later = { $count ->
    [one] To publish { $count } more approved answer, press the button again afterwards
   *[other] To publish { $count } more approved answers, press the button again afterwards
 }
responses-publication-letters = Each representative of these organisations will get an email with the answers to the organisation’s comments:
responses-publication-not-over = Answers are published after the period has ended.
responses-publication-nothing = There is nothing to publish: no answer has been approved.
responses-publication-title = Publish the approved answers of consultation { $number }?
responses-publication-waiting = { $count ->
    [one] { $count } comment remains without an answer for now
   *[other] { $count } comments remain without an answer for now
 }
responses-publication-waived = Of these, answers approved by whoever wrote them, with a reason that is published: { $count }
responses-publish = { $count ->
    [one] Publish { $count } answer
   *[other] Publish { $count } answers
 }
responses-published = The answers have been published.
responses-published-answer = Published answer
responses-read-again = Read the answers again before you approve them.
responses-reasons = Reasons
responses-reasons-hint = This will be published as you write it: what will change in the draft, or why nothing will.
responses-reasons-missing = Enter the reasons. Only an accepted comment can do without them.
responses-redact = Cover words for the public
responses-redact-already = These words are covered already.
responses-redact-done = The words are covered.
responses-redact-not-there = These words stand neither in the comment nor in its proposed wording nor in the covering note. Copy them as they stand in the text.
responses-redact-shown = These words are shown already.
responses-redact-text = The words are covered wherever they stand in the comment, in the wording that it proposes and in the covering note of the submission. What was sent stays on record as it is; its author reads it and is told.
responses-redact-words = Words to be covered
responses-redact-words-hint = Copy them as they stand in the text.
responses-redact-words-missing = Enter the words to be covered: at least two characters.
responses-redacted-by = Words covered for the public by { $name } on { $at }:
responses-remark = Remark, if you send it back
responses-remark-hint = Only staff see it.
responses-remark-missing = Say what should be changed
responses-return = A working table comes back
responses-return-choose-again = Choose the file again: it was not kept.
responses-return-file = The filled working table
responses-return-hint = An Excel workbook (.xlsx) or a Word document (.docx), at most 16 MB and 5,000 rows.
responses-return-nothing = Choose the file of the table
responses-return-read = Read the table
responses-return-text = Nothing changes yet: the next page shows what each row will change, and you decide what is taken.
responses-returned = The answer has been sent back.
responses-returned-all-approved = { $count ->
    [one] Of these, { $count } answer has been approved; it will have to be approved again.
   *[other] Of these, { $count } answers have been approved; they will have to be approved again.
 }
responses-returned-all-text = { $count ->
    [one] On all pages together, { $count } row does not need your decision.
   *[other] On all pages together, { $count } rows do not need your decision.
 }
responses-returned-and = { $first } { $second }
responses-returned-approved = The answer has been approved. If you take the row, the answer has to be approved again.
responses-returned-becomes = will become
responses-returned-before = Tables that you brought back
responses-returned-column-missing = The table has no column “{ $column }”. Take a new working table, and change only what stands below the names of the columns.
responses-returned-conflict-changed = You have to decide: somebody wrote or changed the answer here after the table was made. If you take the row, it replaces that answer.
responses-returned-conflict-discarded = You have to decide: somebody discarded the answer here after the table was made. If you take the row, the comment has an answer again.
responses-returned-conflict-shared = You have to decide: several comments have this answer together, and their rows in the table differ. If you take the row, it becomes the answer to all of them.
responses-returned-count-changed = Changed: { $count }
responses-returned-count-conflict = To be decided: { $count }
responses-returned-count-new = New: { $count }
responses-returned-count-refused = Not taken: { $count }
responses-returned-count-unchanged = Unchanged: { $count }
responses-returned-elsewhere = The comment belongs to another consultation. Bring the table back there.
responses-returned-emptied = The answer was deleted in the table. An answer can only be discarded on the page of its comment.
responses-returned-forget = Delete this table
responses-returned-forgotten = The table has been deleted. What was taken from it stays.
responses-returned-formula = A cell of the row has a formula or an error. Enter the text in its place.
responses-returned-here = The answer here now
responses-returned-in-table = In the table
responses-returned-kept = Only you see it. It is kept for seven days.
responses-returned-language-unknown = The language of the answer is not one of those that are offered.
responses-returned-later = { $count ->
    [one] { $count } more row is waiting: press the button again.
   *[other] { $count } more rows are waiting: press the button again.
 }
responses-returned-left = { $count ->
    [one] { $count } row was not taken, because something has changed here since; look at it again below.
   *[other] { $count } rows were not taken, because something has changed here since; look at them again below.
 }
responses-returned-mark-changed = The mark or the number of the comment was changed, or they are of different rows. Take both from a new working table.
responses-returned-no-mark = The row has no mark, so it is not known which answer it is about.
responses-returned-no-rows = The table has no rows.
responses-returned-none-ticked = Tick at least one row
responses-returned-nothing = The table changes nothing
responses-returned-nothing-text = All its rows say what stands here already.
responses-returned-published = The answer has been published meanwhile. It can be corrected on the page of the comment.
responses-returned-refused = Not taken:
responses-returned-row = row { $row }
responses-returned-shared = { $count ->
    [one] The answer is to { $count } comment and changes for it.
   *[other] The answer is to { $count } comments and changes for all of them.
 }
responses-returned-table = What the table will change
responses-returned-take = Take this row
responses-returned-take-all = { $count ->
    [one] Take { $count } row from all pages
   *[other] Take { $count } rows from all pages
 }
responses-returned-take-ticked = Take the ticked rows
responses-returned-taken = { $count ->
    [one] { $count } answer has been taken from the table. Another person must approve it.
   *[other] { $count } answers have been taken from the table. Another person must approve them.
 }
responses-returned-taken-before = These rows have been taken already.
responses-returned-text = The ticked rows are taken when you press the button. Where somebody changed the answer here meanwhile, both texts are shown and nothing is ticked.
responses-returned-twice = The comment also stands in row { $row }, which says something else. Leave one of them.
responses-returned-unknown = There is no such comment.
responses-returned-verdict-missing = The column on whether the comment is accepted is empty.
responses-returned-verdict-unknown = “{ $words }” is not one of the decisions that are offered.
responses-save = Save
responses-save-and-next = Save and next
responses-save-list = Save this list
responses-save-list-heading = Save the list with its filters
responses-save-together = { $count ->
    [one] Save for { $count } comment
   *[other] Save for { $count } comments
 }
responses-saved = The answer has been saved. Another person must approve it.
responses-saved-forget = Delete
responses-saved-forgotten = The list has been deleted.
responses-saved-list = The list has been saved.
responses-saved-lists = Saved lists
responses-saved-name = Name of the list
responses-saved-name-hint = Only you see it. A list that you saved under the same name is replaced.
responses-saved-name-missing = Enter a name
responses-saved-none = There are no saved lists yet.
responses-saved-nothing-set = Set a filter in the list of comments first; then it can be saved here.
responses-saved-together = { $count ->
    [one] The answer to { $count } comment has been saved. Another person must approve it.
   *[other] The answer to { $count } comments has been saved. Another person must approve it.
 }
responses-saved-too-many = You have { $most } saved lists. Delete one first.
responses-send-back = Send back
responses-sent-back = Sent back by { $name } with this remark:
responses-serve = { $count ->
    [one] Use this answer for the other comment that waits, too
   *[other] Use this answer for the { $count } other comments that wait, too
 }
responses-served = { $count ->
    [one] The answer is to { $count } more comment now. Another person must approve it.
   *[other] The answer is to { $count } more comments now. Another person must approve it.
 }
responses-shared = { $count ->
    [one] to { $count } of these comments
   *[other] to { $count } of these comments
 }
responses-shared-decided = What you decide here is decided for all of them.
responses-shared-elsewhere = { $count ->
    [one] It is to { $count } more comment that is not shown here. See and approve all of them.
   *[other] It is to { $count } more comments that are not shown here. See and approve all of them.
 }
responses-shared-text = What you change here changes for all of them.
responses-shared-with = { $count ->
    [one] The answer is to { $count } other comment, too.
   *[other] The answer is to { $count } other comments, too.
 }
responses-show-again = Show it to the public again
responses-shown-again = The comment is shown to the public again. The organisation will be told.
responses-somebody-else-approves = Another person must approve it.
responses-stands-now = Current answer
responses-table-about = About
responses-table-comments = Comments received
responses-table-cut = Texts cut at 32,767 characters
responses-table-empty = The list has no comments.
responses-table-for-staff = For the ministry’s file: this table also has answers that are not published.
responses-table-held-back = Held back from the public
responses-table-last-wording = The final wording is that of the last published version of the draft; until there is a later version, the column is empty.
responses-table-many = more than { $count } organisations
responses-table-not-public = Not public yet
responses-table-number = Consultation
responses-table-official = Responsible official
responses-table-on-a-page = Read it on a page
responses-table-participants = Participants
responses-table-period = Period
responses-table-several = Answered in parts, differently
responses-table-sheet = Comments
responses-table-superseded = Replaced by a later submission
responses-table-title-coordination = Coordination table: { $title }
responses-table-title-summary = Summary of comments: { $title }
responses-table-title-working = Working table: { $title }
responses-table-waiting = Not answered yet
responses-table-withdrawn = Withdrawn
responses-table-working = Fill in the columns whose names begin with “To fill in”. Decisions: { $verdicts }. Languages: { $languages }. Leave the mark and the number of the comment in each row as they are: by them the row is known when the table comes back. The other columns are only for reading; what is changed in them is not taken over. Rows may be sorted, left empty or deleted.
responses-take-out = Give this comment an answer of its own
responses-take-over = Take over the drafted answer
responses-taken-back = { $count ->
    [one] { $count } comment is assigned to nobody now.
   *[other] { $count } comments are assigned to nobody now.
 }
responses-taken-out = The comment has an answer of its own now: a copy, which has to be approved.
responses-taken-over = The drafted answer has been taken over. It has to be approved.
responses-text = Reusable text
responses-text-add = Add the text
responses-text-added = The text has been added.
responses-text-body = Text
responses-text-body-hint = Fields in braces are filled from the comment when the text is inserted:
responses-text-body-missing = Enter the text
responses-text-changed = The text has been changed.
responses-text-changed-meanwhile = Somebody changed this text after you opened this page. The current text is above, yours is in the fields below it. If you save, yours replaces it.
responses-text-choose = Choose a text
responses-text-differs = The field “{ $field }” cannot be filled in the same way for all these comments. Choose another text, or answer these comments one by one.
responses-text-field-consultation = consultation
responses-text-field-means-consultation = the title of the consultation
responses-text-field-means-number = the number of the comment, for example 2026-003/014-2
responses-text-field-means-organisation = the organisation that sent the comment
responses-text-field-means-point = the point that the comment is on, for example Point 5
responses-text-field-number = number
responses-text-field-organisation = organisation
responses-text-field-point = point
responses-text-gone = This text has been deleted. Choose another one.
responses-text-insert = Insert a text
responses-text-insert-hint = It is put into the reasons, with its fields filled. Nothing is saved yet.
responses-text-language = Language of the text
responses-text-language-missing = Choose the language of the text
responses-text-missing = Choose a text
responses-text-new = New text
responses-text-now = The text as it is now
responses-text-put = Insert the text
responses-text-remove = Delete the text
responses-text-remove-text = Nobody can insert it any more. Answers that were begun with it stay as they are.
responses-text-removed = The text has been deleted.
responses-text-save = Save the text
responses-text-saved-by = Saved by { $name } on { $at }
responses-text-title = Title
responses-text-title-hint = For example, Thanks for support.
responses-text-title-missing = Enter a title
responses-text-title-taken = There is a text with this title in this language
responses-text-too-many = There are { $most } texts. Delete one first.
responses-text-unknown-field = There is no field “{ $name }”. The fields are organisation, point, consultation and number.
responses-texts = Reusable texts
responses-texts-none = There are no reusable texts yet.
responses-texts-what = Everybody who writes answers can insert these texts and change them.
responses-to-choose = Choose
responses-to-closure = Close the consultation
responses-to-publication = Publish answers
responses-to-the-alike = Find similar comments
responses-to-the-answer = Skip to the answer
responses-to-the-chosen = Work on the chosen together
responses-to-the-desk = Open the comments
responses-to-the-later = Open the newer statement
responses-to-the-whole-list = Work on the whole list together
responses-to-what-can-be-done = Skip to what can be done
responses-together = { $count ->
    [one] { $count } comment
   *[other] { $count } comments together
 }
responses-together-changed = The comments are no longer as this page showed them: somebody has answered or changed one meanwhile. What you typed is still here; look at the list and save again.
responses-together-more = The list has more comments than can be worked on together. These are the first { $count }; the rest can follow when they are done.
responses-together-not-shown = { $count ->
    [one] { $count } more comment is not shown here; an answer to all is saved for it, too.
   *[other] { $count } more comments are not shown here; an answer to all is saved for them, too.
 }
responses-told-by-post = Not in the register, so without an email from here: { $names }. Tell them by post.
responses-typed = What you typed
responses-uncover = Show these words again
responses-uncovered-done = The words are shown to the public again.
responses-unite = Make the comment whole again
responses-united-done = The comment is whole again.
responses-unsaved = You have not saved your answer. Save it, or continue without saving.
responses-verdict = Is the comment accepted?
responses-verdict-missing = Choose whether the comment is accepted
responses-verdict-published = Published answer
responses-version = Version
responses-version-number = Version { $version }
responses-waive = Approve your own answer, with a reason
responses-waive-approve = Approve with this reason
responses-waive-singly = You wrote this answer, so it is not approved with the others.
responses-waive-text = As a rule another person approves an answer. If nobody else can, you approve your own answer and say why. The reason is published with the answer; if the answer is changed, the approval and the reason are gone.
responses-waiver-hint = Everybody will read it. Write in the language of the answer.
responses-waiver-label = Why no other person approves it
responses-waiver-missing = Say why no other person approves it
responses-was-approved = Answer approved by { $name }
responses-was-assigned = Assigned to { $to } by { $name }
responses-was-corrected = Correction published by { $name }
responses-was-discarded = Answer discarded by { $name }
responses-was-divided = Divided into parts by { $name }
responses-was-drafted = Answer written by { $name }
responses-was-due = Assigned to { $name }, was due on { $day }
responses-was-published = Answer published by { $name }
responses-was-received = Received: { $reference }
responses-was-returned = Answer sent back by { $name }
responses-was-sent-back = Sent back earlier by { $name } with this remark, and changed since:
responses-was-taken-up = Covering note taken up by { $name }
responses-was-unassigned = Taken back by { $name }
responses-was-united = Made whole again by { $name }
responses-what-was-said = What was said
responses-what-will-happen = What will happen
responses-whole = The whole comment
responses-whose = Assigned to
responses-with-note = + note
responses-wording = Current wording of the point
responses-words = Words
responses-words-set = “{ $words }”
responses-written-by = Written by { $name } on { $at }
responses-yes = Yes
