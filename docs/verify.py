"""python3 verify.py saved.html

Checks a file (or standard input): the page of a receipt, of a public statement or of a public comment, or the data of a
published answer. Computes every digest anew from the texts and salts in its data, and sees that the page shows these texts; who
signed is in the receipt only. A proposed wording is shown as a comparison, an answer has data of its own: neither is looked for
on the page."""
import hashlib
import hmac
import json
import sys
from html.parser import HTMLParser


class Page(HTMLParser):
    data, shown, inside = "", "", False

    def handle_starttag(self, tag, attributes):
        self.inside = ("id", "proof") in attributes

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, text):
        if self.inside:
            self.data += text
        else:
            self.shown += text


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


def look_for(texts, page):
    def squeezed(text):
        return " ".join(text.split())

    for text in texts if page.data else ():
        if squeezed(text) not in squeezed(page.shown):
            sys.exit(f"WRONG: the page does not show these words of its data: {text}")


given = (open(sys.argv[1], "rb") if len(sys.argv) > 1 else sys.stdin.buffer).read().decode("utf-8-sig")
page = Page()
page.feed(given)
try:
    all = json.loads(page.data or given)
except ValueError:
    sys.exit("NOT CHECKED: this is no page of a receipt, a statement or a comment, and no data of an answer")
if "erased" in all:
    print(f"erased, digest kept ({all['erased']}): {all['digest']}")
    sys.exit()
if list(all) == ["digest"]:
    sys.exit("NOT CHECKED: words of this comment are covered, so that its digest cannot be computed; the one on record is " + all["digest"])
if "verdict" in all:
    print("an answer:", check(all, "the answer", "answer"))
    sys.exit()
if "kind" in all:
    look_for([all["body"]], page)
    print("a comment:", check(all, "the comment", "comment"))
    sys.exit()
look_for([comment["body"] for comment in all["comments"] if "body" in comment] + [all["note"].get("text", "") if all["note"] else ""], page)


def of_part(part, name, form):  # of what is held back, has covered words or was erased only the digest is given
    return check(part, name, form, all["id"]) if "salt" in part else part["digest"]


note = of_part(all["note"], "the covering note", "note") if all["note"] else None
comments = [of_part(comment, "a comment", "comment") for comment in all["comments"]]
signatures = [of_part(signature, "a signature", "signature") for signature in all["signatures"]]
names = ("id", "consultation", "number", "channel", "received", "recorded", "reply", "language", "supersedes")
header = [all[key] for key in names]
parts = [note, len(comments), *comments, len(signatures), *signatures]
found = hashlib.sha256(fields([f"atbalss/submission/{all['format']}", *header, *parts])).hexdigest()
if found != all["digest"]:
    sys.exit("WRONG: the submission is not what was received")
for withdrawal in all.get("withdrawals", ()):
    taken_back = [f"atbalss/withdrawal/{withdrawal['format']}", *(withdrawal[key] for key in ("signature", "withdrawn", "person"))]
    if hashlib.sha256(fields(taken_back)).hexdigest() != withdrawal["digest"]:
        sys.exit("WRONG: the withdrawal is not what is on record")
erased = sum("erased" in part for part in [all["note"] or {}, *all["comments"], *all["signatures"]])
kept = f"; erased, digest kept: {erased}" if erased else ""
print(f"{len(comments)} comments, {len(signatures)} {'signature' if len(signatures) == 1 else 'signatures'}: {found}{kept}")
