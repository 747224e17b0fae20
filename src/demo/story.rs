//! What happens in the demonstration, and when: in days before the day on which it is shown.
use super::{
    calendar::Moment,
    cast::{self, COAST, Character, LOOKALIKE, MIRE, NETWORK, Ngo, PREPARED, SHIELD},
    drafts::{Draft, GROUNDS, INSTRUCTORS, INVOLVEMENT, SHELTERS},
    life::{
        Correction, DISCUSSION, GROUNDS_AFTER, Gathering, HEARING, Lengthening, MORE_TIME, NEW_PHONE, NextVersion,
        THREE_DAYS, TimeRequest,
    },
    scripts::{
        GROUNDS_COAST, GROUNDS_MIRE, GROUNDS_NETWORK, INSTRUCTORS_COAST, INSTRUCTORS_NETWORK, INSTRUCTORS_SHIELD,
        INVOLVEMENT_COAST, INVOLVEMENT_COAST_AGAIN, INVOLVEMENT_MIRE, INVOLVEMENT_NETWORK, INVOLVEMENT_SHIELD, Script,
    },
    work::{
        ASKED, Aside, FOUND, Handing, INSTRUCTOR, Kept, Labelling, THANKS_EN, THANKS_LV, TO_MADARA, TO_VALTS, TRAINING,
    },
};

/// One thing that somebody does.
#[derive(Debug)]
pub enum Deed {
    /// The ministry's people are added.
    StaffBegin,
    /// An organisation is added to the register with its people.
    Joins(&'static Ngo),
    /// An organisation applies, and its first person confirms the address.
    Applies(&'static Ngo),
    /// A person begins to act for one more organisation.
    Admits(&'static Ngo, cast::Character),
    /// A consultation is prepared.
    Prepares(&'static Draft),
    /// It is published.
    Publishes(&'static Draft),
    /// An organisation writes its statement.
    Writes(&'static Script),
    /// It submits the statement.
    Submits(&'static Script),
    /// It takes up again what it has submitted, to change it.
    Reopens(&'static Script),
    /// A reviewer writes the answers to a statement.
    Answers(&'static Script),
    /// An approver approves them or sends them back.
    Decides(&'static Script),
    /// A reviewer corrects published answers to a statement.
    Corrects(&'static Script),
    /// An approver approves the corrections or sends them back.
    DecidesCorrections(&'static Script),
    /// The approved answers of a consultation are published.
    PublishesAnswers(&'static Draft),
    /// The consultation is closed as answered.
    Closes(&'static Draft),
    /// A published notice is corrected.
    CorrectsNotice(&'static Correction),
    /// An organisation asks for more time.
    AsksForTime(&'static TimeRequest),
    /// A period is lengthened.
    Lengthens(&'static Lengthening),
    /// A later version of a draft is published.
    PublishesVersion(&'static NextVersion),
    /// A meeting is announced.
    Announces(&'static Gathering),
    /// An organisation registers its people for a meeting.
    Registers(&'static Gathering, &'static Ngo, &'static [Character]),
    /// The minutes of a meeting are published.
    PublishesMinutes(&'static Gathering),
    /// Comments are handed out to a reviewer.
    HandsOut(&'static Handing),
    /// A label is made and put on comments.
    Labels(&'static Labelling),
    /// Somebody notes something for colleagues.
    NotesInside(&'static Aside),
    /// A reviewer asks a colleague for a view.
    AsksView(&'static Aside),
    /// A reviewer keeps a text to use it again.
    KeepsText(&'static Kept),
    /// The covering note of a statement is to be answered like a comment.
    TakesUpNote(&'static Script),
}

/// The story, in order.
pub static STORY: &[(Moment, Deed)] = &[
    ((-120, "09:00"), Deed::StaffBegin),
    ((-114, "10:20"), Deed::Joins(&COAST)),
    ((-113, "15:05"), Deed::Joins(&MIRE)),
    ((-110, "11:40"), Deed::Joins(&SHIELD)),
    ((-96, "13:30"), Deed::Joins(&NETWORK)),
    ((-92, "14:10"), Deed::Prepares(&GROUNDS)),
    ((-90, "09:00"), Deed::Publishes(&GROUNDS)),
    ((-79, "19:40"), Deed::Writes(&GROUNDS_MIRE)),
    ((-75, "08:15"), Deed::Submits(&GROUNDS_MIRE)),
    ((-66, "13:05"), Deed::Writes(&GROUNDS_NETWORK)),
    ((-66, "16:30"), Deed::Submits(&GROUNDS_NETWORK)),
    ((-60, "16:45"), Deed::Admits(&COAST, cast::SIGNE)),
    ((-58, "20:10"), Deed::Writes(&GROUNDS_COAST)),
    ((-58, "23:51"), Deed::Submits(&GROUNDS_COAST)),
    ((-55, "11:00"), Deed::PublishesVersion(&GROUNDS_AFTER)),
    ((-54, "09:40"), Deed::Answers(&GROUNDS_MIRE)),
    ((-54, "13:15"), Deed::Answers(&GROUNDS_NETWORK)),
    ((-53, "10:05"), Deed::Answers(&GROUNDS_COAST)),
    ((-50, "14:30"), Deed::Decides(&GROUNDS_NETWORK)),
    ((-49, "09:10"), Deed::Decides(&GROUNDS_MIRE)),
    ((-49, "11:00"), Deed::Decides(&GROUNDS_COAST)),
    ((-45, "15:00"), Deed::PublishesAnswers(&GROUNDS)),
    ((-44, "10:00"), Deed::Corrects(&GROUNDS_NETWORK)),
    ((-44, "13:20"), Deed::DecidesCorrections(&GROUNDS_NETWORK)),
    ((-44, "15:00"), Deed::PublishesAnswers(&GROUNDS)),
    ((-43, "09:00"), Deed::Closes(&GROUNDS)),
    ((-43, "10:30"), Deed::Prepares(&INSTRUCTORS)),
    ((-41, "09:00"), Deed::Publishes(&INSTRUCTORS)),
    ((-30, "10:10"), Deed::Writes(&INSTRUCTORS_NETWORK)),
    ((-29, "09:25"), Deed::Submits(&INSTRUCTORS_NETWORK)),
    ((-29, "11:15"), Deed::Prepares(&INVOLVEMENT)),
    ((-27, "09:00"), Deed::Publishes(&INVOLVEMENT)),
    ((-25, "11:30"), Deed::CorrectsNotice(&NEW_PHONE)),
    ((-24, "10:00"), Deed::Announces(&DISCUSSION)),
    ((-22, "19:15"), Deed::Registers(&DISCUSSION, &COAST, &[cast::AGRIS, cast::LIVA])),
    ((-20, "12:40"), Deed::Registers(&DISCUSSION, &MIRE, &[cast::ZANE])),
    ((-18, "15:20"), Deed::AsksForTime(&MORE_TIME)),
    ((-17, "10:10"), Deed::Lengthens(&THREE_DAYS)),
    ((-16, "18:20"), Deed::Writes(&INSTRUCTORS_SHIELD)),
    ((-14, "12:00"), Deed::Submits(&INSTRUCTORS_SHIELD)),
    ((-12, "16:00"), Deed::PublishesMinutes(&DISCUSSION)),
    ((-10, "11:00"), Deed::Announces(&HEARING)),
    ((-9, "13:35"), Deed::Writes(&INSTRUCTORS_COAST)),
    ((-9, "16:48"), Deed::Submits(&INSTRUCTORS_COAST)),
    ((-8, "09:40"), Deed::HandsOut(&TO_VALTS)),
    ((-8, "09:45"), Deed::HandsOut(&TO_MADARA)),
    ((-8, "10:20"), Deed::Answers(&INSTRUCTORS_NETWORK)),
    ((-8, "11:30"), Deed::KeepsText(&THANKS_EN)),
    ((-8, "14:00"), Deed::Answers(&INSTRUCTORS_SHIELD)),
    ((-8, "19:05"), Deed::Writes(&INVOLVEMENT_COAST)),
    ((-7, "08:30"), Deed::Submits(&INVOLVEMENT_COAST)),
    ((-7, "09:05"), Deed::Labels(&TRAINING)),
    ((-7, "09:15"), Deed::Labels(&INSTRUCTOR)),
    ((-7, "13:10"), Deed::Answers(&INSTRUCTORS_COAST)),
    ((-7, "14:20"), Deed::KeepsText(&THANKS_LV)),
    ((-7, "15:40"), Deed::AsksView(&ASKED)),
    ((-6, "09:30"), Deed::Decides(&INSTRUCTORS_COAST)),
    ((-6, "10:45"), Deed::Decides(&INSTRUCTORS_NETWORK)),
    ((-6, "15:15"), Deed::Decides(&INSTRUCTORS_SHIELD)),
    ((-6, "15:40"), Deed::NotesInside(&FOUND)),
    ((-6, "16:10"), Deed::TakesUpNote(&INSTRUCTORS_COAST)),
    ((-5, "14:25"), Deed::Writes(&INVOLVEMENT_SHIELD)),
    ((-5, "20:05"), Deed::Registers(&HEARING, &COAST, &[cast::AGRIS])),
    ((-4, "10:55"), Deed::Submits(&INVOLVEMENT_SHIELD)),
    ((-4, "19:30"), Deed::Reopens(&INVOLVEMENT_COAST)),
    ((-4, "19:35"), Deed::Writes(&INVOLVEMENT_COAST_AGAIN)),
    ((-3, "08:20"), Deed::Submits(&INVOLVEMENT_COAST_AGAIN)),
    ((-3, "10:05"), Deed::Corrects(&GROUNDS_MIRE)),
    ((-2, "11:20"), Deed::Writes(&INVOLVEMENT_NETWORK)),
    ((-2, "15:20"), Deed::Prepares(&SHELTERS)),
    ((-2, "17:10"), Deed::Submits(&INVOLVEMENT_NETWORK)),
    ((-1, "09:00"), Deed::Publishes(&SHELTERS)),
    ((-1, "16:12"), Deed::Applies(&LOOKALIKE)),
    ((-1, "18:40"), Deed::Applies(&PREPARED)),
    ((-1, "21:15"), Deed::Writes(&INVOLVEMENT_MIRE)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_is_told_in_order_and_is_over_when_it_is_shown() {
        assert!(STORY.is_sorted_by_key(|(moment, _)| *moment));
        assert!(STORY.iter().all(|((day, _), _)| *day < 0));
    }
}
