"""Checks the receipt whose page comes in at standard input: computes every digest anew from the texts and salts it shows."""
import hashlib
import hmac
import json
import sys
from html.parser import HTMLParser


class Proof(HTMLParser):
    text, inside = "", False

    def handle_starttag(self, tag, attributes):
        self.inside = ("id", "proof") in attributes

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        self.text += data if self.inside else ""


def fields(values):
    texts = [None if value is None else str(value).encode() for value in values]
    return b"".join(b"\xff" * 8 if text is None else len(text).to_bytes(8, "big") + text for text in texts)


def check(thing, name, form, *before):
    values = [value for key, value in thing.items() if key not in ("salt", "digest")]
    found = hmac.new(bytes.fromhex(thing["salt"]), fields([form, *before, *values]), hashlib.sha256).hexdigest()
    assert found == thing["digest"], f"{name} is not what was received"
    return found


page = Proof()
page.feed(sys.stdin.read())
all = json.loads(page.text)
note = check(all["note"], "the covering note", "atbalss/note/1", all["id"])
comments = [check(comment, "a comment", "atbalss/comment/1", all["id"]) for comment in all["comments"]]
signatures = [check(signature, "a signature", "atbalss/signature/1", all["id"]) for signature in all["signatures"]]
header = [all[key] for key in ("id", "consultation", "number", "channel", "received", "language", "supersedes")]
parts = [note, len(comments), *comments, len(signatures), *signatures]
found = hashlib.sha256(fields(["atbalss/submission/1", *header, *parts])).hexdigest()
assert found == all["digest"], "the submission is not what was received"
print(f"{len(comments)} comments, {len(signatures)} signature: {found}")
