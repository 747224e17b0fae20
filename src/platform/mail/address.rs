//! Addresses whose domain has letters beyond ASCII. Mail servers read such a domain in the form `xn--…` (RFC 5891);
//! people read it as it is written.

/// The address with its domain in the form that every mail server reads, in small letters; `None` if the part after the
/// `@` is no domain.
#[must_use]
pub fn with_ascii_domain(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let domain = idna::domain_to_ascii_strict(domain).ok().filter(|domain| !domain.is_empty())?;
    Some(format!("{local}@{domain}"))
}

/// The address as people read it.
#[must_use]
pub fn for_people(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, domain)) if domain.contains("xn--") => {
            let (domain, read) = idna::domain_to_unicode(domain);
            if read.is_ok() { format!("{local}@{domain}") } else { address.to_owned() }
        }
        _ => address.to_owned(),
    }
}

/// The domain of an address, for comparison.
#[must_use]
pub fn domain_of(address: &str) -> String {
    address.rsplit('@').next().unwrap_or_default().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPED: &str = "janis@Bērziņš-piemērs.lv";
    const SENT: &str = "janis@xn--brzi-piemrs-ppbi22evm.lv";

    #[test]
    fn a_domain_with_diacritics_is_sent_in_ascii_and_read_as_it_is_written() {
        assert_eq!(with_ascii_domain(TYPED).as_deref(), Some(SENT));
        assert_eq!(with_ascii_domain(SENT).as_deref(), Some(SENT));
        assert_eq!(for_people(SENT), "janis@bērziņš-piemērs.lv");
        assert_eq!(for_people("anna@krasts.example"), "anna@krasts.example");
    }

    #[test]
    fn what_is_no_domain_has_no_such_form() {
        for wrong in ["anna@xn--a.lv", "anna@-krasts.lv", "anna@kra sts.lv", "anna@krasts..lv", "anna@", "anna"] {
            assert_eq!(with_ascii_domain(wrong), None, "{wrong}");
        }
    }
}
