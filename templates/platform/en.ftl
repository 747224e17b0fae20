platform-area-comprehensive-defence = Comprehensive defence
platform-area-cybersecurity = Cybersecurity
platform-area-defence-policy = Defence policy
platform-area-environmental-protection = Environmental protection
platform-area-industry = Defence industry
platform-area-international-cooperation = International cooperation
platform-area-logistics-and-investments = Logistics and defence investments
platform-area-public-involvement = Public involvement
platform-area-scientific-research = Scientific research
platform-area-state-defence-concept = State defence concept
platform-contest = You can contest this decision in writing within one month of receiving it. Write to: { $ministry }.
platform-date-none = { $field }: there is no such date
platform-date-unreadable = { $field }: enter the day, month and year in figures, the year with four
platform-left-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}{ $hours ->
    [0] {""}
    [one] {" "}{ $hours } hour
   *[other] {" "}{ $hours } hours
} left
platform-left-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}{ $minutes ->
    [0] {""}
    [one] {" "}{ $minutes } minute
   *[other] {" "}{ $minutes } minutes
} left
platform-left-less-than-a-minute = Less than a minute left
platform-left-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} left
platform-required = Fill in this field
platform-signed-in-anew = Somebody has signed in or out in this browser since you opened this page. Nothing has been saved yet: check under which name and for which organisation you are acting now, check the form and send it again.
platform-signed-out-meanwhile = You were signed out before this reached us. Nothing is lost: check the form and send it again.
platform-time-skipped = { $field }: the clocks skip this time on that night. Enter another time.
platform-time-unreadable = { $field }: enter a time, for example 23:59
platform-too-long = Shorten this to at most { $most } characters; it has { $has }
platform-too-many-words = Shorten this to at most { $most } words; it has { $has }
platform-unknown-choice = Choose one of the options
