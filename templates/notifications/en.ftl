notifications-access-asked-link = The members of the organisation:
notifications-access-asked-subject = { $organisation }: somebody asks to represent it
notifications-access-asked-text = Somebody asks to represent { $organisation } in Atbalss and has confirmed this address:
notifications-access-asked-what = If you know this person, invite them to this address. If not, do nothing: without an invitation they can do nothing.
notifications-access-link = To confirm your address, open this page and press the button:
notifications-access-subject = { $organisation }: confirm your address
notifications-access-text = You asked to be invited to represent { $organisation } in Atbalss. Once you have confirmed your address, its managers are told.
notifications-address = E-mail
notifications-address-changed-subject = Your letters go to another address now
notifications-address-changed-text = The address of your account in Atbalss was changed on { $time }. This is the last letter to the old one.
notifications-address-link = To make this the address of your account, open this page and press the button:
notifications-address-subject = Confirm your new address
notifications-address-text = You asked to use this address for your account in Atbalss: to sign in with, and for letters.
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
notifications-application-known = You have an account with this address already. It is used for this organisation, too, and its password stays as it is.
notifications-application-link = To confirm your address and send the application to the ministry, open this page, enter the password you chose when you applied, and press the button:
notifications-application-subject = { $organisation }: confirm your address
notifications-application-text = You applied for an organisation to take part in the ministry’s consultations in Atbalss:
notifications-applied-link = Compare the details and decide:
notifications-applied-subject = { $organisation } waits for a decision
notifications-applied-text = An organisation has applied to take part in consultations, and the address of the person who applied is confirmed.
notifications-approval-link = Consultations that are open for comments:
notifications-approval-subject = { $organisation } can take part
notifications-approval-text = The application of { $organisation } is approved by the ministry. From now on you can comment on drafts and submit statements for it, and invite your colleagues.
notifications-attempts = Attempts
notifications-because-typed = You get this letter because this address was entered in Atbalss.
notifications-because-you-approve = You get this letter because you approve answers.
notifications-because-you-are-responsible = You get this letter because you are the official responsible for this consultation.
notifications-because-you-decide = You get this letter because you decide about organisations.
notifications-because-you-drafted = You get this letter because you wrote this answer.
notifications-because-you-manage = You decide who represents { $organisation }: that is why you get this letter.
notifications-because-you-represent = You get this letter because you represent the organisation: { $organisation }
notifications-because-you-review = You get this letter because you review the comments on this consultation.
notifications-because-you-signed = You get this letter because you submitted this statement for the organisation: { $organisation }
notifications-because-yours = You get this letter because it concerns your account.
notifications-closes = Closes
notifications-comment = { $ordinal }) { $place }. { $kind }
notifications-comments = Comments
notifications-corrected-subject = A published answer was corrected: “{ $title }”
notifications-corrected-text = The ministry has corrected { $count ->
    [one] a published answer
   *[other] { $count } published answers
} to your organisation’s comments on the draft “{ $title }”.
notifications-country = Country
notifications-dead = Letters not delivered: { $count }
notifications-digest = Fingerprint
notifications-filter = Choose letters
notifications-hello = Hello,
notifications-ignore = If you did not expect this letter, you can ignore it: nothing happens then.
notifications-in-riga = { $time } (Riga time, { $offset })
notifications-invitation-link = To accept, open this page:
notifications-invitation-subject = { $organisation } invites you to represent it
notifications-invitation-text = { $inviter } invites you to represent { $organisation } in Atbalss, where ministries and organisations discuss drafts.
notifications-letter = Letter
notifications-link-until = The link works once, until { $time }. Do not pass it on.
notifications-membership-ended-subject = You no longer represent { $organisation }
notifications-membership-ended-text = Your rights to act for { $organisation } in Atbalss have ended. Your account stays.
notifications-name = Name
notifications-next-attempt = Next attempt
notifications-no-server = No mail server is set, so no letter is sent. They wait here until one is set.
notifications-none = There are no such letters.
notifications-not-dead = This letter is on its way or was sent. Only a letter that could not be delivered can be sent again.
notifications-not-you = If it was not you who changed it, tell the ministry at once.
notifications-note = Covering note
notifications-notice-link = Read the comments and prepare answers:
notifications-notice-subject = New statement { $reference }: { $organisation } on “{ $title }”
notifications-notice-text = A new statement has been submitted in the consultation “{ $title }”. { $count ->
    [one] It has { $count } comment.
   *[other] It has { $count } comments.
}
notifications-number = Number
notifications-organisation = Organisation
notifications-password-link = If it was not you, choose another password here at once:
notifications-password-subject = Your password was set
notifications-password-text = A new password was set for your account in Atbalss. On all other devices you have been signed out.
notifications-position = Position
notifications-private-link = [private link]
notifications-proof = Fingerprints
notifications-proof-comment = Comment { $ordinal }
notifications-proof-signature = Signature: { $name }
notifications-proof-text = These fingerprints can later prove that these very words were received. The fingerprint of the whole statement (SHA-256) is made of those of its parts; each of those is made with the salt beside it.
notifications-questions = Questions: { $name }, { $phone }, { $email }
notifications-reason = Reason
notifications-receipt-link = The receipt on the site:
notifications-receipt-next = The ministry reviews every comment and answers each of them. When the answers are published, you will get a letter.
notifications-receipt-subject = Statement received { $reference }: { $organisation } on “{ $title }”
notifications-receipt-text = Your organisation’s statement on the draft “{ $title }” has been received.
notifications-received = Received
notifications-refusal-link = What you applied with, and how to go on:
notifications-refusal-subject = { $organisation }: the application was refused
notifications-refusal-text = The application of { $organisation } is refused by the ministry. You may put right what was wrong and apply again.
notifications-register-number = Number in the register
notifications-reminder-link = Check the statement and submit it:
notifications-reminder-subject-today = Closes today, not submitted: your statement on “{ $title }”
notifications-reminder-subject-tomorrow = Closes tomorrow, not submitted: your statement on “{ $title }”
notifications-reminder-text = The statement of { $organisation } on the draft “{ $title }” is not submitted. { $count ->
    [0] It has no comments yet.
    [one] It has { $count } comment.
   *[other] It has { $count } comments.
}
notifications-reminder-what = Only what is submitted before the end of the period is received and answered.
notifications-reply = Last answer of the mail server
notifications-resend = Send again
notifications-resent = The letter is on its way again
notifications-reset-link = To choose another password, open this page:
notifications-reset-subject = Choose another password
notifications-reset-text = You asked for another password for your account in Atbalss.
notifications-restoration-link = Consultations that are open for comments:
notifications-restoration-subject = { $organisation } can take part again
notifications-restoration-text = The suspension of { $organisation } is lifted by the ministry. You can comment and submit statements for it again.
notifications-returned-link = Change the answer here:
notifications-returned-remark = Remark
notifications-returned-subject = Answer sent back { $number }: “{ $title }”
notifications-returned-text = { $person } has sent back your answer in the consultation “{ $title }”. It can be approved once you have changed it.
notifications-salt = Salt
notifications-sent = Sent
notifications-signed-by = Submitted by
notifications-state = State
notifications-state-any = Any
notifications-state-dead = Not delivered
notifications-state-queued = Waiting
notifications-state-sent = Sent
notifications-suspension-link = How the organisation stands:
notifications-suspension-subject = { $organisation } may not act for now
notifications-suspension-text = The rights of { $organisation } are suspended by the ministry. For now nobody can comment or submit statements for it. What it submitted before stays on record, and what it was writing is kept.
notifications-title = Letters
notifications-to = To
notifications-to-the-letter = To the letter
notifications-waiting-line = { $number } “{ $title }”: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
notifications-waiting-subject = Answers that wait for approval: { $count }
notifications-waiting-text = Answers wait for your approval. Only approved answers can be published.
notifications-welcome-link = Choose a password on this page; then you can sign in with this address:
notifications-welcome-subject = You have been invited to Atbalss
notifications-welcome-text = You have been invited to work in Atbalss, the consultation service. Run by: { $ministry }.
notifications-wording = Proposed wording:
notifications-written = Written
