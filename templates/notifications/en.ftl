notifications-about = About what
notifications-access-asked-link = The representatives of the organisation:
notifications-access-asked-subject = { $organisation }: somebody has asked to represent it
notifications-access-asked-text = Somebody has asked to represent { $organisation } in Atbalss and has confirmed this address:
notifications-access-asked-what = If you know this person, invite them at this address. If not, do nothing: without an invitation they cannot do anything.
notifications-access-link = To confirm your address, open this page and press the button:
notifications-access-subject = { $organisation }: confirm your address
notifications-access-text = You asked to be invited to represent { $organisation } in Atbalss. Once you have confirmed your address, we will tell the managers of the organisation.
notifications-action = Action
notifications-address = Email
notifications-address-changed-subject = Your emails now go to another address
notifications-address-changed-text = The address of your account in Atbalss was changed on { $time }. This is the last email to the old address.
notifications-address-link = To make this the address of your account, open this page and press the button:
notifications-address-subject = Confirm your new address
notifications-address-text = You asked to use this address for your account in Atbalss: to sign in and to receive emails.
notifications-all = All emails
notifications-answer = Answer: { $verdict }
notifications-answer-corrects = This answer replaces an earlier answer.
notifications-answers = Answers
notifications-answers-link = The answers on the website:
notifications-answers-subject = Answers to your comments: “{ $title }”
notifications-answers-text = The ministry has published answers to your organisation’s comments on the draft “{ $title }”. { $count ->
    [one] This email contains { $count } answer.
   *[other] This email contains { $count } answers.
}
notifications-application-known = You already have an account with this address. It will be used for this organisation too, and its password stays the same.
notifications-application-link = To confirm your address and send the application to the ministry, open this page, enter the password you chose when you applied, and press the button:
notifications-application-subject = Confirm your address in Atbalss
notifications-application-text = You applied to register an organisation so that it can take part in the ministry’s consultations in Atbalss.
notifications-applied-link = Check the details and decide:
notifications-applied-subject = New application: { $organisation }
notifications-applied-text = An organisation has applied to take part in consultations, and the address of the person who applied has been confirmed.
notifications-approval-link = Consultations that are open for comments:
notifications-approval-subject = { $organisation } can take part
notifications-approval-text = The ministry has approved the application of { $organisation }. You can now comment on drafts, submit statements and invite your colleagues on its behalf.
notifications-attempts = Attempts
notifications-because-typed = You get this email because this address was entered in Atbalss.
notifications-because-you-approve = You get this email because you approve answers.
notifications-because-you-are-responsible = You get this email because you are the official responsible for this consultation.
notifications-because-you-decide = You get this email because you decide on applications from organisations.
notifications-because-you-drafted = You get this email because you wrote this answer.
notifications-because-you-manage = You get this email because you manage the representatives of { $organisation }.
notifications-because-you-represent = You get this email because you represent { $organisation }.
notifications-because-you-review = You get this email because you answer the comments on this consultation.
notifications-because-you-signed = You get this email because you submitted this statement for { $organisation }.
notifications-because-yours = You get this email because it concerns your account.
notifications-closes = Deadline
notifications-comment-objection = { $ordinal }. Objection to { $place }
notifications-comment-proposal = { $ordinal }. Proposal on { $place }
notifications-comment-question = { $ordinal }. Question on { $place }
notifications-comment-support = { $ordinal }. Support for { $place }
notifications-comments = { $count ->
    [one] Comment
   *[other] Comments
}
notifications-corrected-subject = Published answers corrected: “{ $title }”
notifications-corrected-text = The ministry has corrected { $count ->
    [one] a published answer
   *[other] { $count } published answers
} to your organisation’s comments on the draft “{ $title }”.
notifications-country = Country
notifications-dead = Emails not delivered: { $count }
notifications-digest = Fingerprint
notifications-event = Event { $number } in the trail: { $kind }
notifications-factor-link = If it was not you, choose another password here immediately, and tell an administrator of the ministry:
notifications-factor-off-subject = Two-step sign-in was turned off
notifications-factor-off-text = Two-step sign-in of your account in Atbalss was turned off. Your password alone is now enough to sign in.
notifications-factor-on-subject = Two-step sign-in was turned on
notifications-factor-on-text = Two-step sign-in of your account in Atbalss was turned on. From now on you sign in with your password and a code from an app on your phone. Recovery codes that you were given earlier no longer work.
notifications-factor-reset-link = If you did not ask for this, choose another password here immediately, and tell the ministry:
notifications-factor-reset-subject = The ministry has turned your two-step sign-in off
notifications-factor-reset-text = An administrator has turned off the two-step sign-in of your account in Atbalss, and you have been signed out everywhere. Your password alone is now enough to sign in. Set two-step sign-in up again on the page of your account.
notifications-filter = Choose emails
notifications-given-up = Emails that could not be prepared
notifications-given-up-text = Preparing these emails failed several times, so the service no longer tries. When the cause has been removed, an administrator can have it tried again.
notifications-hello = Hello,
notifications-ignore = If you did not expect this email, you can ignore it: nothing will happen then.
notifications-in-riga = { $time } (Riga time, { $offset })
notifications-invitation-link = To accept the invitation, open this page:
notifications-invitation-subject = { $organisation } invites you to represent it
notifications-invitation-text = { $inviter } invites you to represent { $organisation } in Atbalss, where the ministry and organisations discuss draft documents.
notifications-kind-access = Confirming the address of a person who asks to be invited
notifications-kind-access-asked = Request to be invited
notifications-kind-address = Confirming a new address
notifications-kind-address-changed = Changed address
notifications-kind-answers = Published answers
notifications-kind-answers-wait = Answers waiting for approval
notifications-kind-application = Confirming an applicant’s address
notifications-kind-applied = New application
notifications-kind-closes-tomorrow = Reminder of a deadline
notifications-kind-copy = Copy of a receipt
notifications-kind-decision = Decision on an organisation
notifications-kind-invitation = Invitation to represent an organisation
notifications-kind-membership-ended = Ended right to represent an organisation
notifications-kind-notice = New statement
notifications-kind-password-set = Changed password
notifications-kind-receipt = Receipt of a statement
notifications-kind-recovery-code-used = Recovery code used
notifications-kind-reset = Link to a new password
notifications-kind-returned = Answer sent back
notifications-kind-second-factor-off = Two-step sign-in turned off
notifications-kind-second-factor-on = Two-step sign-in turned on
notifications-kind-second-factor-reset = Two-step sign-in turned off by the ministry
notifications-kind-welcome = Invitation to the ministry’s staff
notifications-letter = Email
notifications-link-until = The link works once, until { $time }. Do not pass it on.
notifications-membership-ended-subject = You no longer represent { $organisation }
notifications-membership-ended-text = Your rights to act for { $organisation } in Atbalss have ended. Your account stays.
notifications-name = Name
notifications-next-attempt = Next attempt
notifications-no-server = No mail server has been set up, so no emails are being sent. They wait here until there is one.
notifications-none = There are no such emails.
notifications-not-dead = This email is on its way or has been sent. Only an email that could not be delivered can be sent again.
notifications-not-you = If it was not you who changed it, tell the ministry immediately.
notifications-note = Covering note
notifications-notice-link = Read the comments and prepare answers:
notifications-notice-subject = New statement { $reference }: { $organisation } on “{ $title }”
notifications-notice-text = A new statement has been submitted in the consultation “{ $title }”. { $count ->
    [one] It has { $count } comment.
   *[other] It has { $count } comments.
}
notifications-number = Number
notifications-organisation = Organisation
notifications-password-link = If it was not you who changed the password, choose another one here immediately:
notifications-password-subject = Your password was changed
notifications-password-text = The password of your account in Atbalss was changed. You have been signed out on all other devices.
notifications-position = Position
notifications-private-link = [private link]
notifications-proof = Fingerprints
notifications-proof-comment = Comment { $ordinal }
notifications-proof-signature = Signature: { $name }
notifications-proof-text = These fingerprints can later prove that exactly these words were received. The fingerprint of the whole statement (SHA-256) is made of the fingerprints of its parts; the fingerprint of each part is made with the random value shown beside it.
notifications-questions = Questions: { $name }, { $phone }, { $email }
notifications-reason = Reason
notifications-receipt-link = The receipt on the website:
notifications-receipt-next = The ministry will review and answer every comment. When the answers are published, we will send you an email.
notifications-receipt-subject = Statement { $reference } received: { $organisation } on “{ $title }”
notifications-receipt-text = Your organisation’s statement on the draft “{ $title }” has been received.
notifications-received = Received
notifications-recovery-subject = A recovery code was used
notifications-recovery-text = A recovery code was used for your account in Atbalss instead of a code from the app. It no longer works. On the page of your account you see how many are left, and can make new ones.
notifications-refusal-link = Your application and what you can do next:
notifications-refusal-subject = { $organisation }: the application was refused
notifications-refusal-text = The ministry has refused the application of { $organisation }. You can correct what was wrong and apply again.
notifications-register-number = Registration number
notifications-reminder-link = Check the statement and submit it:
notifications-reminder-subject-today = Deadline today, statement not submitted: “{ $title }”
notifications-reminder-subject-tomorrow = Deadline tomorrow, statement not submitted: “{ $title }”
notifications-reminder-text = The statement of { $organisation } on the draft “{ $title }” has not been submitted. { $count ->
    [0] It has no comments yet.
    [one] It has { $count } comment.
   *[other] It has { $count } comments.
}
notifications-reminder-what = The ministry reviews only what is submitted before the deadline.
notifications-reply = Last reply of the mail server
notifications-resend = Send again
notifications-resent = The email is being sent again.
notifications-reset-link = To choose another password, open this page:
notifications-reset-subject = Choose another password
notifications-reset-text = You asked for another password for your account in Atbalss.
notifications-restoration-link = Consultations that are open for comments:
notifications-restoration-subject = { $organisation } can take part again
notifications-restoration-text = The ministry has restored the rights of { $organisation }. You can comment and submit statements on its behalf again.
notifications-returned-link = Change the answer here:
notifications-returned-remark = Remark
notifications-returned-subject = Answer to comment { $number } sent back: “{ $title }”
notifications-returned-text = { $person } has sent back your answer in the consultation “{ $title }”. It can be approved once you have changed it.
notifications-revive = Try again
notifications-revived = The email is being prepared again.
notifications-salt = Random value
notifications-sent = Sent
notifications-signed-by = Submitted by
notifications-since = Given up
notifications-state = Status
notifications-state-any = Any
notifications-state-dead = Not delivered
notifications-state-queued = Waiting to be sent
notifications-state-sent = Sent
notifications-suspension-link = Status of your organisation:
notifications-suspension-subject = { $organisation }: rights suspended
notifications-suspension-text = The ministry has suspended the rights of { $organisation }. For now nobody can comment or submit statements on its behalf. What it submitted before stays public, and what it was writing is kept.
notifications-title = Emails
notifications-to = To
notifications-to-the-letter = Open the email
notifications-waiting-line = { $number } “{ $title }”: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
notifications-waiting-subject = Answers waiting for approval: { $count }
notifications-waiting-text = Answers are waiting for your approval. Only approved answers can be published.
notifications-welcome-link = Choose a password on this page; you can then sign in with this address:
notifications-welcome-subject = You have been invited to work in Atbalss
notifications-welcome-text = You have been invited to work in Atbalss, the public consultation service run by the { $ministry }.
notifications-whom = For whom
notifications-why = Reason
notifications-wording = Proposed wording:
notifications-written = Written
