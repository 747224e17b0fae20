notifications-about = About what
notifications-access-asked-link = The representatives of the organisation:
notifications-access-asked-subject = { $organisation }: somebody has asked to represent it
notifications-access-asked-text = Somebody has asked to represent { $organisation } in Atbalss and has confirmed this address:
notifications-access-asked-what = If you know this person, invite them at this address. If not, do nothing: without an invitation they cannot do anything.
notifications-access-link = To confirm your address, open this page and press the button:
notifications-access-subject = { $organisation }: confirm your address
notifications-access-text = You asked to be invited to represent { $organisation } in Atbalss. Once you have confirmed your address, we will tell the managers of the organisation.
notifications-action = Action
notifications-address = Email address
notifications-address-changed-subject = Your emails now go to another address
notifications-address-changed-text = The address of your account in Atbalss was changed on { $time }. This is the last email to the old address.
notifications-address-link = To make this the address of your account, open this page and press the button:
notifications-address-subject = Confirm your new address
notifications-address-text = You asked to use this address for your account in Atbalss: to sign in and to receive emails.
notifications-all = All emails
notifications-always = Emails that cannot be switched off
notifications-always-account = Links, and changes of your password, address or two-step sign-in
notifications-always-account-why = They keep your account safe: you learn of it if a stranger changes something.
notifications-always-own = Receipts, withdrawals, and answers to your organisation’s comments
notifications-always-own-why = They prove what your organisation submitted and what became of it.
notifications-always-part = Invitations by name; a changed period or the withdrawal of a consultation in which you take part; decisions about your organisation
notifications-always-part-why = The ministry must be able to prove that it told those concerned.
notifications-always-tasks = To staff: applications, requests for more time, answers sent back, a publication that failed
notifications-always-tasks-why = Somebody waits for you to act.
notifications-answer = Answer: { $verdict }
notifications-answer-corrects = This answer replaces an earlier answer.
notifications-answered-subject = Answered: “{ $title }”
notifications-answered-text = The ministry has answered the comments on the draft “{ $title }” and closed the consultation.
notifications-answers = Answers
notifications-answers-link = The answers on the website:
notifications-answers-out-subject = Answers published: “{ $title }”
notifications-answers-out-text = The ministry has published answers to comments on the draft “{ $title }”.
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
notifications-area = Policy area
notifications-as-shown = As email programs show it
notifications-as-text = As text
notifications-assigned-subject = { $count ->
    [one] { $count } comment to answer: “{ $title }”
   *[other] { $count } comments to answer: “{ $title }”
 }
notifications-assigned-text = { $count ->
    [one] { $person } has assigned { $count } comment to you, in the consultation “{ $title }”.
   *[other] { $person } has assigned { $count } comments to you, in the consultation “{ $title }”.
 }
notifications-attached = Attachment
notifications-attempts = Attempts
notifications-because-follows-area = Follows the policy area
notifications-because-follows-consultation = Follows this consultation
notifications-because-invited = Invited by name
notifications-because-takes-part = Takes part
notifications-because-typed = You get this email because this address was entered in Atbalss.
notifications-because-you-answer = You get this email because you answer comments.
notifications-because-you-approve = You get this email because you approve answers.
notifications-because-you-are-asked = You get this letter because a colleague asks for your view.
notifications-because-you-are-responsible = You get this email because you are the official responsible for this consultation.
notifications-because-you-asked = You get this letter because you asked for the view.
notifications-because-you-chose = You get this email because you chose to get news once a day.
notifications-because-you-decide = You get this email because you decide on applications from organisations.
notifications-because-you-drafted = You get this email because you wrote this answer.
notifications-because-you-edit = You get this email because you edit consultations.
notifications-because-you-follow = You get this email because you asked Atbalss for news by email.
notifications-because-you-manage = You get this email because you manage the representatives of { $organisation }.
notifications-because-you-represent = You get this email because you represent { $organisation }.
notifications-because-you-review = You get this email because you answer the comments on this consultation.
notifications-because-you-review-several = You get this email because you answer the comments on these consultations.
notifications-because-you-signed = You get this email because you submitted this statement for { $organisation }.
notifications-because-yours = You get this email because it concerns your account.
notifications-calendar-file = A calendar file with the deadline
notifications-changes-link = What has changed, word by word:
notifications-channel = How it came
notifications-choice-at-once = Immediately
notifications-choice-daily = Once a day, in the morning (8:15)
notifications-choice-never = Never
notifications-choices-none = At present you get only the emails below.
notifications-choices-save = Save
notifications-choices-saved = Your choice has been saved.
notifications-choices-text = Choose when you want each kind of email.
notifications-choices-title = Your emails
notifications-choose-letters = You choose here when you get such emails: { $address }
notifications-closed-before = Before
notifications-closes = Comments close
notifications-closes-soon-subject = Comments close in a few days: “{ $title }”
notifications-closes-text = Comments on the draft “{ $title }” close soon.
notifications-closes-tomorrow-subject = Last days for comments: “{ $title }”
notifications-comment-link = Read the draft and comment:
notifications-comment-note = Covering note
notifications-comment-objection = { $ordinal }. Objection to { $place }
notifications-comment-proposal = { $ordinal }. Proposal on { $place }
notifications-comment-question = { $ordinal }. Question on { $place }
notifications-comment-support = { $ordinal }. Support for { $place }
notifications-comments = { $count ->
    [one] Comment
   *[other] Comments
}
notifications-consultation = Number of the consultation
notifications-corrected-link = What has changed:
notifications-corrected-notice-subject = Correction of the notice: “{ $title }”
notifications-corrected-notice-text = The ministry has corrected the notice of the consultation on the draft “{ $title }”.
notifications-corrected-text = The ministry has corrected { $count ->
    [one] a published answer
   *[other] { $count } published answers
} to your organisation’s comments on the draft “{ $title }”.
notifications-correction = Correction – { $subject }
notifications-country = Country
notifications-dead = Emails not delivered: { $count }
notifications-digest = Fingerprint
notifications-digest-subject = { $count ->
    [one] News of the day: { $count } message
   *[other] News of the day: { $count } messages
}
notifications-digest-text = What is new since the last such email:
notifications-document = Document
notifications-draft-corrected-subject = Correction of the draft: “{ $title }”
notifications-draft-corrected-text = The ministry has corrected the text of the draft “{ $title }”. From now on the corrected version is the one to comment on. Comments on the earlier version stay and will be answered.
notifications-emptied = The text of this email was deleted: such texts are kept for one year. To whom it was sent and when stays on record.
notifications-erased-stays = What was erased is kept nowhere any more; nor does this letter repeat it. The number of the comment, the name of your organisation, the time of receipt and the digests stay, so that a receipt that you have kept can still be checked.
notifications-erased-subject = Words erased: { $number }, { $title }
notifications-erased-text = The ministry has erased words from what your organisation sent on “{ $title }” ({ $ground }). Two officials decided it.
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
notifications-follow-link = To confirm the address, open this page and press the button:
notifications-follow-subject = Confirm that you want news of consultations
notifications-follow-text = Somebody asked Atbalss to send news of the ministry’s consultations to this address.
notifications-follow-until = The page works for seven days. Without a confirmation you get no more emails.
notifications-given-up = Emails that could not be prepared
notifications-given-up-text = Preparing these emails failed several times, so the service no longer tries. When the cause has been removed, an administrator can have it tried again.
notifications-group-news = News of consultations
notifications-group-news-hint = Of consultations that your organisation follows, is invited to or takes part in: published, opened, corrected, closing soon, answered. What concerns the period of a consultation in which you take part comes in any case.
notifications-group-reminders = Reminders of your own statement
notifications-group-reminders-hint = A day before the deadline, if the statement of your organisation has not been submitted.
notifications-group-submissions = Statements submitted
notifications-group-submissions-hint = To the responsible official and those who prepare answers: new and withdrawn statements. “Immediately” means at most one email an hour.
notifications-group-waiting = Answers waiting for approval
notifications-group-waiting-hint = To approvers.
notifications-held-link = Open your submission
notifications-held-mend = The comment stays on record and will be answered. Until the period ends you can revise your submission: the mended comment is shown.
notifications-held-stands = The comment stays on record and will be answered. In its place the public sees that a comment is held back, and on which ground.
notifications-held-subject = Not shown to the public: { $number }, { $title }
notifications-held-text = The ministry has decided not to show one of your comments on “{ $title }” to the public.
notifications-hello = Hello,
notifications-how-to-comment = To comment, sign in on the website. You can comment on each point or on the whole draft; a representative who has the right to do so submits the statement of the organisation.
notifications-ignore = If you did not expect this email, you can ignore it: nothing will happen then.
notifications-in-riga = { $time } (Riga time, { $offset })
notifications-invitation-link = To accept the invitation, open this page:
notifications-invitation-subject = { $organisation } invites you to represent it
notifications-invitation-text = { $inviter } invites you to represent { $organisation } in Atbalss, where the ministry and organisations discuss draft documents.
notifications-invited-subject = Invitation to comment: “{ $title }”
notifications-invited-text = The ministry invites { $organisation } to comment on the draft “{ $title }”, which it has published.
notifications-kind-access = Confirming the address of a person who asks to be invited
notifications-kind-access-asked = Request to be invited
notifications-kind-address = Confirming a new address
notifications-kind-address-changed = Changed address
notifications-kind-answered = Consultation answered
notifications-kind-answers = Published answers
notifications-kind-answers-published = Answers published
notifications-kind-answers-wait = Answers waiting for approval
notifications-kind-application = Confirming an applicant’s address
notifications-kind-applied = New application
notifications-kind-assigned = Comments to answer
notifications-kind-closes-soon = Comments close soon
notifications-kind-closes-tomorrow = Reminder of a deadline
notifications-kind-copy = Copy of a receipt
notifications-kind-corrected = Corrected notice
notifications-kind-decision = Decision on an organisation
notifications-kind-digest = Summary of the day
notifications-kind-draft-corrected = Corrected draft
notifications-kind-erased = words erased
notifications-kind-follow = Confirmation of a follower
notifications-kind-held-back = comment held back
notifications-kind-invitation = Invitation to represent an organisation
notifications-kind-invited = Invitation to comment
notifications-kind-lengthened = Longer period
notifications-kind-meeting-announced = Meeting announced
notifications-kind-meeting-cancelled = Meeting cancelled
notifications-kind-meeting-changed = Meeting changed
notifications-kind-meeting-registered = Registered for a meeting
notifications-kind-membership-ended = Ended right to represent an organisation
notifications-kind-minutes-published = Minutes of a meeting
notifications-kind-notice = New statement
notifications-kind-opened = Comments open
notifications-kind-opinion-asked = A view is wanted
notifications-kind-opinion-given = View given
notifications-kind-outcome = Draft after the consultation
notifications-kind-password-set = Changed password
notifications-kind-publication-missed = A publication that did not happen
notifications-kind-published = New consultation
notifications-kind-receipt = Receipt of a statement
notifications-kind-recorded = statement on paper
notifications-kind-recovery-code-used = Recovery code used
notifications-kind-redacted = words covered
notifications-kind-reset = Link to a new password
notifications-kind-returned = Answer sent back
notifications-kind-second-factor-off = Two-step sign-in turned off
notifications-kind-second-factor-on = Two-step sign-in turned on
notifications-kind-second-factor-reset = Two-step sign-in turned off by the ministry
notifications-kind-shown-again = comment shown again
notifications-kind-time-asked = Request for more time
notifications-kind-time-refused = Answer to a request for more time
notifications-kind-welcome = Invitation to the ministry’s staff
notifications-kind-withdrawal = Withdrawal of a statement
notifications-kind-withdrawal-notice = Statement withdrawn
notifications-kind-withdrawn = Withdrawn consultation
notifications-kind-work-due = Comments that are due
notifications-lengthened-subject = More time for comments: “{ $title }”
notifications-lengthened-text = The ministry has lengthened the period for comments on the draft “{ $title }”.
notifications-letter = Email
notifications-link-until = The link works once, until { $time }. Do not pass it on.
notifications-meeting-agenda = Agenda:
notifications-meeting-announced-subject = { $kind }: “{ $title }”
notifications-meeting-announced-text = The ministry invites you to a meeting about the draft “{ $title }”: { $kind }.
notifications-meeting-cancelled-subject = Meeting cancelled: “{ $title }”
notifications-meeting-cancelled-text = The ministry has cancelled the meeting about the draft “{ $title }”: { $kind }.
notifications-meeting-changed-subject = Meeting changed: “{ $title }”
notifications-meeting-changed-text = The ministry has changed the meeting about the draft “{ $title }”: { $kind }.
notifications-meeting-link = The meeting on the website:
notifications-meeting-online = Online
notifications-meeting-register = Register until
notifications-meeting-registered-link = To change who comes, or to give the registration up:
notifications-meeting-registered-subject = Registered: { $kind }, “{ $title }”
notifications-meeting-registered-text = You have registered { $organisation } for a meeting about the draft “{ $title }”.
notifications-meeting-when = When
notifications-meeting-where = Where
notifications-meeting-who-comes = Who comes:
notifications-membership-ended-subject = You no longer represent { $organisation }
notifications-membership-ended-text = Your rights to act for { $organisation } in Atbalss have ended. Your account stays.
notifications-minutes-corrected-subject = Corrected minutes: “{ $title }”
notifications-minutes-corrected-text = The ministry has corrected the minutes of a meeting about the draft “{ $title }”: { $kind }.
notifications-minutes-subject = Minutes of the meeting: “{ $title }”
notifications-minutes-text = The ministry has published the minutes of the meeting about the draft “{ $title }”: { $kind }.
notifications-missed-link = The consultation:
notifications-missed-subject = Not published: consultation { $number }
notifications-missed-text = Consultation { $number } was to be published now, but could not be: it has changed since the time was set, something is missing, or the person who set it no longer edits consultations. It can be changed and published again.
notifications-name = Name
notifications-news-link = The consultation on the website:
notifications-next-attempt = Next attempt
notifications-no-news = Stop the news
notifications-no-news-choose = Choose which emails you get, and when
notifications-no-news-press = Press the button to stop the news.
notifications-no-news-stopped = You get no more news
notifications-no-news-stopped-text = We have noted that you want no news of consultations. Necessary emails still come.
notifications-no-news-text = You will get no more news of consultations by email. Receipts, answers to your organisation’s comments and other necessary emails still come.
notifications-no-news-title = Stop the news of consultations
notifications-no-objections = No objections
notifications-no-server = No mail server has been set up, so no emails are being sent. They wait here until there is one.
notifications-none = There are no such emails.
notifications-not-dead = This email is on its way or has been sent. Only an email that could not be delivered can be sent again.
notifications-not-written = Could not be written
notifications-not-written-yet = Not written yet
notifications-not-you = If it was not you who changed it, tell the ministry immediately.
notifications-note = Covering note
notifications-notice-link = Read the comments and prepare answers:
notifications-notice-no-objections = A new statement has been submitted in the consultation “{ $title }”. The organisation has no objections, so no answer is needed.
notifications-notice-subject = New statement { $reference }: { $organisation } on “{ $title }”
notifications-notice-text = A new statement has been submitted in the consultation “{ $title }”. { $count ->
    [one] It has { $count } comment.
   *[other] It has { $count } comments.
}
notifications-number = Number
notifications-open = Open the page
notifications-opened-subject = Comments are open: “{ $title }”
notifications-opened-text = From now on the draft “{ $title }” can be commented on.
notifications-opens = Comments open
notifications-opinion-asked-link = Read the comment and give your view here:
notifications-opinion-asked-more = There you see this comment and its point. Only the ministry’s staff read your view; it is not published. You can change it until the consultation is answered.
notifications-opinion-asked-subject = Your view is wanted on comment { $number }: “{ $title }”
notifications-opinion-asked-text = { $person } asks for your view on a comment in the consultation “{ $title }”.
notifications-opinion-due = Wanted until
notifications-opinion-given-link = The comment with the view:
notifications-opinion-given-subject = View given on comment { $number }: “{ $title }”
notifications-opinion-given-text = { $person } has given the view that you asked for, in the consultation “{ $title }”.
notifications-opinion-question = Question
notifications-opinion-view = View
notifications-organisation = Organisation
notifications-outcome-subject = The draft after the consultation: “{ $title }”
notifications-outcome-text = The ministry has published the draft “{ $title }” as it is after the comments.
notifications-own-comments = { $count ->
    [one] Your unsubmitted statement has { $count } comment on an earlier version. You can move it to the new version or leave it where it is.
   *[other] Your unsubmitted statement has { $count } comments on earlier versions. You can move each to the new version or leave it where it is.
}
notifications-own-comments-link = Your statement:
notifications-password-link = If it was not you who changed the password, choose another one here immediately:
notifications-password-subject = Your password was changed
notifications-password-text = The password of your account in Atbalss was changed. You have been signed out on all other devices.
notifications-position = Position
notifications-private-link = [private link]
notifications-proof = Fingerprints
notifications-proof-comment = Comment { $ordinal }
notifications-proof-signature = Signature: { $name }
notifications-proof-text = These fingerprints can later prove that exactly these words were received. The fingerprint of the whole statement (SHA-256) is made of the fingerprints of its parts; the fingerprint of each part is made with the random value shown beside it.
notifications-published-subject = New consultation: “{ $title }”
notifications-published-text = The ministry has published the draft “{ $title }” and invites comments.
notifications-questions = Questions: { $name }, { $phone }, { $email }
notifications-reason = The ministry’s reason:
notifications-receipt-link = The receipt on the website:
notifications-receipt-next = The ministry will review and answer every comment. When the answers are published, we will send you an email.
notifications-receipt-no-objections = It says that your organisation has no objections. The ministry counts it as a complete reply.
notifications-receipt-subject = Statement { $reference } received: { $organisation } on “{ $title }”
notifications-receipt-text = Your organisation’s statement on the draft “{ $title }” has been received.
notifications-received = Received
notifications-recorded = Recorded
notifications-recorded-check = Read whether it is what you sent. If it is not, reply to this letter. It cannot be revised or withdrawn on the site.
notifications-recorded-subject = The ministry recorded your statement { $reference }: { $title }
notifications-recorded-text = The ministry recorded the statement that it received from { $organisation } on “{ $title }”.
notifications-recovery-subject = A recovery code was used
notifications-recovery-text = A recovery code was used for your account in Atbalss instead of a code from the app. It no longer works. On the page of your account you see how many are left, and can make new ones.
notifications-redacted-stands = What you sent stays on record as it is and will be answered. In the place of the words the public sees blocks, and the reason.
notifications-redacted-subject = Words covered: { $number }, { $title }
notifications-redacted-text = The ministry has covered words in what you sent on “{ $title }”: the public does not see them.
notifications-refusal-link = Your application and what you can do next:
notifications-refusal-subject = { $organisation }: the application was refused
notifications-refusal-text = The ministry has refused the application of { $organisation }. You can correct what was wrong and apply again.
notifications-register-number = Registration number
notifications-reminder-link = Check the statement and submit it:
notifications-reminder-no-objections = The statement of { $organisation } on the draft “{ $title }” has not been submitted. It says that there are no objections.
notifications-reminder-stands = This is a revision. If it is not submitted before the deadline, the statement that your organisation submitted earlier remains valid.
notifications-reminder-subject-today = Deadline today, statement not submitted: “{ $title }”
notifications-reminder-subject-tomorrow = Deadline tomorrow, statement not submitted: “{ $title }”
notifications-reminder-text = The statement of { $organisation } on the draft “{ $title }” has not been submitted. { $count ->
    [0] It has no comments yet.
    [one] It has { $count } comment.
   *[other] It has { $count } comments.
}
notifications-reminder-what = The ministry reviews only what is submitted before the deadline.
notifications-reply = Last reply of the mail server
notifications-reply-to = Reply address
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
notifications-revision-subject-today = Deadline today, revision not submitted: “{ $title }”
notifications-revision-subject-tomorrow = Deadline tomorrow, revision not submitted: “{ $title }”
notifications-revive = Try again
notifications-revived = The email is being prepared again.
notifications-salt = Random value
notifications-sent = Sent
notifications-several-line = { $reference }: { $organisation } on “{ $title }”
notifications-several-line-anew = { $reference }: { $organisation } on “{ $title }”, in the place of its earlier statement
notifications-several-subject = { $count ->
    [one] { $count } new statement
   *[other] { $count } new statements
}
notifications-several-text = Since our last email these statements have been received:
notifications-shown-again-subject = Shown to the public again: { $number }, { $title }
notifications-shown-again-text = The ministry shows your comment on “{ $title }” to the public again.
notifications-signed-by = Submitted by
notifications-since = Given up
notifications-state = Status
notifications-state-any = Any
notifications-state-dead = Not delivered
notifications-state-queued = Waiting to be sent
notifications-state-sent = Sent
notifications-supersedes = This statement replaces statement { $reference }, which stays on record.
notifications-suspension-link = Status of your organisation:
notifications-suspension-subject = { $organisation }: rights suspended
notifications-suspension-text = The ministry has suspended the rights of { $organisation }. For now nobody can comment or submit statements on its behalf. What it submitted before stays public, and what it was writing is kept.
notifications-time-asked-link = Answer the request:
notifications-time-asked-subject = Request for more time: “{ $title }”
notifications-time-asked-text = { $organisation } asks for more time to comment on the draft “{ $title }”.
notifications-time-refused-link = The requests and answers:
notifications-time-refused-subject = The period is not lengthened: “{ $title }”
notifications-time-refused-text = The ministry has answered your organisation’s request: it does not lengthen the period for comments on the draft “{ $title }”.
notifications-time-wanted = Until
notifications-title = Emails
notifications-to = To
notifications-to-account = Your account
notifications-to-the-letter = Open the email
notifications-told-because = Why they were told
notifications-told-count = Organisations: { $organisations }; their people: { $people }; followers without an account: { $addresses }
notifications-told-counts = In numbers
notifications-told-first = First email written:
notifications-told-no-people = No person of an organisation was told.
notifications-told-nobody = Nobody has been told yet.
notifications-told-people = People of organisations
notifications-told-sent = Accepted by the mail server: { $count }
notifications-told-sheet = The list for spreadsheets (CSV)
notifications-told-text = Everyone to whom an email about this consultation was written: why, when, and whether the mail server has accepted it. Followers without an account are only counted.
notifications-told-title = Who was told of consultation { $number }
notifications-told-unwritten = No email, with the reason: { $count }
notifications-tried = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
notifications-unfollow = To change what you follow, or to get no more emails: { $address }
notifications-unwanted = Emails to this reader that were not written
notifications-waiting-line = { $number } “{ $title }”: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
notifications-waiting-subject = Answers waiting for approval: { $count }
notifications-waiting-text = Answers are waiting for your approval. Only approved answers can be published.
notifications-welcome-link = Choose a password on this page; you can then sign in with this address:
notifications-welcome-subject = You have been invited to work in Atbalss
notifications-welcome-text = You have been invited to work in Atbalss, the public consultation service run by the { $ministry }.
notifications-whole-address = Email address (whole)
notifications-whom = For whom
notifications-why = Reason
notifications-why-link-ended = Not written: the link no longer worked
notifications-why-nobody-there = Not written: nobody has the address any more
notifications-why-not-theirs = Not written: they no longer act for the organisation, or it is not their task
notifications-why-not-wanted = Not written: the reader has chosen to get no such emails
notifications-why-over = Not written: it was no longer news
notifications-why-told-already = Not written: the same address has got an email about it as a representative of an organisation
notifications-withdrawal-notice-text = In the consultation “{ $title }” { $organisation } has withdrawn its statement. It stays on record, and its comments need no answer.
notifications-withdrawal-subject = Statement { $reference } withdrawn: { $organisation } on “{ $title }”
notifications-withdrawal-text = Your organisation has withdrawn its statement on the draft “{ $title }”. It stays on record, and everyone can see that it was withdrawn. The ministry will not answer it. Until the deadline your organisation can submit a statement again.
notifications-withdrawn = Withdrawn
notifications-withdrawn-stays = What was submitted stays on record and public. It need not be answered.
notifications-withdrawn-subject = Consultation withdrawn: “{ $title }”
notifications-withdrawn-text = The ministry has withdrawn the consultation on the draft “{ $title }”.
notifications-wording = Proposed wording:
notifications-work-due-subject = { $count ->
    [one] { $count } comment is due
   *[other] { $count } comments are due
 }
notifications-work-due-text = { $count ->
    [one] { $count } comment assigned to you is to be answered by the end of tomorrow.
   *[other] { $count } comments assigned to you are to be answered by the end of tomorrow.
 }
notifications-work-link = The comments:
notifications-work-overdue = { $count ->
    [one] { $count } of them is overdue.
   *[other] { $count } of them are overdue.
 }
notifications-work-until = Until the end of
notifications-written = Written
