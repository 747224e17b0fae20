"""Reads messages as a mail program does: with Python's own parser, which shares no code with the service.

In: a JSON array of objects with `kind`, `language` and `message`. Out: a line for each fault, or nothing.
"""
import json
import re
import sys
from email import message_from_bytes, policy
from html.parser import HTMLParser

LOADING = {"script", "img", "link", "iframe", "object", "embed", "video", "audio", "form", "input", "base"}
EMPTY = {"meta", "br", "hr"}


class Page(HTMLParser):
    """The visible words of a letter, and what is wrong with its markup."""

    def __init__(self):
        super().__init__()
        self.open, self.words, self.faults, self.language, self.links, self.headers = [], [], [], None, [], 0

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in LOADING:
            self.faults.append(f"<{tag}> in a letter")
        if any(name.startswith("on") or name in ("src", "background") for name in attrs):
            self.faults.append(f"<{tag}> loads or does something: {attrs}")
        if tag == "html":
            self.language = attrs.get("lang")
        if tag == "a":
            self.links.append(attrs.get("href", ""))
        if tag == "th":
            self.headers += 1
        if tag not in EMPTY:
            self.open.append(tag)
        if tag in ("br", "p", "td", "th", "h1", "h2", "blockquote"):
            self.words.append(" ")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        if "style" not in self.open and "title" not in self.open:
            self.words.append(data)


def words(text):
    return {word.strip(":") for word in text.split()} - {"", ">", "--"}


def faults_of(sent):
    raw = sent["message"].encode()
    message = message_from_bytes(raw, policy=policy.default)
    for part in message.walk():
        yield from (f"defect: {defect!r}" for defect in part.defects)
    if (longest := max(map(len, raw.split(b"\r\n")))) > 998:
        yield f"a line of {longest} octets"
    if not raw.isascii():
        yield "not in seven bits"
    for name in ("From", "To", "Date", "Message-ID", "Subject", "Auto-Submitted"):
        if not message[name]:
            yield f"no {name}"
    if message["Content-Language"] != sent["language"]:
        yield f"Content-Language is {message['Content-Language']}"
    subject = message["Subject"]
    if len(subject) > 78 or "\ufffd" in subject or "=?" in subject:
        yield f"subject: {subject}"
    for name in ("In-Reply-To", "References", "Message-ID"):
        if message[name] and not re.fullmatch(r"<[^<>@\s]+@[^<>@\s]+>", message[name]):
            yield f"{name}: {message[name]}"
    parts = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
    if parts[:2] != ["text/plain", "text/html"]:
        yield f"parts: {parts}"
        return
    yield from faults_of_words(message, sent["language"])
    for file in message.iter_attachments():
        yield from faults_of_calendar(file)


def faults_of_words(message, language):
    plain = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    html = message.get_body(("html",)).get_content()
    page = Page()
    page.feed(html)
    yield from page.faults
    if page.open:
        yield f"left open: {page.open}"
    if page.language != language:
        yield f"the language of the page is {page.language}"
    shown = "".join(page.words)
    body = re.sub(r"(?m)^=+$", "", plain)
    if missing := words(body) - words(shown):
        yield f"the page lacks {sorted(missing)}"
    addresses = re.findall(r"(?m)^https?://\S+$", plain)
    if unlinked := set(addresses) - set(page.links):
        yield f"no link to {unlinked}"
    if "\x1a" in plain + html:
        yield "the place of a private link is still empty"
    # A word that fills a line by itself, such as a fingerprint, is not broken.
    if any(len(line) > 78 and max(map(len, line.split())) < 60 for line in plain.splitlines()):
        yield "a long line in the text"


def faults_of_calendar(file):
    if (file.get_content_type(), file["Content-Disposition"].params.get("filename")) != ("text/calendar", "atbalss.ics"):
        yield f"an attachment: {file['Content-Type']}, {file['Content-Disposition']}"
    text = file.get_content()
    text = text if isinstance(text, str) else text.decode()
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
    if (lines[0], lines[-1]) != ("BEGIN:VCALENDAR", "END:VCALENDAR") or "BEGIN:VEVENT" not in lines:
        yield f"no calendar: {text}"
    if any(len(line.encode()) > 75 for line in lines):
        yield f"a long line in the calendar: {text}"


for sent in json.load(sys.stdin):
    for fault in faults_of(sent):
        print(f"{sent['kind']} in {sent['language']}: {fault}")
