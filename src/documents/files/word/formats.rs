//! How a number is written: ECMA-376, part 1, 17.18.59.

/// A number format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Decimal,
    /// With zeros before it, up to so many digits.
    Padded(usize),
    Roman {
        is_upper: bool,
    },
    /// `a` to `z`, then `aa`.
    Letter {
        is_upper: bool,
    },
    Russian {
        is_upper: bool,
    },
    Ordinal,
    CardinalText,
    OrdinalText,
    Circled,
    Dashed,
    Nothing,
    Bullet,
}

/// Letters are repeated so often at most, and thousands of a Roman number written so often.
const REPEATED: u32 = 30;
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";

impl Format {
    /// The format of this name; one that is not known is written as decimal.
    pub fn named(name: &str, pattern: Option<&str>) -> Self {
        match name {
            "decimalZero" => Self::Padded(2),
            "upperRoman" => Self::Roman { is_upper: true },
            "lowerRoman" => Self::Roman { is_upper: false },
            "upperLetter" => Self::Letter { is_upper: true },
            "lowerLetter" => Self::Letter { is_upper: false },
            "russianUpper" => Self::Russian { is_upper: true },
            "russianLower" => Self::Russian { is_upper: false },
            "ordinal" => Self::Ordinal,
            "cardinalText" => Self::CardinalText,
            "ordinalText" => Self::OrdinalText,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Circled,
            "numberInDash" => Self::Dashed,
            "none" => Self::Nothing,
            "bullet" => Self::Bullet,
            "custom" => Self::Padded(pattern.map_or(1, |pattern| pattern.split(',').next().unwrap_or("").trim().len())),
            _ => Self::Decimal,
        }
    }

    /// The format where legal numbers are wanted.
    pub fn legal(&self) -> Self {
        match self {
            Self::Nothing | Self::Padded(_) => self.clone(),
            _ => Self::Decimal,
        }
    }

    /// Writes a number.
    pub fn write(&self, number: u32, language: Option<&str>) -> String {
        let is_english = language.is_none_or(|language| language.to_ascii_lowercase().starts_with("en"));
        match self {
            Self::Nothing | Self::Bullet => String::new(),
            Self::Padded(digits) => format!("{number:0>width$}", width = (*digits).min(9)),
            Self::Roman { is_upper } => cased(roman(number), *is_upper),
            Self::Letter { is_upper } => cased(repeated(number, "abcdefghijklmnopqrstuvwxyz"), *is_upper),
            Self::Russian { is_upper } => cased(repeated(number, RUSSIAN), *is_upper),
            Self::Ordinal if is_english => format!("{number}{}", ending(number)),
            Self::Ordinal => format!("{number}."),
            Self::CardinalText if is_english => capital(cardinal(number)),
            Self::OrdinalText if is_english => capital(ordinal(number)),
            Self::Decimal | Self::CardinalText | Self::OrdinalText => number.to_string(),
            Self::Circled => circled(number),
            Self::Dashed => format!("- {number} -"),
        }
    }
}

fn cased(text: String, is_upper: bool) -> String {
    if is_upper { text.to_uppercase() } else { text }
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number >= 1000 * REPEATED {
        return number.to_string();
    }
    let (mut rest, mut text) = (number, String::new());
    for (worth, sign) in SIGNS {
        while rest >= worth {
            rest -= worth;
            text.push_str(sign);
        }
    }
    text
}

fn repeated(number: u32, letters: &str) -> String {
    let Some(index) = number.checked_sub(1) else { return String::new() };
    let count = u32::try_from(letters.chars().count()).unwrap_or(1);
    if index >= count * REPEATED {
        return number.to_string();
    }
    let letter = letters.chars().nth((index % count) as usize).unwrap_or('a');
    std::iter::repeat_n(letter, (index / count + 1) as usize).collect()
}

fn circled(number: u32) -> String {
    let circled = (1..=20).contains(&number).then(|| char::from_u32(0x2460 + number - 1)).flatten();
    circled.map_or_else(|| number.to_string(), String::from)
}

fn ending(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn cardinal(number: u32) -> String {
    let joined = |head: String, rest: u32, sign: &str| match rest {
        0 => head,
        rest => format!("{head}{sign}{}", cardinal(rest)),
    };
    match number {
        0..20 => SMALL[number as usize].to_owned(),
        20..100 => joined(TENS[(number / 10) as usize].to_owned(), number % 10, "-"),
        100..1_000 => joined(format!("{} hundred", cardinal(number / 100)), number % 100, " "),
        1_000..1_000_000 => joined(format!("{} thousand", cardinal(number / 1_000)), number % 1_000, " "),
        _ => number.to_string(),
    }
}

fn ordinal(number: u32) -> String {
    const ODD: [(&str, &str); 7] = [
        ("one", "first"),
        ("two", "second"),
        ("three", "third"),
        ("five", "fifth"),
        ("eight", "eighth"),
        ("nine", "ninth"),
        ("twelve", "twelfth"),
    ];
    let text = cardinal(number);
    let odd = ODD.iter().find_map(|(one, first)| text.strip_suffix(one).map(|head| format!("{head}{first}")));
    let tens = || text.strip_suffix('y').map(|head| format!("{head}ieth"));
    odd.or_else(tens).unwrap_or_else(|| format!("{text}th"))
}

fn capital(text: String) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, numbers: &[u32]) -> Vec<String> {
        numbers.iter().map(|number| Format::named(name, None).write(*number, None)).collect()
    }

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        assert_eq!(written("decimal", &[0, 1, u32::MAX]), ["0", "1", "4294967295"]);
        assert_eq!(written("decimalZero", &[1, 9, 10, 100]), ["01", "09", "10", "100"]);
        assert_eq!(
            written("upperRoman", &[1, 4, 9, 14, 40, 90, 400, 1999]),
            ["I", "IV", "IX", "XIV", "XL", "XC", "CD", "MCMXCIX"]
        );
        assert_eq!(written("lowerLetter", &[0, 1, 26, 27, 28, 53]), ["", "a", "z", "aa", "bb", "aaa"]);
        assert_eq!(written("upperLetter", &[2, 27]), ["B", "AA"]);
        assert_eq!(written("russianLower", &[1, 7, 10, 30]), ["а", "ж", "к", "аа"]);
        assert_eq!(
            written("ordinal", &[1, 2, 3, 4, 11, 12, 13, 21, 112]),
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
        );
        assert_eq!(
            written("cardinalText", &[1, 21, 100, 1101]),
            ["One", "Twenty-one", "One hundred", "One thousand one hundred one"]
        );
        assert_eq!(written("ordinalText", &[1, 12, 20, 33]), ["First", "Twelfth", "Twentieth", "Thirty-third"]);
        assert_eq!(written("aiueo", &[3]), ["3"]);
        assert_eq!(Format::named("custom", Some("001, 002, 003, ...")).write(7, None), "007");
        assert_eq!(Format::Ordinal.write(3, Some("lv-LV")), "3.");
    }

    #[test]
    fn a_number_beyond_all_measure_is_written_short() {
        for name in ["upperRoman", "lowerLetter", "russianUpper", "cardinalText", "ordinalText", "ordinal"] {
            assert!(Format::named(name, None).write(u32::MAX, None).len() < 20, "{name}");
        }
        assert!(Format::named("custom", Some(&"0".repeat(100_000))).write(1, None).len() < 20);
    }
}
