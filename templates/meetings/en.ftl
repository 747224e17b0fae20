

meetings-agenda = Agenda
meetings-agenda-in = Agenda { $language }
meetings-ahead = Announced
meetings-announce = Announce the meeting
meetings-announced = The meeting is announced. Everyone who follows the consultation is being told.
meetings-announced-now = What is announced now
meetings-attended = Who took part
meetings-attended-hint = Everyone can read it. Name organisations; name people only if they agree.
meetings-attended-in = Who took part, { $language }
meetings-before = Before:
meetings-calendar-title = { $kind }: “{ $title }”
meetings-cancel = Cancel the meeting
meetings-cancel-text = The announcement stays on the page, marked as cancelled. Everyone who follows the consultation or takes part in it is told. This cannot be undone: announce another meeting instead.
meetings-cancel-title = Cancel this meeting?
meetings-cancellation-published = The meeting is cancelled. Everyone concerned is being told.
meetings-cancelled = Cancelled
meetings-change = Publish the change
meetings-change-title = Change the meeting
meetings-changed = The change is published. Everyone concerned is being told.
meetings-column-organisation = Organisation
meetings-column-person = Name
meetings-column-registered = Registered
meetings-comes = { $organisation } has registered
meetings-corrected-at = Corrected
meetings-discussion = Discussion
meetings-do-not = Do not publish
meetings-do-not-cancel = Do not cancel
meetings-earlier-minutes = Earlier minutes, corrected since
meetings-end-before-start = The meeting must end after it starts
meetings-ends = Ends at
meetings-ends-hint = On the same day, for example 16:00
meetings-give-up = Give up the registration of { $organisation }
meetings-given-up = The registration is given up.
meetings-has-begun = The meeting has begun and can no longer be changed or cancelled.
meetings-has-not-begun = The meeting has not begun. Minutes are published afterwards.
meetings-heading = Meetings
meetings-hearing = Public hearing
meetings-is-cancelled = The meeting is cancelled.
meetings-is-full = No place is left.
meetings-is-over = The meeting is over.
meetings-kind = What kind of meeting is it?
meetings-link = Link for those who take part online (optional)
meetings-link-hint = Everyone can see it. For example https://…
meetings-link-unreadable = Enter a full address that begins with https://
meetings-minutes = Minutes
meetings-minutes-in = Minutes { $language }
meetings-minutes-published = The minutes are published.
meetings-minutes-text = What is published stays on record. To correct it, publish the minutes again.
meetings-minutes-title = Publish the minutes
meetings-missing-agenda = Say what the meeting is about, { $language }
meetings-missing-attended = Say who took part, { $language }
meetings-missing-kind = Choose what kind of meeting it is
meetings-missing-minutes = Write the minutes { $language }
meetings-missing-people = Say who will come: a name on each line
meetings-missing-place = Say where the meeting is, { $language }, or give a link
meetings-new-title = Announce a meeting
meetings-next = The next meetings
meetings-nobody-registered = Nobody has registered.
meetings-none = No meeting has been announced.
meetings-not-needed = Not needed
meetings-not-needed-text = Nobody needs to register: come, or follow the link.
meetings-not-public = A meeting can be announced only for a published consultation that was not withdrawn.
meetings-of = Meetings of consultation { $number }
meetings-organisation = Which organisation comes?
meetings-over = Over
meetings-overtaken = This meeting has been changed since you opened this page, by another person or by you in another window. Your changes have not been published yet: look at what is announced now, then publish again.
meetings-past = The meeting must start in the future
meetings-people = Who will come?
meetings-people-count = { $count ->
    [one] { $count } person comes.
   *[other] { $count } people come.
}
meetings-people-hint = A name and surname on each line, at most { $most }. Only the ministry and your organisation see the names.
meetings-place-count = { $count ->
    [one] There is { $count } place.
   *[other] There are { $count } places.
}
meetings-place-in = Place { $language }
meetings-places = How many people is there room for? (optional)
meetings-places-hint = Leave it empty if everyone who registers can come.
meetings-places-left = { $count ->
    [one] { $count } place is left.
   *[other] { $count } places are left.
}
meetings-places-unreadable = Enter a number from 1 to 10,000
meetings-places-without-registration = Say until when people register, because places are limited
meetings-public-page = The public page of the meeting
meetings-publish-minutes = Publish the minutes
meetings-published-at = Published
meetings-register = Register
meetings-register-until = Register until
meetings-registered = Your registration is saved. A confirmation is on its way by email.
meetings-registration = Registration
meetings-registration-closed = Registration is closed.
meetings-said-in = What is announced { $language }
meetings-same = Nothing has been changed.
meetings-save = Save who comes
meetings-sign-in = Sign in to register
meetings-starts = Starts
meetings-starts-hint = Riga time
meetings-to-cancellation = Cancel the meeting
meetings-to-change = Change the meeting
meetings-to-minutes = Publish the minutes
meetings-to-sheet = Who comes, as a table (CSV)
meetings-told = What you publish is on record: it can be changed with a reason, which everyone can read. Everyone who follows the consultation or takes part in it is told by email.
meetings-too-few-places = { $count ->
    [one] Only { $count } place is left for your organisation.
   *[other] Only { $count } places are left for your organisation.
}
meetings-too-many-people = Name at most { $most } people
meetings-until = Until when do people register? (optional)
meetings-until-hint = Riga time. Leave it empty if nobody needs to register.
meetings-until-wrong = Registration must end in the future and not after the start of the meeting
meetings-was-cancelled = The meeting is cancelled.
meetings-was-changed = The meeting was changed.
meetings-what-to-do = This meeting
meetings-what-was-said = What was said
meetings-when = When
meetings-where = Where
meetings-who-comes = Who has registered
meetings-who-registers = Organisations in the register can register.
meetings-you-come = Registered
