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
submissions-copy = Full copy
submissions-declaration-changed = The declaration has changed since you opened this page, so the statement has not been submitted. Read it, tick both boxes and submit again.
submissions-final = It is on record, and nothing in it can be changed.
submissions-fingerprint = Fingerprint (SHA-256)
submissions-fingerprint-hint = Anyone can use it to check that this copy is exactly what was received.
submissions-go-on-revising = Open the statement being written
submissions-held = Comment { $number } is held back from the public since { $at }.
submissions-keep-it = Do not withdraw it
submissions-last-second = Submissions were accepted until
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
submissions-number = Number
submissions-print = Printable version
submissions-proof = Data from which the fingerprint is made
submissions-proof-hint = Texts, random values and fingerprints of all parts, for programs that check them.
submissions-receipt = Receipt
submissions-received = Received
submissions-received-title = The statement has been received
submissions-redacted = Words of comment { $number } are covered for the public since { $at }.
submissions-reply = Reply
submissions-results-published = The results are published
submissions-revise = Revise the statement
submissions-riga-time = Riga time
submissions-second = { $at } (Riga time, { $offset })
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
