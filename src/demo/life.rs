//! What happens with a consultation of the demonstration after its publication: a correction, a request for more time
//! and what came of it, meetings.
use super::{
    calendar::Moment,
    cast::{self, Character, NETWORK, Ngo},
    drafts::{Draft, GROUNDS, INVOLVEMENT},
};
use crate::{
    meetings::MeetingKind,
    platform::Language::{self, En, Lv},
};

/// The same in each language.
pub type Words = [(Language, &'static str); 2];

/// A corrected telephone number.
#[derive(Debug)]
pub struct Correction {
    /// The consultation.
    pub draft: &'static Draft,
    /// The number that was meant.
    pub phone: &'static str,
    /// Why.
    pub reasons: Words,
}

/// More time.
#[derive(Debug)]
pub struct Lengthening {
    /// The consultation.
    pub draft: &'static Draft,
    /// The new last minute.
    pub closes: Moment,
    /// Why.
    pub reasons: Words,
}

/// A later version of a draft.
#[derive(Debug)]
pub struct NextVersion {
    /// The consultation.
    pub draft: &'static Draft,
    /// Its texts.
    pub texts: Words,
    /// Why there is another version.
    pub reasons: Words,
}

/// The draft about training grounds as it is after the comments.
pub static GROUNDS_AFTER: NextVersion = NextVersion {
    draft: &GROUNDS,
    texts: [(Lv, include_str!("drafts/grounds-2.lv.md")), (En, include_str!("drafts/grounds-2.en.md"))],
    reasons: [
        (
            Lv,
            "Pēc organizāciju komentāriem precizēts ligzdošanas laiks, informēšanas termiņš un gruntsūdeņu pārbaudes.",
        ),
        (
            En,
            "After the comments of organisations: the nesting season, the notice to residents and the tests of groundwater.",
        ),
    ],
};

/// What an organisation asks the ministry for.
#[derive(Debug)]
pub struct TimeRequest {
    /// The consultation.
    pub draft: &'static Draft,
    /// The organisation.
    pub ngo: &'static Ngo,
    /// Who asks.
    pub who: Character,
    /// Until when it wants to comment.
    pub until: Moment,
    /// The language of the reason.
    pub language: Language,
    /// Why.
    pub reason: &'static str,
}

/// A meeting about a consultation.
#[derive(Debug)]
pub struct Gathering {
    /// Its key.
    pub key: &'static str,
    /// The consultation.
    pub draft: &'static Draft,
    /// Its form.
    pub kind: MeetingKind,
    /// When it starts.
    pub starts: Moment,
    /// When it ends on that day.
    pub ends: &'static str,
    /// The last minute to register.
    pub register_until: Moment,
    /// How many people there is room for.
    pub places: i32,
    /// Where it is.
    pub place: Words,
    /// What it is about.
    pub agenda: Words,
    /// What was said and agreed, and who took part; empty before it.
    pub minutes: &'static [(Language, &'static str, &'static str)],
}

/// The telephone number in the notice about involvement was wrong.
pub static NEW_PHONE: Correction = Correction {
    draft: &INVOLVEMENT,
    phone: "+371 60000010",
    reasons: [
        (Lv, "Paziņojumā bija kļūdains atbildīgās amatpersonas tālruņa numurs."),
        (En, "The notice had a wrong telephone number of the responsible official."),
    ],
};

/// The network asks for three days.
pub static MORE_TIME: TimeRequest = TimeRequest {
    draft: &INVOLVEMENT,
    ngo: &NETWORK,
    who: cast::FRIEDERIKE,
    until: (6, "23:59"),
    language: En,
    reason: "Our members in five countries meet online only once a month. The next meeting is on the day after your \
             deadline; three days more would let us hand in what they have agreed on.",
};

/// And gets them.
pub static THREE_DAYS: Lengthening = Lengthening {
    draft: &INVOLVEMENT,
    closes: (6, "23:59"),
    reasons: [
        (Lv, "Termiņš pagarināts par trim dienām, lai organizācijas varētu iesniegt ar biedriem saskaņotu viedokli."),
        (En, "Three days more, so that organisations can hand in what they have agreed on with their members."),
    ],
};

/// The discussion that was held.
pub static DISCUSSION: Gathering = Gathering {
    key: "discussion",
    draft: &INVOLVEMENT,
    kind: MeetingKind::Discussion,
    starts: (-13, "14:00"),
    ends: "15:30",
    register_until: (-14, "12:00"),
    places: 30,
    place: [
        (Lv, "Ministrija, Krasta iela 1, Rīga, 2. stāva zāle"),
        (En, "The ministry, Krasta iela 1, Riga, hall on the second floor"),
    ],
    agenda: [
        (Lv, "1. Projekta īss pārskats.\n2. Agrīnā līdzdalība (III nodaļa): kad un kā to sākt.\n3. Jautājumi."),
        (En, "1. The draft in brief.\n2. Early involvement (chapter III): when and how to begin.\n3. Questions."),
    ],
    minutes: &[
        (
            Lv,
            "Organizācijas atbalsta agrīno līdzdalību, bet lūdz sanāksmes rīkot arī ārpus Rīgas un vakaros.\n\n\
             Vienojās: ministrija projektā precizēs, cik dienas iepriekš par sanāksmi paziņo.",
            "Biedrība „Krasta sargi” (Agris Jūrkalējs, Līva Smiltniece), biedrība „Purva klusums” (Zane \
             Dumbrukalne), ministrija (Rasma Birzkalne, Madara Sietniece).",
        ),
        (
            En,
            "The organisations support early involvement, but ask for meetings outside Riga and in the evening, \
             too.\n\nAgreed: the draft will say how many days before a meeting it is announced.",
            "Biedrība „Krasta sargi” (Agris Jūrkalējs, Līva Smiltniece), biedrība „Purva klusums” (Zane \
             Dumbrukalne), the ministry (Rasma Birzkalne, Madara Sietniece).",
        ),
    ],
};

/// The hearing that is to come.
pub static HEARING: Gathering = Gathering {
    key: "hearing",
    draft: &INVOLVEMENT,
    kind: MeetingKind::Hearing,
    starts: (4, "17:30"),
    ends: "19:00",
    register_until: (3, "12:00"),
    places: 80,
    place: [(Lv, "Liepājas Centrālā bibliotēka, lasītava"), (En, "Liepāja Central Library, reading room")],
    agenda: [
        (Lv, "1. Projekts un saņemtie komentāri.\n2. Organizāciju viedokļi.\n3. Kas notiks tālāk."),
        (En, "1. The draft and the comments received.\n2. What organisations think.\n3. What happens next."),
    ],
    minutes: &[],
};
