//! Characters of Word's picture fonts as characters of Unicode.

const SMALL_GREEK: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
const LARGE_GREEK: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
/// What stands for a sign that is not known.
const UNKNOWN: char = '□';

/// A character of a font. Picture fonts put their signs from U+F000 on, or from 0 on.
pub fn character(font: &str, code: u32) -> Option<char> {
    let low = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let known = match font.to_ascii_lowercase().as_str() {
        "symbol" => symbol(low),
        "wingdings" => wingdings(low),
        font if font.starts_with("wingdings") => None,
        "courier new" if low == u32::from('o') => Some('◦'),
        _ if code == low => char::from_u32(code).filter(|character| !character.is_control()),
        _ => symbol(low).filter(|sign| !sign.is_alphabetic()),
    };
    known.or((low > 0x20).then_some(UNKNOWN))
}

/// Text in which a picture font may have been used.
pub fn text(font: Option<&str>, text: &str) -> String {
    let font = font.unwrap_or_default();
    let is_picture = |code: u32| (0xF000..=0xF0FF).contains(&code);
    let is_own = matches!(font.to_ascii_lowercase().as_str(), "symbol" | "wingdings" | "courier new");
    let shown = |sign: char| {
        let code = u32::from(sign);
        if is_picture(code) || is_own && code < 0x100 { character(font, code) } else { Some(sign) }
    };
    text.chars().filter_map(shown).collect()
}

fn symbol(code: u32) -> Option<char> {
    let letter = |from: char, letters: &str| letters.chars().nth((code - u32::from(from)) as usize);
    match code {
        0x61..=0x7A => letter('a', SMALL_GREEK),
        0x41..=0x5A => letter('A', LARGE_GREEK),
        0x2D => Some('−'),
        0x20..=0x40 | 0x5B | 0x5D | 0x5F | 0x7B..=0x7D => char::from_u32(code),
        0xA3 => Some('≤'),
        0xA5 => Some('∞'),
        0xA8 => Some('♦'),
        0xAE => Some('→'),
        0xB0 => Some('°'),
        0xB1 => Some('±'),
        0xB3 => Some('≥'),
        0xB4 => Some('×'),
        0xB7 => Some('•'),
        0xB8 => Some('÷'),
        0xB9 => Some('≠'),
        0xBB => Some('≈'),
        0xBE => Some('–'),
        0xD6 => Some('√'),
        0xDE => Some('⇒'),
        0xE5 => Some('∑'),
        _ => None,
    }
}

fn wingdings(code: u32) -> Option<char> {
    Some(match code {
        0x6C => '●',
        0x6E => '■',
        0x6F | 0x70 | 0x71 | 0x72 | 0xA8 => '☐',
        0x76 => '❖',
        0x9F | 0x73 => '•',
        0xA7 => '▪',
        0xD8 => '➢',
        0xE0 | 0xF0 => '→',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        0x20 => ' ',
        _ => return None,
    })
}
