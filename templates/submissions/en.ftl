submissions-all-answered = { $count ->
    [one] The ministry has answered the comment
   *[other] The ministry has answered all { $count } comments
}
submissions-arrived = Your statement arrived
submissions-back = Back to the receipt
submissions-changed-meanwhile = The statement has changed since you opened this page, so it was not submitted. Look at what has changed and submit again
submissions-copy = Full copy
submissions-declaration-changed = The declaration reads differently now than on the page that you opened, so the statement was not submitted. Read it, tick both statements and submit again
submissions-final = It is on record, and nothing in it can be changed.
submissions-fingerprint = Fingerprint (SHA-256)
submissions-fingerprint-hint = Anyone can check with it that this copy is what was received.
submissions-last-second = The last second in which it would have counted
submissions-next = What happens next
submissions-next-answers = { $count ->
    [one] The ministry answers { $count } comment
   *[other] The ministry answers each of the { $count } comments
}
submissions-next-letter = A letter with this receipt goes to the person who submitted it
submissions-next-public = Everyone can read the comments
submissions-next-public-later = Everyone can read the comments when the period has ended: { $at }
submissions-next-results = The answers are published; you get a letter
submissions-number = Number
submissions-print = Print view
submissions-proof = Everything the fingerprint is made of
submissions-proof-hint = Texts, salts and fingerprints of all parts, for programs that check them.
submissions-receipt = Receipt
submissions-received = Received
submissions-received-title = The statement has been received
submissions-results-published = The results are published
submissions-riga-time = Riga time
submissions-second = { $at } (Riga time, { $offset })
submissions-signed = Signature
submissions-some-answered = { $count ->
    [one] The ministry has answered { $answered } of { $count } comment
   *[other] The ministry has answered { $answered } of { $count } comments
}
submissions-statement-stays = The statement stays readable for everyone in your organisation
submissions-submitted-by = Submitted by
submissions-to-the-answers = Your comments and the answers
submissions-to-the-results = Results of the consultation
submissions-too-late = The period for comments has ended. Your statement arrived too late and was not submitted. Nothing in it is lost.
