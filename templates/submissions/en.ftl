submissions-all-answered = { $count ->
    [one] The ministry has answered the comment
   *[other] The ministry has answered all { $count } comments
}
submissions-arrived = Your statement was received
submissions-back = Back to the receipt
submissions-changed-meanwhile = The statement has changed since you opened this page, so it has not been submitted. Check what has changed and submit again.
submissions-copy = Full copy
submissions-declaration-changed = The declaration has changed since you opened this page, so the statement has not been submitted. Read it, tick both boxes and submit again.
submissions-final = It is on record, and nothing in it can be changed.
submissions-fingerprint = Fingerprint (SHA-256)
submissions-fingerprint-hint = Anyone can use it to check that this copy is exactly what was received.
submissions-last-second = Submissions were accepted until
submissions-next = What happens next
submissions-next-answers = { $count ->
    [one] The ministry will answer { $count } comment
   *[other] The ministry will answer each of the { $count } comments
}
submissions-next-letter = An email with this receipt was prepared for the person who submitted the statement
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
submissions-results-published = The results are published
submissions-riga-time = Riga time
submissions-second = { $at } (Riga time, { $offset })
submissions-signed = Sender
submissions-some-answered = { $count ->
    [one] The ministry has answered { $answered } of { $count } comment
   *[other] The ministry has answered { $answered } of { $count } comments
}
submissions-statement-stays = Your organisation can still read the statement
submissions-submitted-by = Submitted by
submissions-to-the-answers = The comments and the answers
submissions-to-the-results = Results of the consultation
submissions-too-late = The period for comments has ended. Your statement was received too late and has not been submitted. Nothing in it is lost.
