"""python3 verify.py < saved.html

Checks what comes in at standard input: the page of a receipt, of a public statement or of a public comment, or the data of a
published answer. Computes every digest anew from the texts and salts in it; who signed is in the receipt only."""
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
    values = [value for key, value in thing.items() if key not in ("format", "salt", "digest")]
    form = f"atbalss/{form}/{thing['format']}"
    found = hmac.new(bytes.fromhex(thing["salt"]), fields([form, *before, *values]), hashlib.sha256).hexdigest()
    if found != thing["digest"]:
        sys.exit(f"WRONG: {name} is not what is on record")
    return found


given = sys.stdin.buffer.read().decode("utf-8-sig")
page = Proof()
page.feed(given)
try:
    all = json.loads(page.text or given)
except ValueError:
    sys.exit("NOT CHECKED: this is no page of a receipt, a statement or a comment, and no data of an answer")
if "verdict" in all:
    print("an answer:", check(all, "the answer", "answer"))
    sys.exit()
if "kind" in all:
    print("a comment:", check(all, "the comment", "comment"))
    sys.exit()
note = check(all["note"], "the covering note", "note", all["id"]) if all["note"] else None
comments = [check(comment, "a comment", "comment", all["id"]) for comment in all["comments"]]
signatures = [
    check(signature, "a signature", "signature", all["id"]) if "salt" in signature else signature["digest"]
    for signature in all["signatures"]
]
names = ("id", "consultation", "number", "channel", "received", "recorded", "reply", "language", "supersedes")
header = [all[key] for key in names]
parts = [note, len(comments), *comments, len(signatures), *signatures]
found = hashlib.sha256(fields([f"atbalss/submission/{all['format']}", *header, *parts])).hexdigest()
if found != all["digest"]:
    sys.exit("WRONG: the submission is not what was received")
print(f"{len(comments)} comments, {len(signatures)} {'signature' if len(signatures) == 1 else 'signatures'}: {found}")
