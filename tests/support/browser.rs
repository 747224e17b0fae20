//! Real Chromium, lent to one story at a time. Starting one takes most of a second; a used one is as good after its
//! settings and cookies are reset.

use std::cell::Cell;
use std::future::Future;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::components::SelectElement;
use thirtyfour::extensions::query::ElementPollerWithTimeout;
use thirtyfour::prelude::*;
use thirtyfour::{BrowserLogEntry, LoggingPrefsLogLevel};
use tokio::time::{sleep, timeout};

use super::Account;

/// Enough time for a page on a busy machine; nothing waits longer than it must.
const TIMEOUT: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(20);
/// The window of a story that does not say otherwise.
const DESKTOP: (u32, u32) = (1280, 900);
/// The key under which `WebDriver` passes elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const AXE: &str = include_str!("../assets/axe.min.js");

/// Fields called `arguments[0]`, in the fieldset `arguments[1]` if given: the label whole, or its beginning.
const FIELDS: &str = r"
    const [label, legend] = arguments, text = e => e.textContent.replace(/\s+/g, ' ').trim();
    const groups = [...document.querySelectorAll('legend')].filter(l => text(l) === legend).map(l => l.parentElement);
    const named = (legend === null ? [document] : groups).flatMap(group => [
        ...[...group.querySelectorAll('label')].map(l => [text(l), l.control]),
        ...[...group.querySelectorAll('[aria-label]')].map(e => [e.ariaLabel, e]),
    ]).filter(([, field]) => field);
    const exact = named.filter(([name]) => name === label);
    const found = exact.length ? exact : named.filter(([name]) => name.startsWith(label));
    return [...new Set(found.map(([, field]) => field))];";

const RUN_AXE: &str = r"
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run({ runOnly: tags }).then(
        ({ violations }) => done(violations.flatMap(rule =>
            rule.nodes.map(node => `${rule.id}: ${node.impact}: ${node.target.join(' ')}`))),
        error => done([`axe failed: ${error}`]));";

static CHROMEDRIVER: LazyLock<Chromedriver> = LazyLock::new(Chromedriver::start);
static IDLE: Mutex<Vec<WebDriver>> = Mutex::new(Vec::new());

/// A browser at one address of the service. It is returned when the story succeeds; when the story panics, it ends and
/// leaves a picture of its last page.
pub struct Lent {
    driver: Option<WebDriver>,
    base: String,
    size: Cell<(u32, u32)>,
}

impl Lent {
    /// Takes an unused browser, or starts one. `base` is the service's address, without a slash at its end.
    pub async fn lend(base: &str) -> Self {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let used = match idle {
            Some(driver) => tidy(driver).await,
            None => None,
        };
        let driver = match used {
            Some(driver) => driver,
            None => launch().await.expect("Chromium starts"),
        };
        let lent = Self { driver: Some(driver), base: base.to_owned(), size: Cell::new(DESKTOP) };
        lent.size(DESKTOP.0, DESKTOP.1).await;
        lent
    }

    /// The driver itself, for actions without a method here.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("it is taken only by drop")
    }

    /// Opens `path` of the service.
    pub async fn visit(&self, path: &str) {
        self.driver().goto(format!("{}{path}", self.base)).await.unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// Path and query of the page.
    pub async fn path(&self) -> String {
        let url = self.driver().current_url().await.expect("a page is open");
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// The visible text of the first element that `selector` finds, with single spaces.
    pub async fn text(&self, selector: &str) -> String {
        let element = self.driver().find(By::Css(selector)).await;
        let element = element.unwrap_or_else(|error| panic!("nothing is {selector:?}: {error}"));
        let text = element.text().await.expect("the element is still there");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The one element of this `role` that a screen reader calls `name`; waits until it is there.
    pub async fn role(&self, role: &str, name: &str) -> WebElement {
        let one = async {
            loop {
                if let [only] = self.accessible(json!({ "role": role, "accessibleName": name })).await[..] {
                    return only;
                }
                sleep(POLL).await;
            }
        };
        if let Ok(id) = timeout(TIMEOUT, one).await {
            return self.element(id).await;
        }
        let names = self.names(role).await;
        panic!("not exactly one {role} is called {name:?}; there are {names:?}");
    }

    /// The names of all elements of this `role`, as a screen reader says them.
    pub async fn names(&self, role: &str) -> Vec<String> {
        let mut names = Vec::new();
        for id in self.accessible(json!({ "role": role })).await {
            names.push(self.spoken(id).await.1);
        }
        names
    }

    /// Replaces what is in the field labelled `label` by `text`.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label, None).await;
        field.clear().await.expect("a field that can be emptied");
        field.send_keys(text).await.expect("a field that takes text");
    }

    /// Chooses `option` in the select labelled `field`, or in the radio buttons or boxes under the legend `field`.
    pub async fn choose(&self, field: &str, option: &str) {
        if let [choice] = &self.fields(option, Some(field)).await[..] {
            choice.click().await.expect("a choice that can be clicked");
            return;
        }
        let select = SelectElement::new(&self.field(field, None).await).await.expect("a select");
        select.select_by_exact_text(option).await.unwrap_or_else(|error| panic!("{field:?}, {option:?}: {error}"));
    }

    /// Ticks or unticks the box labelled `label`.
    pub async fn tick(&self, label: &str) {
        self.field(label, None).await.click().await.expect("a box that can be clicked");
    }

    /// Presses the button called `name` and waits for the page after it.
    pub async fn press(&self, name: &str) {
        self.leave_by(self.role("button", name).await).await;
    }

    /// Follows the link called `name` and waits for the page behind it.
    pub async fn follow(&self, name: &str) {
        self.leave_by(self.role("link", name).await).await;
    }

    /// Presses Tab and returns what has the focus then, as `role: name`.
    pub async fn tab(&self) -> String {
        self.key(Key::Tab).await;
        let focused = self.driver().active_element().await.expect("at least the body");
        let (role, name) = self.spoken(backend_id(&focused)).await;
        format!("{role}: {name}")
    }

    /// Presses one key, wherever the focus is.
    pub async fn key(&self, key: Key) {
        self.driver().action_chain().send_keys(key).perform().await.expect("a page takes keys");
    }

    /// Makes the page `width` × `height` CSS pixels; below 600 as a telephone does.
    pub async fn size(&self, width: u32, height: u32) {
        self.size.set((width, height));
        let phone = width < 600;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Lays pages out as they are printed.
    pub async fn on_paper(&self) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// Lets pages run scripts, or not.
    pub async fn scripts(&self, on: bool) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
    }

    /// Whether the page is wider than the window; also true on a telephone if the page sets no viewport.
    pub async fn sideways(&self) -> bool {
        let (width, _) = self.size.get();
        let wider = "const page = document.documentElement;
            return page.scrollWidth > Math.min(page.clientWidth, arguments[0]);";
        self.run(wider, vec![json!(width)]).await.convert().expect("a boolean")
    }

    /// Whether the first element that `selector` finds is in the window, without scrolling.
    pub async fn in_sight(&self, selector: &str) -> bool {
        let lies = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;";
        self.run(lies, vec![json!(selector)]).await.convert().expect("a boolean")
    }

    /// Whether the browser would ask before leaving this page. (A driven browser does not really ask.)
    pub async fn asks_before_leaving(&self) -> bool {
        let leave = "return !dispatchEvent(new Event('beforeunload', { cancelable: true }));";
        self.run(leave, Vec::new()).await.convert().expect("a boolean")
    }

    /// The console's messages since the last call: scripts, refused content, failed loads.
    pub async fn console(&self) -> Vec<String> {
        let entries = self.driver().browser_log().await.expect("logging is switched on");
        let line =
            |entry: BrowserLogEntry| format!("{} {}: {}", entry.level, entry.source.unwrap_or_default(), entry.message);
        entries.into_iter().map(line).collect()
    }

    /// Asserts that the console has no messages since the last call.
    pub async fn assert_quiet(&self) {
        let complaints = self.console().await;
        assert!(complaints.is_empty(), "{} complains: {complaints:#?}", self.path().await);
    }

    /// What axe-core finds on the page against WCAG 2.2 AA and good practice, as `rule: impact: selector`.
    pub async fn axe(&self) -> Vec<String> {
        if !self.run("return 'axe' in window", Vec::new()).await.convert().unwrap_or(false) {
            self.run(AXE, Vec::new()).await;
        }
        let found = self.driver().execute_async(RUN_AXE, Vec::new()).await.expect("axe answers");
        found.convert().expect("lines")
    }

    /// Saves the whole page, not only the window, as `target/screenshots/<name>.png`. Only on request, because pictures
    /// take a sixth of a browser's time.
    pub async fn screenshot(&self, name: &str) {
        if std::env::var_os("ATBALSS_SCREENSHOTS").is_none() {
            return;
        }
        let (width, height) = self.size.get();
        let whole = self.run("return document.documentElement.scrollHeight", Vec::new()).await;
        self.size(width, whole.convert().unwrap_or(height).max(height)).await;
        self.driver().screenshot(&picture(name)).await.expect("the folder can be written to");
        self.size(width, height).await;
    }

    /// Saves a picture of the window.
    pub async fn window(&self, path: &Path) {
        self.driver().screenshot(path).await.expect("the folder can be written to");
    }

    /// Signs in, in English.
    pub async fn sign_in(&self, account: &Account) {
        self.visit("/sign-in?lang=en").await;
        self.fill("Email address", &account.email).await;
        self.fill("Password", &account.password).await;
        self.press("Sign in").await;
    }

    /// What hinders somebody on the page that is open, as lines. Whether it fits is looked at on a telephone and on a
    /// wide screen. axe takes most of a browser's time, so it looks at Latvian pages on the telephone and at others on
    /// the wide screen. Takes a picture of both, as [`screenshot`](Self::screenshot) does.
    pub async fn barriers(&self, name: &str) -> Vec<String> {
        let language = self.run("return document.documentElement.lang", Vec::new()).await;
        let is_latvian = language.convert::<String>().expect("every page has its language") == "lv";
        let mut barriers = Vec::new();
        for (width, height, runs_axe) in [(360, 740, is_latvian), (1280, 900, !is_latvian)] {
            self.size(width, height).await;
            if runs_axe {
                barriers.extend(self.axe().await.into_iter().map(|finding| format!("{name} at {width}: {finding}")));
            }
            if self.sideways().await {
                barriers.push(format!("{name} at {width}: wider than the window"));
            }
            self.screenshot(&format!("{name}-{width}")).await;
        }
        barriers
    }

    /// As [`barriers`](Self::barriers), for the page at `path` in both languages.
    pub async fn barriers_at(&self, path: &str) -> Vec<String> {
        let mut barriers = Vec::new();
        for language in ["lv", "en"] {
            let and = if path.contains('?') { '&' } else { '?' };
            self.visit(&format!("{path}{and}lang={language}")).await;
            let name = format!("{}-{language}", path.trim_matches('/').replace(['/', '?', '&', '='], "-"));
            barriers.extend(self.barriers(&name).await);
        }
        barriers
    }

    /// Asserts that the page that is open has no [`barriers`](Self::barriers).
    pub async fn assert_serves_everybody(&self, name: &str) {
        assert_eq!(self.barriers(name).await, Vec::<String>::new());
    }

    /// Asserts that these pages have no [`barriers`](Self::barriers) in either language, and leave nothing in the
    /// console.
    pub async fn assert_all_serve_everybody(&self, paths: &[impl AsRef<str>]) {
        let mut barriers = Vec::new();
        for path in paths {
            barriers.extend(self.barriers_at(path.as_ref()).await);
        }
        assert!(barriers.is_empty(), "{}", barriers.join("\n"));
        self.assert_quiet().await;
    }

    async fn leave_by(&self, element: WebElement) {
        let old = self.driver().find(By::Css("html")).await.expect("every page has a root");
        element.click().await.unwrap_or_else(|error| panic!("cannot be pressed: {error}"));
        old.wait_until().stale().await.expect("another page follows");
    }

    async fn field(&self, label: &str, legend: Option<&str>) -> WebElement {
        let mut found = self.fields(label, legend).await;
        assert!(found.len() == 1, "{} fields are labelled {label:?}", found.len());
        found.remove(0)
    }

    async fn fields(&self, label: &str, legend: Option<&str>) -> Vec<WebElement> {
        self.run(FIELDS, vec![json!(label), json!(legend)]).await.elements().expect("a list of elements")
    }

    /// The backend ids of the nodes in the accessibility tree that match `query`.
    async fn accessible(&self, mut query: Value) -> Vec<u64> {
        let document = self.cdp("DOM.getDocument", json!({ "depth": 0 })).await;
        query["nodeId"] = document["root"]["nodeId"].clone();
        // Between two pages there is no document: then the caller tries again.
        let Ok(found) = self.driver().cdp().send_raw("Accessibility.queryAXTree", query).await else {
            return Vec::new();
        };
        let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
        nodes
            .iter()
            .filter(|node| node["ignored"] != true)
            .filter_map(|node| node["backendDOMNodeId"].as_u64())
            .collect()
    }

    /// Role and name of a node, as a screen reader says them.
    async fn spoken(&self, backend_id: u64) -> (String, String) {
        let of = json!({ "backendNodeId": backend_id, "fetchRelatives": false });
        let tree = self.cdp("Accessibility.getPartialAXTree", of).await;
        let word = |of: &str| tree["nodes"][0][of]["value"].as_str().unwrap_or_default().to_owned();
        (word("role"), word("name"))
    }

    /// `ChromeDriver` puts the browser's own number of the node at the end of an element's id.
    async fn element(&self, backend_id: u64) -> WebElement {
        let root = self.driver().find(By::Css("html")).await.expect("every page has a root").element_id().to_string();
        let (document, _) = root.rsplit_once('.').expect("an id such as f.1.d.2.e.3");
        let id = json!({ ELEMENT: format!("{document}.{backend_id}") });
        WebElement::from_json(id, Arc::clone(self.driver().handle())).expect("an element's id")
    }

    async fn run(&self, script: &str, arguments: Vec<Value>) -> ScriptRet {
        self.driver().execute(script, arguments).await.unwrap_or_else(|error| panic!("{error}: {script:.200}"))
    }

    async fn cdp(&self, method: &str, parameters: Value) -> Value {
        let answer = self.driver().cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(driver) = self.driver.take() else {
            return;
        };
        if std::thread::panicking() {
            let story = std::thread::current().name().unwrap_or("story").replace("::", "-");
            finish(async {
                // The story has already failed; an error here must not hide the reason.
                let _ = driver.screenshot(&picture(&format!("failed-{story}"))).await;
                let _ = driver.quit().await;
            });
        } else {
            IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(driver);
        }
    }
}

/// Runs `last` to its end inside a drop: on its own thread, because this one drives a runtime.
fn finish(last: impl Future<Output = ()> + Send) {
    if let Ok(runtime) = tokio::runtime::Handle::try_current() {
        std::thread::scope(|scope| {
            scope.spawn(|| runtime.block_on(async { timeout(TIMEOUT, last).await }));
        });
    }
}

/// Resets a used browser; `None` if it does not answer.
async fn tidy(driver: WebDriver) -> Option<WebDriver> {
    let reset = async {
        driver.goto("about:blank").await?;
        for (method, parameters) in [
            ("Emulation.setScriptExecutionDisabled", json!({ "value": false })),
            ("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })),
            ("Network.clearBrowserCookies", json!({})),
        ] {
            driver.cdp().send_raw(method, parameters).await?;
        }
        driver.browser_log().await
    };
    if matches!(timeout(TIMEOUT, reset).await, Ok(Ok(_))) {
        return Some(driver);
    }
    tokio::spawn(driver.quit());
    None
}

async fn launch() -> WebDriverResult<WebDriver> {
    let mut chromium = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        // Otherwise a page that is still scrolling moves the element to be clicked.
        "--force-prefers-reduced-motion",
        "--lang=lv",
        "--accept-lang=lv",
        "--no-first-run",
        "--disable-gpu",
        "--disable-sync",
        "--disable-component-update",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
    ] {
        chromium.add_arg(argument)?;
    }
    if runs_as_root() {
        chromium.add_arg("--no-sandbox")?;
    }
    chromium.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    let driver = WebDriver::new(format!("http://127.0.0.1:{}", CHROMEDRIVER.port), chromium).await?;
    driver.set_poller(Arc::new(ElementPollerWithTimeout::new(TIMEOUT, POLL)));
    driver.set_script_timeout(TIMEOUT).await?;
    Ok(driver)
}

/// Whether we are root: then Chromium refuses to start its sandbox.
fn runs_as_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

fn picture(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
    std::fs::create_dir_all(&folder).expect("the target folder can be written to");
    folder.join(name).with_extension("png")
}

fn backend_id(element: &WebElement) -> u64 {
    let id = element.element_id().to_string();
    id.rsplit('.').next().and_then(|last| last.parse().ok()).expect("an id such as f.1.d.2.e.3")
}

/// The driver and its browsers live as long as this process. When the process ends for any reason, the shell reads the
/// end of its input, kills their process group and removes their profiles.
struct Chromedriver {
    port: u16,
    _shell: Child,
}

impl Chromedriver {
    fn start() -> Self {
        let script = r#"TMPDIR=$(mktemp -dt atbalss-browser-XXXXXX); export TMPDIR; setsid chromedriver --port=0 & read _; kill -KILL -$!; rm -rf "$TMPDIR""#;
        let mut shell = Command::new("sh")
            .args(["-c", script])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("every system has sh");
        let mut said = BufReader::new(shell.stdout.take().expect("it is piped"));
        let port = said
            .by_ref()
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.rsplit_once("successfully on port ")?.1.trim_end_matches('.').parse().ok());
        // Without a reader the driver would block at its next line.
        std::thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        let port = port.expect("chromedriver starts: install the packages chromium and chromium-driver");
        Self { port, _shell: shell }
    }
}
