responses-all = All
responses-all-comments = See all comments
responses-answer = Answer
responses-any = Any
responses-any-organisation = Any
responses-any-point = Any
responses-approve = Approve
responses-approve-and-next = Approve and next
responses-approved = The answer is approved.
responses-approved-with-remark = You have typed a remark: send the answer back with it, or clear it and approve
responses-approver-closes = An approver closes a consultation.
responses-approver-publishes = An approver publishes answers.
responses-back = All comments
responses-caption = Comments, unanswered first, in the order of the draft
responses-change = Change the answer; it will need approval again
responses-changed-before-decision = Somebody changed the answer while you were reading it. Read it again before you decide.
responses-choose = Choose a comment
responses-choose-text = The comment, its point and the answer open here. The list keeps its filters and its place.
responses-chosen = The chosen comment
responses-close = Close as answered
responses-closed = The consultation is closed as answered.
responses-closure-answered = { $count ->
    [one] { $count } comment is answered, and nothing is left to be answered
   *[other] { $count } comments are answered, and nothing is left to be answered
 }
responses-closure-corrections = { $count ->
    [one] { $count } correction of a published answer is not published yet: publish or discard it first.
   *[other] { $count } corrections of published answers are not published yet: publish or discard them first.
 }
responses-closure-for-ever = A closed consultation is not opened again; a published answer can still be corrected by a newer one
responses-closure-public = Everyone sees that the answers are complete: { $address }
responses-closure-title = Close consultation { $number } as answered?
responses-colleague-wrote = { $name } wrote this answer on { $at }; if you save, you become its author.
responses-comment = Comment
responses-consultation = Consultation
responses-correct = Correct the published answer
responses-correction = Correction
responses-correction-approved = Correction: approved
responses-correction-drafted = Correction: drafted
responses-correction-returned = Correction: sent back
responses-corrections = Correction under way
responses-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
 }
responses-discard = Discard
responses-discard-correction-text = The correction is thrown away, and the published answer stays as it is. That it was written and discarded stays noted.
responses-discard-question = Discard what is written here
responses-discard-text = What is written here is thrown away, and the comment waits for an answer again. That it was written and discarded stays noted.
responses-discarded = What was written is discarded.
responses-do-not-close = Do not close
responses-do-not-publish = Do not publish
responses-earlier-answer = Earlier answer, corrected since
responses-essence = In short
responses-essence-hint = Stands in the table of results in place of the comment. Leave it empty to show the comment in full.
responses-essence-label = The comment in short
responses-go-on-unsaved = Go on without saving
responses-hindrance-another = Another answer to this comment is being prepared already.
responses-hindrance-approved = The answer is approved already.
responses-hindrance-corrected = A newer answer stands in the place of this one.
responses-hindrance-lapsed = The comment needs no answer any more: it was withdrawn or superseded.
responses-hindrance-not-approved = The answer is not approved.
responses-hindrance-only-one = The answer is to this comment only.
responses-hindrance-own-draft = You wrote this answer yourself: somebody else approves it or sends it back.
responses-hindrance-published = The answer is published: only a newer one corrects it.
responses-hindrance-returned = The answer was sent back: change it first.
responses-history = What happened to this comment
responses-kind = Kind
responses-language = Language of the answer
responses-language-en = English
responses-language-lv = Latvian
responses-language-missing = Choose the language of the answer.
responses-list = List of comments
responses-more = The comment in short, language of the answer
responses-next = Next
responses-none = No comments here
responses-none-text = Nothing fits these filters.
responses-not-yet = Nobody has written an answer yet.
responses-note = Covering note of the statement
responses-organisation = Organisation
responses-organisation-and-comment = Organisation and comment
responses-overtaken = Somebody else changed or approved the answer while you were writing. Compare the two and save again: yours then replaces it, and it has to be approved anew.
responses-point = Point
responses-previous = Previous
responses-proposed = Proposed wording against the point
responses-publication-changed = Other answers are approved now than you have seen. Look again.
responses-publication-corrections = Of them corrections of published answers: { $count }
responses-publication-count = { $count ->
    [one] Everyone can read { $count } answer at once: { $address }
   *[other] Everyone can read { $count } answers at once: { $address }
 }
responses-publication-for-ever = A published answer is never changed, only corrected by a newer one with its date
responses-publication-later = { $count ->
    [one] { $count } more approved answer is published by pressing again afterwards
   *[other] { $count } more approved answers are published by pressing again afterwards
 }
responses-publication-letters = Each member of these organisations gets a letter with the answers to its comments:
responses-publication-not-over = Answers are published after the period is over.
responses-publication-nothing = No answer waits for publication: none is approved.
responses-publication-title = Publish the approved answers of consultation { $number }?
responses-publication-waiting = { $count ->
    [one] { $count } comment stays without an answer for now
   *[other] { $count } comments stay without an answer for now
 }
responses-publish = { $count ->
    [one] Publish { $count } answer
   *[other] Publish { $count } answers
 }
responses-published = The answers are published.
responses-published-answer = Published answer
responses-reasons = Reasons
responses-reasons-hint = Published word for word. Say what changes in the text, or why nothing does.
responses-reasons-missing = Give the reasons: only an accepted comment can do without.
responses-remark = Remark, if you send it back
responses-remark-hint = Only staff see it.
responses-remark-missing = Say what should be changed.
responses-returned = The answer is sent back.
responses-save = Save
responses-save-and-next = Save and next
responses-saved = The answer is saved. Somebody else approves it.
responses-send-back = Send back
responses-sent-back = Sent back by { $name } with this remark:
responses-somebody-else-approves = Somebody other than you approves it.
responses-stands-now = As it stands now
responses-to-closure = Close as answered
responses-to-publication = Publish answers
responses-to-the-answer = Skip to the answer
responses-to-the-desk = To the comments
responses-unsaved = What you typed is not saved.
responses-verdict = Taken into account
responses-verdict-missing = Say whether the comment is taken into account.
responses-was-approved = Answer approved by { $name }
responses-was-corrected = Correction published by { $name }
responses-was-discarded = Answer discarded by { $name }
responses-was-drafted = Answer written by { $name }
responses-was-published = Answer published by { $name }
responses-was-received = Received: { $reference }
responses-was-returned = Answer sent back by { $name }
responses-was-sent-back = Sent back before by { $name } with this remark, and changed since:
responses-what-was-said = What was said
responses-what-will-happen = What will happen
responses-with-note = + note
responses-wording = The point as it stands
responses-written-by = Written by { $name } on { $at }
