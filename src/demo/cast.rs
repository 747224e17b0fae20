//! The people of the demonstration. They do not exist; addresses end in `.example` (RFC 2606), and no register would
//! give these numbers.
use crate::{
    accounts::{Email, NewPerson, PersonName, Position},
    organisations::{
        Country, Details, NewOrganisation, OrganisationName, RegisterName, RegistrationNumber, Rights, Typed,
    },
    platform::{
        Language::{self, En, Lv},
        PolicyArea, Role,
    },
};

/// A person who can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Character {
    /// The name.
    pub name: &'static str,
    /// The office.
    pub position: &'static str,
    /// The address for letters.
    pub email: &'static str,
    /// The language of letters and pages.
    pub language: Language,
}

impl Character {
    /// The argument for an action.
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
pub const VALTS: Character = Character {
    name: "Valts Ezerlīcis",
    position: "Juridiskā departamenta juriskonsults",
    email: "valts.ezerlicis@ministrija.example",
    language: En,
};
/// Approves answers.
pub const DZINTARS: Character = Character {
    name: "Dzintars Kalnavārns",
    position: "Aizsardzības politikas departamenta direktors",
    email: "dzintars.kalnavarns@ministrija.example",
    language: Lv,
};
/// Approves answers, and prepares consultations too.
pub const SANITA: Character = Character {
    name: "Sanita Liepukalne",
    position: "Starptautiskās sadarbības nodaļas vadītāja",
    email: "sanita.liepukalne@ministrija.example",
    language: En,
};
/// Manages people, organisations and letters.
pub const EDVINS: Character = Character {
    name: "Edvīns Mežazars",
    position: "Informācijas sistēmu nodaļas vadītājs",
    email: "edvins.mezazars@ministrija.example",
    language: Lv,
};

/// The ministry's staff, with their roles.
pub const STAFF: [(Character, &[Role]); 6] = [
    (RASMA, &[Role::Editor]),
    (MADARA, &[Role::Reviewer]),
    (VALTS, &[Role::Reviewer]),
    (DZINTARS, &[Role::Approver]),
    (SANITA, &[Role::Approver, Role::Editor]),
    (EDVINS, &[Role::Admin]),
];

/// The data that an organisation gives about itself.
#[derive(Debug, PartialEq, Eq)]
pub struct Says {
    /// Its seat.
    pub address: &'static str,
    /// Its web page.
    pub web: &'static str,
    /// What it does.
    pub about: &'static str,
    /// The policy areas it follows.
    pub areas: &'static [PolicyArea],
}

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
    /// Its other data.
    pub says: Says,
    /// The person who may sign and manage.
    pub first: Character,
    /// Everybody else.
    pub others: &'static [(Character, Rights)],
}

impl Ngo {
    /// The argument for an action.
    pub fn as_new(&self) -> NewOrganisation {
        NewOrganisation {
            name: OrganisationName::parse(self.name).expect("an organisation of the demonstration has a name"),
            country: Country::parse(self.country).expect("an organisation of the demonstration has a country"),
            register: RegisterName::parse(self.register).expect("an organisation of the demonstration has a register"),
            number: RegistrationNumber::parse(self.number).expect("an organisation of the demonstration has a number"),
            details: Details {
                address: self.says.address.to_owned(),
                web: self.says.web.to_owned(),
                about: self.says.about.to_owned(),
                areas: self.says.areas.to_vec(),
            },
        }
    }

    /// The fields of an application, as its first person types them.
    pub fn as_typed(&self) -> Typed {
        let Says { address, web, about, areas } = &self.says;
        Typed {
            country: self.country.to_owned(),
            register: self.register.to_owned(),
            number: self.number.to_owned(),
            name: self.name.to_owned(),
            address: (*address).to_owned(),
            web: (*web).to_owned(),
            about: (*about).to_owned(),
            areas: areas.iter().map(ToString::to_string).collect(),
            person_name: self.first.name.to_owned(),
            position: self.first.position.to_owned(),
            email: self.first.email.to_owned(),
            language: self.first.language.to_string(),
        }
    }
}

/// Chairs the volunteers on the coast.
pub const AGRIS: Character = Character {
    name: "Agris Jūrkalējs",
    position: "valdes priekšsēdētājs",
    email: "agris.jurkalejs@krastasargi.example",
    language: Lv,
};
/// Writes for the volunteers on the coast.
pub const LIVA: Character = Character {
    name: "Līva Smiltniece",
    position: "projektu vadītāja",
    email: "liva.smiltniece@krastasargi.example",
    language: Lv,
};
/// Chairs the foundation for media literacy.
pub const EVITA: Character = Character {
    name: "Evita Domburkalne",
    position: "valdes priekšsēdētāja",
    email: "evita.domburkalne@pratavairogs.example",
    language: Lv,
};
/// Writes for the foundation for media literacy, in English.
pub const TOMS: Character = Character {
    name: "Toms Vārpsalis",
    position: "pētnieks",
    email: "toms.varpsalis@pratavairogs.example",
    language: En,
};
/// Heads the friends of the mire.
pub const ZANE: Character = Character {
    name: "Zane Dumbrukalne",
    position: "valdes locekle",
    email: "zane.dumbrukalne@purvaklusums.example",
    language: Lv,
};
/// Writes for the friends of the mire.
pub const ULDIS: Character = Character {
    name: "Uldis Niedrāns",
    position: "biologs",
    email: "uldis.niedrans@purvaklusums.example",
    language: Lv,
};
/// Heads the network from Germany.
pub const FRIEDERIKE: Character = Character {
    name: "Friederike Sandmöwe",
    position: "Managing Director",
    email: "friederike.sandmoewe@netzwerk-ostsee.example",
    language: En,
};
/// Writes for the network from Germany.
pub const JONAS: Character = Character {
    name: "Jonas Tiedenholz",
    position: "Policy Officer",
    email: "jonas.tiedenholz@netzwerk-ostsee.example",
    language: En,
};
/// Submits statements for two organisations.
pub const SIGNE: Character = Character {
    name: "Signe Rietekla",
    position: "juriste",
    email: "signe.rietekla@pratavairogs.example",
    language: Lv,
};

/// Applies for an organisation with a similar name to another.
pub const EVALDS: Character = Character {
    name: "Ēvalds Pīlādzis",
    position: "valdes loceklis",
    email: "evalds.piladzis@krastasargi-lv.example",
    language: Lv,
};
/// Applies for an organisation from Sweden.
pub const ELSA: Character = Character {
    name: "Elsa Strandmåne",
    position: "Chair",
    email: "elsa.strandmane@beredda-grannar.example",
    language: En,
};

const LATVIAN_REGISTER: &str = "Biedrību un nodibinājumu reģistrs";
const WRITES: Rights = Rights { may_sign: false, may_manage: false };
const SIGNS: Rights = Rights { may_sign: true, may_manage: false };

/// Volunteers on the coast.
pub static COAST: Ngo = Ngo {
    name: "Biedrība „Krasta sargi”",
    country: "LV",
    register: LATVIAN_REGISTER,
    number: "99900000102",
    says: Says {
        address: "Kāpu iela 7, Kolka",
        web: "https://krastasargi.example/",
        about: "Apvienojam brīvprātīgos Kurzemes piekrastē: vērojam jūru, palīdzam glābējiem un gatavojam iedzīvotājus krīzēm.",
        areas: &[PolicyArea::ComprehensiveDefence, PolicyArea::PublicInvolvement, PolicyArea::EnvironmentalProtection],
    },
    first: AGRIS,
    others: &[(LIVA, WRITES)],
};
/// Media literacy and law.
pub static SHIELD: Ngo = Ngo {
    name: "Nodibinājums „Prāta vairogs”",
    country: "LV",
    register: LATVIAN_REGISTER,
    number: "99900000206",
    says: Says {
        address: "Domas iela 12, Rīga",
        web: "https://pratavairogs.example/",
        about: "Pētām dezinformāciju un mācām medijpratību skolās, bibliotēkās un pašvaldībās.",
        areas: &[PolicyArea::ComprehensiveDefence, PolicyArea::Cybersecurity, PolicyArea::PublicInvolvement],
    },
    first: EVITA,
    others: &[(SIGNE, SIGNS), (TOMS, WRITES)],
};
/// Nature.
pub static MIRE: Ngo = Ngo {
    name: "Biedrība „Purva klusums”",
    country: "LV",
    register: LATVIAN_REGISTER,
    number: "99900000314",
    says: Says {
        address: "„Dumbri”, Zasas pagasts",
        web: "",
        about: "Rūpējamies par purviem un mitrājiem un par to, lai aizsardzības vajadzības un daba sadzīvotu.",
        areas: &[PolicyArea::EnvironmentalProtection, PolicyArea::LogisticsAndInvestments],
    },
    first: ZANE,
    others: &[(ULDIS, WRITES)],
};
/// From Germany.
pub static NETWORK: Ngo = Ngo {
    name: "Netzwerk Zivile Sicherheit Ostsee e. V.",
    country: "DE",
    register: "Vereinsregister, Amtsgericht Musterstadt",
    number: "VR 99901",
    says: Says {
        address: "Möwenstraße 3, 99999 Musterstadt",
        web: "https://netzwerk-ostsee.example/",
        about: "A network of associations around the Baltic Sea that share what they know about protecting people in crises.",
        areas: &[PolicyArea::InternationalCooperation, PolicyArea::ComprehensiveDefence],
    },
    first: FRIEDERIKE,
    others: &[(JONAS, WRITES)],
};
/// Has a similar name to the volunteers on the coast, and waits.
pub static LOOKALIKE: Ngo = Ngo {
    name: "Biedrība „Krasta sargi LV”",
    country: "LV",
    register: LATVIAN_REGISTER,
    number: "99900000403",
    says: Says {
        address: "Smilgu iela 1, Rīga",
        web: "",
        about: "Iestājamies par drošu piekrasti.",
        areas: &[PolicyArea::ComprehensiveDefence],
    },
    first: EVALDS,
    others: &[],
};
/// From Sweden, and waits.
pub static PREPARED: Ngo = Ngo {
    name: "Föreningen Beredda grannar",
    country: "SE",
    register: "Skatteverket",
    number: "802999-0001",
    says: Says {
        address: "Strandvägen 99, 999 99 Exempelstad",
        web: "https://beredda-grannar.example/",
        about: "We help neighbours prepare for crises together, and want to learn from how Latvia does it.",
        areas: &[PolicyArea::InternationalCooperation],
    },
    first: ELSA,
    others: &[],
};
