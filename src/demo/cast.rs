//! Who plays in the demonstration. Nobody of that name exists; addresses end in `.example` (RFC 2606), register numbers are none that
//! a register would give.
use crate::{
    accounts::{Email, NewPerson, PersonName, Position},
    organisations::{Country, Details, NewOrganisation, OrganisationName, RegisterName, RegistrationNumber, Rights},
    platform::{
        Language::{self, En, Lv},
        Role,
    },
};

/// Somebody who can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Character {
    /// The name.
    pub name: &'static str,
    /// The office.
    pub position: &'static str,
    /// Where letters go.
    pub email: &'static str,
    /// Of letters and pages.
    pub language: Language,
}

impl Character {
    /// As an action takes it.
    pub fn as_new(&self) -> NewPerson {
        NewPerson {
            name: PersonName::parse(self.name).expect("a character has a name"),
            position: Position::parse(self.position).expect("a character has an office"),
            email: Email::parse(self.email).expect("a character has an address"),
            language: self.language,
        }
    }
}

/// Prepares and publishes consultations.
pub const RASMA: Character = Character {
    name: "Rasma Birzkalne",
    position: "Sabiedrības līdzdalības nodaļas vecākā referente",
    email: "rasma.birzkalne@ministrija.example",
    language: Lv,
};
/// Prepares answers.
pub const MADARA: Character = Character {
    name: "Madara Sietniece",
    position: "Aizsardzības politikas departamenta eksperte",
    email: "madara.sietniece@ministrija.example",
    language: Lv,
};
/// Prepares answers.
pub const VALTS: Character = Character { name: "Valts Ezerlīcis", position: "Legal Adviser", email: "valts.ezerlicis@ministrija.example", language: En };
/// Approves answers.
pub const DZINTARS: Character = Character {
    name: "Dzintars Kalnavārns",
    position: "Aizsardzības politikas departamenta direktors",
    email: "dzintars.kalnavarns@ministrija.example",
    language: Lv,
};
/// Approves answers, and prepares consultations too.
pub const SANITA: Character =
    Character { name: "Sanita Liepukalne", position: "Head of International Cooperation", email: "sanita.liepukalne@ministrija.example", language: En };
/// Keeps people, organisations and letters.
pub const EDVINS: Character =
    Character { name: "Edvīns Mežazars", position: "Informācijas sistēmu nodaļas vadītājs", email: "edvins.mezazars@ministrija.example", language: Lv };

/// The ministry's staff, with their roles.
pub const STAFF: [(Character, &[Role]); 6] = [
    (RASMA, &[Role::Editor]),
    (MADARA, &[Role::Reviewer]),
    (VALTS, &[Role::Reviewer]),
    (DZINTARS, &[Role::Approver]),
    (SANITA, &[Role::Approver, Role::Editor]),
    (EDVINS, &[Role::Admin]),
];

/// An organisation with its people.
#[derive(Debug, PartialEq, Eq)]
pub struct Ngo {
    /// Its name.
    pub name: &'static str,
    /// Its country.
    pub country: &'static str,
    /// The register that gave its number.
    pub register: &'static str,
    /// Its number there.
    pub number: &'static str,
    /// Who may sign and manage.
    pub first: Character,
    /// Everybody else.
    pub others: &'static [(Character, Rights)],
}

impl Ngo {
    /// As an action takes it.
    pub fn as_new(&self) -> NewOrganisation {
        NewOrganisation {
            name: OrganisationName::parse(self.name).expect("an organisation of the demonstration has a name"),
            country: Country::parse(self.country).expect("an organisation of the demonstration has a country"),
            register: RegisterName::parse(self.register).expect("an organisation of the demonstration has a register"),
            number: RegistrationNumber::parse(self.number).expect("an organisation of the demonstration has a number"),
            details: Details::default(),
        }
    }
}

/// Chairs the volunteers on the coast.
pub const AGRIS: Character =
    Character { name: "Agris Jūrkalējs", position: "Valdes priekšsēdētājs", email: "agris.jurkalejs@krastasargi.example", language: Lv };
/// Writes for the volunteers on the coast.
pub const LIVA: Character = Character { name: "Līva Smiltniece", position: "Projektu vadītāja", email: "liva.smiltniece@krastasargi.example", language: Lv };
/// Chairs the foundation for media literacy.
pub const EVITA: Character =
    Character { name: "Evita Domburkalne", position: "Valdes priekšsēdētāja", email: "evita.domburkalne@pratavairogs.example", language: Lv };
/// Writes for the foundation for media literacy, in English.
pub const TOMS: Character = Character { name: "Toms Vārpsalis", position: "Pētnieks", email: "toms.varpsalis@pratavairogs.example", language: En };
/// Heads the friends of the mire.
pub const ZANE: Character = Character { name: "Zane Dumbrukalne", position: "Valdes locekle", email: "zane.dumbrukalne@purvaklusums.example", language: Lv };
/// Writes for the friends of the mire.
pub const ULDIS: Character = Character { name: "Uldis Niedrāns", position: "Biologs", email: "uldis.niedrans@purvaklusums.example", language: Lv };
/// Heads the network from Germany.
pub const FRIEDERIKE: Character =
    Character { name: "Friederike Sandmöwe", position: "Managing Director", email: "friederike.sandmoewe@netzwerk-ostsee.example", language: En };
/// Writes for the network from Germany.
pub const JONAS: Character =
    Character { name: "Jonas Tiedenholz", position: "Policy Officer", email: "jonas.tiedenholz@netzwerk-ostsee.example", language: En };
/// Hands in statements for two organisations.
pub const SIGNE: Character = Character { name: "Signe Rietekla", position: "Juriste", email: "signe.rietekla@pratavairogs.example", language: Lv };

const LATVIAN_REGISTER: &str = "Biedrību un nodibinājumu reģistrs";
const WRITES: Rights = Rights { may_sign: false, may_manage: false };
const SIGNS: Rights = Rights { may_sign: true, may_manage: false };

/// Volunteers on the coast.
pub static COAST: Ngo =
    Ngo { name: "Biedrība „Krasta sargi”", country: "LV", register: LATVIAN_REGISTER, number: "99900000102", first: AGRIS, others: &[(LIVA, WRITES)] };
/// Media literacy and law.
pub static SHIELD: Ngo = Ngo {
    name: "Nodibinājums „Prāta vairogs”",
    country: "LV",
    register: LATVIAN_REGISTER,
    number: "99900000206",
    first: EVITA,
    others: &[(SIGNE, SIGNS), (TOMS, WRITES)],
};
/// Nature.
pub static MIRE: Ngo =
    Ngo { name: "Biedrība „Purva klusums”", country: "LV", register: LATVIAN_REGISTER, number: "99900000314", first: ZANE, others: &[(ULDIS, WRITES)] };
/// From Germany.
pub static NETWORK: Ngo = Ngo {
    name: "Netzwerk Zivile Sicherheit Ostsee e. V.",
    country: "DE",
    register: "Vereinsregister, Amtsgericht Musterstadt",
    number: "VR 99901",
    first: FRIEDERIKE,
    others: &[(JONAS, WRITES)],
};
