use std::io::Read;

use crate::support::story;

#[test]
fn an_address_where_nothing_is_answers_in_the_readers_language_with_a_way_onward() {
    story("2026-11-24T12:00", async |town| {
        let visitor = town.visitor();
        let lost = visitor.visit("/nowhere").await;
        assert_eq!(lost.status, 404);
        assert_eq!(lost.text("h1"), "Page not found");
        let same = visitor.visit("/nowhere?lang=lv").await;
        assert_eq!((same.status, same.text("h1") == "Lapa nav atrasta"), (404, true), "{same}");
    });
}

#[test]
fn the_service_is_ready_when_its_database_answers() {
    story("2026-11-24T12:00", async |town| {
        assert_eq!(town.visitor().visit("/health/live").await.status, 204);
        assert_eq!(town.visitor().visit("/health/ready").await.status, 204);
    });
}

#[test]
fn a_value_that_no_browser_sends_is_like_none() {
    story("2026-11-24T10:31", async |town| {
        let reader = town.visitor();
        for path in
            ["/consultations?q=%00", "/organisations?after=%00", "/sign-in?next=%00", "/consultations?phase=%00open"]
        {
            assert_eq!(reader.visit(path).await.status, 200, "{path}");
        }
        assert_eq!(reader.visit("/consultations/2026-001/points/p-1%00").await.status, 404);
    });
}

#[test]
fn a_page_with_a_form_or_a_secret_for_who_is_not_signed_in_is_not_stored() {
    story("2026-11-24T10:31", async |town| {
        let reader = town.visitor();
        for path in ["/sign-in", "/password-reset", "/register", "/register/organisation", "/links/reset/0/0"] {
            assert_eq!(reader.visit(path).await.headers["cache-control"], "no-store", "{path}");
        }
        assert_eq!(reader.visit("/consultations").await.headers["cache-control"], "no-cache");
    });
}

#[test]
fn a_request_that_a_page_does_not_take_is_told_which_it_takes() {
    story("2026-11-24T10:31", async |town| {
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepa").await;
        let anna = town.signed_in(&anna).await;
        let (client, base) = anna.by_hand("/");
        let answer = async |method: &str, path: &str| {
            let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
            let asked = client.request(method, base.join(path).unwrap()).header("origin", town.base.as_str());
            asked.send().await.unwrap()
        };
        for (method, path, allowed) in [
            ("PUT", "/consultations", "GET, HEAD, POST"),
            ("TRACE", "/", "GET, HEAD, POST"),
            ("POST", "/consultations", "GET, HEAD"),
        ] {
            let answer = answer(method, path).await;
            assert_eq!(answer.status(), 405, "{method} {path}");
            assert_eq!(answer.headers()["allow"], allowed, "{method} {path}");
        }
        assert_eq!(answer("POST", "/nowhere").await.status(), 404);
    });
}

#[test]
fn an_address_that_a_browser_reads_as_another_host_leads_nowhere() {
    story("2026-11-24T10:31", async |town| {
        for path in ["//evil.example/consultations", "//evil.example", "/%5Cevil.example"] {
            let answer = reqwest::get(format!("{}{path}", town.base)).await.unwrap();
            assert_eq!(answer.status(), 404, "{path}");
            let page = answer.text().await.unwrap();
            assert!(page.contains("href=\"/") && !page.contains("\"//evil") && !page.contains("\"/\\"), "{page}");
        }
    });
}

#[test]
fn whoever_finds_a_security_fault_learns_whom_to_tell() {
    story("2026-11-24T10:31", async |town| {
        let reader = town.visitor();
        let (client, base) = reader.by_hand("/.well-known/security.txt");
        let answer = client.get(base).send().await.unwrap();
        assert_eq!(answer.headers()["content-type"], "text/plain; charset=utf-8");
        let text = answer.text().await.unwrap();
        assert!(
            text.starts_with("Contact: mailto:security@atbalss.example\nExpires: 2027-05-23T00:00:00Z\n"),
            "{text}"
        );
    });
}

#[test]
fn style_and_script_come_packed_as_they_were_built_and_fonts_as_they_are() {
    story("2026-11-10T12:00", async |town| {
        let reader = town.visitor();
        let page = reader.visit("/").await.html;
        let style = page.split('"').find(|part| part.ends_with("/atbalss.css")).unwrap().to_owned();
        let get = async |path: &str, headers: &[(&str, &str)]| {
            let (client, address) = reader.by_hand(path);
            let request =
                headers.iter().fold(client.get(address), |request, (name, value)| request.header(*name, *value));
            let answer = request.send().await.unwrap();
            let head = |name: &str| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
            let heads = ["content-encoding", "vary", "cache-control", "etag"].map(head);
            (answer.status().as_u16(), heads, answer.bytes().await.unwrap())
        };
        let (status, [coding, vary, cache, tag], plain) = get(&style, &[]).await;
        assert_eq!((status, coding.as_str(), vary.as_str()), (200, "", "Accept-Encoding"));
        assert!(cache.contains("immutable") && plain.len() > 80_000);

        let (_, [coding, _, _, packed_tag], packed) = get(&style, &[("Accept-Encoding", "gzip, deflate, br")]).await;
        let mut read = Vec::new();
        brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut read).unwrap();
        assert!(coding == "br" && packed_tag != tag && read == plain, "{coding} {packed_tag}");
        assert!(packed.len() < 15_000, "{} bytes", packed.len());
        let (_, [coding, ..], packed) = get(&style, &[("Accept-Encoding", "gzip")]).await;
        read.clear();
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut read).unwrap();
        assert!(coding == "gzip" && read == plain, "{coding}");

        let font = style.replace("atbalss.css", "fonts/atbalss-sans.woff2");
        let (status, [coding, ..], _) = get(&font, &[("Accept-Encoding", "gzip, deflate, br")]).await;
        assert_eq!((status, coding.as_str()), (200, ""));

        let hash = style.split('/').nth(2).unwrap();
        let earlier = style.replace(hash, "0123456789abcdef");
        let (status, [_, _, cache, _], rest) = get(&earlier, &[("If-None-Match", &packed_tag)]).await;
        assert_eq!((status, cache.as_str(), rest.len()), (304, "no-cache", 0));
    });
}
