"""Reads feeds and calendars with Python's own parser of XML and with the rules of RFC 5545.

In: a feed or a calendar. Out: as JSON, what a program that follows it would show.
"""
import json
import re
import sys
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)")


def one(parent, name):
    found = parent.findall(ATOM + name)
    assert len(found) == 1, f"{len(found)} {name} in {parent.tag}"
    return found[0].text


def links(parent):
    return {link.get("rel"): link.get("href") for link in parent.findall(ATOM + "link")}


def news(entry):
    assert INSTANT.fullmatch(one(entry, "updated")), one(entry, "updated")
    title = entry.find(ATOM + "title")
    summary = entry.find(ATOM + "summary")
    return {
        "id": one(entry, "id"),
        "title": title.text,
        "language": title.get(LANG) or "",
        "updated": one(entry, "updated"),
        "page": links(entry)["alternate"],
        "summary": "" if summary is None else summary.text,
        "areas": [category.get("label") for category in entry.findall(ATOM + "category")],
    }


def feed(text):
    root = xml.fromstring(text)
    assert root.tag == ATOM + "feed", root.tag
    assert one(root.find(ATOM + "author"), "name")
    entries = [news(entry) for entry in root.findall(ATOM + "entry")]
    ids = [entry["id"] for entry in entries]
    assert len(set(ids)) == len(ids), ids
    return {
        "id": one(root, "id"),
        "title": one(root, "title"),
        "language": root.get(LANG),
        "updated": one(root, "updated"),
        "itself": links(root)["self"],
        "page": links(root)["alternate"],
        "news": entries,
    }


def unescaped(value):
    return re.sub(r"\\(.)", lambda sign: "\n" if sign[1] in "nN" else sign[1], value)


def properties(lines):
    for line in lines:
        name, value = line.split(":", 1)
        yield name.split(";")[0], unescaped(value)


def calendar(text):
    raw = text.split("\r\n")
    assert raw.pop() == "" and "\n" not in "".join(raw), "lines end with CRLF"
    assert all(len(line.encode()) <= 75 for line in raw), "a long line"
    lines = "\n".join(raw).replace("\n ", "").split("\n")
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    events, own = [], []
    for line in lines[1:-1]:
        if line == "BEGIN:VEVENT":
            events.append([])
        elif line != "END:VEVENT":
            (events[-1] if events else own).append(line)
    head = dict(properties(own))
    assert head["VERSION"] == "2.0" and head["PRODID"], head
    dates = [dict(properties(event)) for event in events]
    for date in dates:
        for name in ("DTSTAMP", "DTSTART"):
            assert re.fullmatch(r"\d{8}T\d{6}Z", date[name]), date
    return {"name": head["X-WR-CALNAME"], "dates": dates}


given = sys.stdin.buffer.read().decode()
json.dump(calendar(given) if given.startswith("BEGIN:VCALENDAR") else feed(given), sys.stdout)
