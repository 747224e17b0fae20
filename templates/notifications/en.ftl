notifications-all = All letters
notifications-answer = Answer: { $verdict }
notifications-answer-corrects = This answer takes the place of one that was published earlier.
notifications-answers = Answers
notifications-answers-link = The answers on the site:
notifications-answers-subject = Your comments are answered: “{ $title }”
notifications-answers-text = The ministry has published answers to your organisation’s comments on the draft “{ $title }”. { $count ->
    [one] This letter has { $count } answer.
   *[other] This letter has { $count } answers.
}
notifications-attempts = Attempts
notifications-because-you-are-responsible = You get this letter because you are the official responsible for this consultation.
notifications-because-you-represent = You get this letter because you represent the organisation: { $organisation }
notifications-because-you-review = You get this letter because you review the comments on this consultation.
notifications-because-you-signed = You get this letter because you submitted this statement for the organisation: { $organisation }
notifications-comment = { $ordinal }) { $place }. { $kind }
notifications-comments = Comments
notifications-dead = Letters not delivered: { $count }
notifications-digest = Fingerprint
notifications-filter = Choose letters
notifications-hello = Hello,
notifications-in-riga = { $time } (Riga time, { $offset })
notifications-letter = Letter
notifications-next-attempt = Next attempt
notifications-no-server = No mail server is set, so no letter is sent. They wait here until one is set.
notifications-none = There are no such letters.
notifications-not-dead = This letter is on its way or was sent. Only a letter that could not be delivered can be sent again.
notifications-note = Covering note
notifications-notice-link = Read the comments and prepare answers:
notifications-notice-subject = New statement { $reference }: { $organisation } on “{ $title }”
notifications-notice-text = A new statement has been submitted in the consultation “{ $title }”. { $count ->
    [one] It has { $count } comment.
   *[other] It has { $count } comments.
}
notifications-number = Number
notifications-organisation = Organisation
notifications-proof = Fingerprints
notifications-proof-comment = Comment { $ordinal }
notifications-proof-signature = Signature: { $name }
notifications-proof-text = These fingerprints can later prove that these very words were received. The fingerprint of the whole statement (SHA-256) is made of those of its parts; each of those is made with the salt beside it.
notifications-questions = Questions: { $name }, { $phone }, { $email }
notifications-receipt-link = The receipt on the site:
notifications-receipt-next = The ministry reviews every comment and answers each of them. When the answers are published, you will get a letter.
notifications-receipt-subject = Statement received { $reference }: { $organisation } on “{ $title }”
notifications-receipt-text = Your organisation’s statement on the draft “{ $title }” has been received.
notifications-received = Received
notifications-reply = Last answer of the mail server
notifications-resend = Send again
notifications-resent = The letter is on its way again
notifications-salt = Salt
notifications-sent = Sent
notifications-signed-by = Submitted by
notifications-state = State
notifications-state-any = Any
notifications-state-dead = Not delivered
notifications-state-queued = Waiting
notifications-state-sent = Sent
notifications-title = Letters
notifications-to = To
notifications-to-the-letter = To the letter
notifications-unnumbered = { $name } beginning “{ $words }”
notifications-whole-draft = The whole draft
notifications-wording = Proposed wording:
notifications-written = Written
