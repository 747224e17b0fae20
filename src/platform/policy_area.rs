//! The policy areas of the ministry: a consultation belongs to one, organisations follow some.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::platform::{Said, said, text_enum};

text_enum! {
    /// Policy areas of the ministry.
    pub enum PolicyArea {
        /// Aizsardzības politika.
        DefencePolicy = "defence-policy",
        /// Visaptveroša valsts aizsardzība.
        ComprehensiveDefence = "comprehensive-defence",
        /// Valsts aizsardzības koncepcija.
        StateDefenceConcept = "state-defence-concept",
        /// Starptautiskā sadarbība.
        InternationalCooperation = "international-cooperation",
        /// Sabiedrības līdzdalība.
        PublicInvolvement = "public-involvement",
        /// Kiberdrošība.
        Cybersecurity = "cybersecurity",
        /// Loģistika un aizsardzības investīcijas.
        LogisticsAndInvestments = "logistics-and-investments",
        /// Zinātniskā pētniecība.
        ScientificResearch = "scientific-research",
        /// Industrija.
        Industry = "industry",
        /// Vides aizsardzība.
        EnvironmentalProtection = "environmental-protection",
    }
}

impl PolicyArea {
    /// Its name for people.
    #[must_use]
    pub fn label(self) -> Said {
        said(match self {
            Self::DefencePolicy => "platform-area-defence-policy",
            Self::ComprehensiveDefence => "platform-area-comprehensive-defence",
            Self::StateDefenceConcept => "platform-area-state-defence-concept",
            Self::InternationalCooperation => "platform-area-international-cooperation",
            Self::PublicInvolvement => "platform-area-public-involvement",
            Self::Cybersecurity => "platform-area-cybersecurity",
            Self::LogisticsAndInvestments => "platform-area-logistics-and-investments",
            Self::ScientificResearch => "platform-area-scientific-research",
            Self::Industry => "platform-area-industry",
            Self::EnvironmentalProtection => "platform-area-environmental-protection",
        })
    }
}
