//! What the machine can do with the same means and none of our work: a page rendered by askama from memory, and bytes
//! that lie ready. It runs as a process of its own, as the service does.
use std::process::{Child, Command, Stdio};

use actix_web::{App, HttpResponse, HttpServer, http::header, web};
use askama::Template;

use crate::{load::Processes, ministry::sentences};

/// As many points as the draft has that is read beside it.
pub const POINTS: usize = 116;

const ROLE: &str = "--floor=";

struct Point {
    anchor: String,
    number: String,
    body: String,
    comments: i64,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = "<!doctype html><html lang=\"lv\"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>
{%- for point in points %}<div class=\"atb-point\" id=\"{{ point.anchor }}\"><a class=\"atb-point__number\" href=\"#{{ point.anchor }}\">{{ point.number }}</a>\
<div class=\"atb-point__text atb-prose\"><p>{{ point.body }}</p></div><div class=\"atb-point__side\"><p><a href=\"/consultations/2026-001/points/{{ point.anchor }}\">\
Komentāri: {{ point.comments }}<span class=\"govuk-visually-hidden\"> ({{ point.number }} punkts)</span></a></p><ul class=\"atb-point__do\"><li>\
<a class=\"atb-act\" href=\"/consultations/2026-001/comments/new?point={{ point.anchor }}\">Komentēt {{ point.number }} punktu</a></li></ul></div></div>{% endfor -%}
</body></html>"
)]
struct Page {
    title: &'static str,
    points: Vec<Point>,
}

fn page() -> Page {
    let bodies = sentences("lv", POINTS);
    let points = bodies.into_iter().enumerate().map(|(at, body)| Point {
        anchor: format!("p-{at}"),
        number: format!("{at}."),
        body,
        comments: 2,
    });
    Page { title: "Projekts", points: points.collect() }
}

/// The port, if this process is to be the floor.
pub fn port_of(arguments: &[String]) -> Option<u16> {
    arguments.iter().find_map(|argument| argument.strip_prefix(ROLE)?.parse().ok())
}

/// Serves `/page` and `/bytes` until it is ended.
pub fn serve(port: u16) {
    let bytes = web::Bytes::from(vec![b'a'; 22_000]);
    let serving = async {
        HttpServer::new(move || {
            let (page, bytes) = (web::Data::new(page()), bytes.clone());
            App::new().app_data(page).route("/page", web::get().to(rendered)).route(
                "/bytes",
                web::get().to(move || {
                    let bytes = bytes.clone();
                    async move { HttpResponse::Ok().insert_header((header::CONTENT_ENCODING, "gzip")).body(bytes) }
                }),
            )
        })
        .bind(("127.0.0.1", port))?
        .run()
        .await
    };
    actix_web::rt::System::new().block_on(serving).expect("the floor serves");
}

async fn rendered(page: web::Data<Page>) -> HttpResponse {
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page.render().expect("a page"))
}

/// The process of the floor; it ends with this.
pub struct Floor {
    process: Child,
    port: u16,
}

impl Floor {
    pub fn start() -> Self {
        let free = std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr());
        let port = free.expect("a free port").port();
        let itself = std::env::current_exe().expect("this program");
        let process =
            Command::new(itself).arg(format!("{ROLE}{port}")).stdout(Stdio::null()).spawn().expect("the floor");
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            std::thread::yield_now();
        }
        Self { process, port }
    }

    pub fn link(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn processes(&self) -> Processes {
        Processes::of_one(self.process.id())
    }
}

impl Drop for Floor {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
