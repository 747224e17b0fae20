submissions-again-text = Your organisation can write a statement again until the deadline. It begins with what was withdrawn.
submissions-all-answered = { $count ->
    [one] The ministry has answered the comment
   *[other] The ministry has answered all { $count } comments
}
submissions-arrived = Your statement was received
submissions-back = Back to the receipt
submissions-change = Change your mind
submissions-change-text = Until the deadline your organisation can revise the statement. This one stands until the revised statement is submitted.
submissions-changed-meanwhile = The statement has changed since you opened this page, so it has not been submitted. Check what has changed and submit again.
submissions-channel-email = By e-mail
submissions-channel-hearing = At a hearing
submissions-channel-letter = By letter
submissions-channel-web = On this site
submissions-column-channel = How it came
submissions-column-comment = Comment
submissions-column-country = Country
submissions-column-kind = Kind of comment
submissions-column-language = Language
submissions-column-note = Covering note
submissions-column-number = Registration number
submissions-column-organisation = Organisation
submissions-column-person = Signed by
submissions-column-point = Point
submissions-column-position = Position
submissions-column-received = Received at the ministry
submissions-column-register = Register
submissions-column-wording = Proposed wording
submissions-copy = Full copy
submissions-declaration-changed = The declaration has changed since you opened this page, so the statement has not been submitted. Read it, tick both boxes and submit again.
submissions-final = It is on record, and nothing in it can be changed.
submissions-fingerprint = Fingerprint (SHA-256)
submissions-fingerprint-hint = Anyone can use it to check that this copy is exactly what was received.
submissions-go-on-revising = Open the statement being written
submissions-held = Comment { $number } is held back from the public since { $at }.
submissions-in-the-register = The organisation is in the register.
submissions-keep-it = Do not withdraw it
submissions-language-en = English
submissions-language-lv = Latvian
submissions-last-second = Submissions were accepted until
submissions-made-more = { $count ->
    [one] { $count } more statement is shown once these are on record.
   *[other] { $count } more statements are shown once these are on record.
}
submissions-made-nothing = Nothing in this sheet is left to be recorded
submissions-made-record = Record those that are ticked
submissions-made-recorded = { $count ->
    [one] { $count } statement of this sheet is on record.
   *[other] { $count } statements of this sheet are on record.
}
submissions-made-row = Row { $row }
submissions-made-text = Check each statement. What is on record cannot be changed.
submissions-made-title = What will be recorded from the sheet
submissions-made-wrong = Cannot be recorded
submissions-may-not-withdraw = Only representatives with the right to submit statements can withdraw one.
submissions-newer-version = The comments are on an earlier version of the draft. Version { $version } has been published since.
submissions-next = What happens next
submissions-next-answers = { $count ->
    [one] The ministry will answer { $count } comment
   *[other] The ministry will answer each of the { $count } comments
}
submissions-next-letter = An email with this receipt was prepared for the person who submitted the statement
submissions-next-no-objections = The ministry has been told that there are no objections; no answer is needed
submissions-next-public = Everyone can read the comments
submissions-next-public-later = Everyone will be able to read the comments when the period has ended: { $at }
submissions-next-results = The answers will be published, and you will get an email
submissions-not-in-the-register = The organisation is not in the register.
submissions-number = Number
submissions-on-paper = Statements on paper
submissions-on-paper-about = What came by letter, by e-mail or at a hearing, and was recorded by staff.
submissions-on-paper-no-change = It cannot be revised or withdrawn on this site: write to the ministry.
submissions-on-paper-none = Nothing came on paper
submissions-on-paper-text = The ministry recorded this statement from what it received.
submissions-paper-answered = The consultation is closed as answered, so nothing more can be recorded.
submissions-paper-before-opening = It cannot have come before the consultation opened.
submissions-paper-beside = { $count ->
    [one] The organisation already has { $count } statement in this consultation. This will be another one and replaces nothing.
   *[other] The organisation already has { $count } statements in this consultation. This will be another one and replaces nothing.
}
submissions-paper-change = Change
submissions-paper-channel = How did it come?
submissions-paper-channel-unchosen = Say how it came: by letter, by e-mail or at a hearing
submissions-paper-check = Check
submissions-paper-check-text = Once recorded it cannot be changed. It gets a number, becomes public by the same rules, and has to be answered.
submissions-paper-check-title = Check what will be recorded
submissions-paper-choose = Choose
submissions-paper-comment = Comment { $number }
submissions-paper-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
submissions-paper-has-comments = It is to have no objections, but there are comments
submissions-paper-in-the-future = It cannot have come later than now.
submissions-paper-is-registered = An organisation with this number is in the register: choose it
submissions-paper-language = In which language is it?
submissions-paper-late = It came after the period. It can be recorded; the answer says whether it is considered.
submissions-paper-may-be-empty = May be left empty
submissions-paper-more = Add another comment
submissions-paper-name = Name of the organisation
submissions-paper-next = Record the next one
submissions-paper-no-comments = Enter at least one comment, or say that there are no objections
submissions-paper-no-point = The draft has no point “{ $typed }”
submissions-paper-organisation = Name or registration number
submissions-paper-organisation-empty = Enter the name or the number of the organisation
submissions-paper-organisation-hint = For an organisation that is in the register. Words of its name are enough.
submissions-paper-organisation-unknown = There is no such organisation in the register
submissions-paper-organisations = There are several: { $names }. Enter the number
submissions-paper-other = An organisation that is not in the register
submissions-paper-person-hint = As the paper says; may be left empty. It is not shown to the public.
submissions-paper-point = Point
submissions-paper-point-hint = The number as in the draft, for example 5.¹ or 5.1. Empty is the whole draft.
submissions-paper-received = When it came
submissions-paper-received-hint = When it reached the ministry, not when it is written down here.
submissions-paper-received-unreadable = The time when it came cannot be read: write for example 2026-11-20 14:30
submissions-paper-received-when = When did the ministry receive it?
submissions-paper-record = Record
submissions-paper-recorded = Recorded. Now add the scan.
submissions-paper-registered = An organisation that is in the register
submissions-paper-reply-comments = There are comments
submissions-paper-reply-unchosen = Say whether there are comments
submissions-paper-several = Several at once from a sheet
submissions-paper-several-points = Several points have the number “{ $typed }”. Enter one of these: { $points }
submissions-paper-text = Record word for word what came by letter, by e-mail or at a hearing.
submissions-paper-title = Record a statement on paper
submissions-paper-too-early = The consultation has not opened yet, so nothing can be recorded.
submissions-paper-unknown = Not known
submissions-paper-unregistered = If the organisation is not in the register
submissions-paper-who = Which organisation sent it?
submissions-paper-who-unchosen = Say whether the organisation is in the register
submissions-paper-withdrawn = The consultation was withdrawn, so nothing can be recorded.
submissions-paper-wording-of-whole = A wording can be proposed for a point only
submissions-paper-words = Text of the comment
submissions-print = Printable version
submissions-proof = Data from which the fingerprint is made
submissions-proof-hint = Texts, random values and fingerprints of all parts, for programs that check them.
submissions-receipt = Receipt
submissions-received = Received
submissions-received-title = The statement has been received
submissions-recorded = Recorded
submissions-redacted = Words of comment { $number } are covered for the public since { $at }.
submissions-reply = Reply
submissions-results-published = The results are published
submissions-revise = Revise the statement
submissions-riga-time = Riga time
submissions-scan-add = Add
submissions-scan-added = The scan was added.
submissions-scan-count = { $count ->
    [one] { $count } scan
   *[other] { $count } scans
}
submissions-scan-erased = This file was here and was erased; it is not added again
submissions-scan-file = Scan
submissions-scan-hint = PDF, JPEG, PNG, TIFF, Word (DOCX) or OpenDocument (ODT), at most 16 MB.
submissions-scan-kind = Such files are not taken: by its content it is no PDF, JPEG, PNG, TIFF, DOCX or ODT
submissions-scan-nothing = Choose a file
submissions-scan-too-large = The file is larger than 16 MB; choose a smaller one
submissions-scans = Scans
submissions-scans-none = There is no scan yet.
submissions-scans-text = Only staff see these files. They can be saved; they are not opened here. What was added cannot be removed.
submissions-scans-too-many = At most { $most } files can be added to one statement
submissions-second = { $at } (Riga time, { $offset })
submissions-sheet-about = About
submissions-sheet-consultation = Consultation
submissions-sheet-cut = The text was too long for the cell.
submissions-sheet-empty = Empty sheet (Excel)
submissions-sheet-file = The sheet, filled in
submissions-sheet-hint = Excel (XLSX) or Word (DOCX), at most 16 MB.
submissions-sheet-how = Each row is one comment; without a number of a point it is about the whole draft. Rows of one organisation that came at the same time in the same way are one statement; its other details are taken from the first row. A row without a comment means that there are no objections. Write the time as 2026-11-20 14:30; a day without a time is the beginning of the day.
submissions-sheet-name = Statements
submissions-sheet-no-column = The sheet has no column “{ $column }”
submissions-sheet-no-rows = The sheet has no rows
submissions-sheet-none-ticked = Tick at least one statement
submissions-sheet-nothing = Choose a file
submissions-sheet-read = Read
submissions-sheet-recorded = { $count ->
    [one] { $count } statement was recorded.
   *[other] { $count } statements were recorded.
}
submissions-sheet-text = Several statements can be written into a sheet. Before anything is recorded you see what will be made of it.
submissions-sheet-title = Statements from a sheet
submissions-signed = Sender
submissions-some-answered = { $count ->
    [one] The ministry has answered { $answered } of { $count } comment
   *[other] The ministry has answered { $answered } of { $count } comments
}
submissions-statement-stays = Your organisation can still read the statement
submissions-submitted-again = The organisation submitted a statement again: { $reference }, { $at }.
submissions-submitted-by = Submitted by
submissions-superseded-already = A newer statement of your organisation has replaced this one, so this one can no longer be changed.
submissions-superseded-by = Statement { $reference }, submitted on { $at }, has replaced this statement.
submissions-supersedes = This statement has replaced statement { $reference }.
submissions-to-the-answers = The comments and the answers
submissions-to-the-later = Open the newer statement
submissions-to-the-receipt = Open the receipt
submissions-to-the-results = Results of the consultation
submissions-too-late = The period for comments has ended. Your statement was received too late and has not been submitted. Nothing in it is lost.
submissions-too-late-to-change = The period for comments has ended. The statement can no longer be revised or withdrawn; it stands as it was submitted.
submissions-too-late-to-revise = The period for comments has ended. Your revision was received too late and has not been submitted. The statement submitted earlier remains valid.
submissions-what-changed = See what changed
submissions-withdraw = Withdraw the statement
submissions-withdraw-again = Until { $at } your organisation can submit a statement again.
submissions-withdraw-answers = { $count ->
    [one] The ministry will not answer the { $count } comment.
   *[other] The ministry will not answer the { $count } comments.
}
submissions-withdraw-final = A withdrawal cannot be undone.
submissions-withdraw-it = Withdraw the statement of { $organisation }
submissions-withdraw-reply = The ministry will not count the reply that there are no objections.
submissions-withdraw-revision = The statement that is being written stays as it is; it can be submitted.
submissions-withdraw-title = Withdraw statement { $reference }?
submissions-withdraw-trace = The statement stays on record. Everyone can see its number, the name of the organisation, when it was received and when it was withdrawn. Its text remains public only if it has been public.
submissions-withdrawn = This statement was withdrawn on { $at }. The ministry will not answer it.
submissions-withdrawn-now = The statement has been withdrawn.
submissions-write-again = Write a statement again
