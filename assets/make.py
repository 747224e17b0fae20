#!/usr/bin/env python3
"""Makes the vendored parts of this folder again: the first part of atbalss.css, and fonts/.

    npm pack govuk-frontend source-sans source-serif      (unpack each)
    python3 assets/make.py GOVUK_FRONTEND_DIR [SOURCE_SANS_DIR SOURCE_SERIF_DIR]

The fonts need fonttools and brotli. The results are committed, so neither Node nor the network is needed to build or run.
"""
import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHEET = HERE / "atbalss.css"
FONTS = HERE / "fonts"
END = "/* ---- end of GOV.UK Frontend ---- */\n"

# The classes the templates use. A rule stays if every govuk class in its selector is named here.
KEEP = {"govuk-" + name for name in """
    back-link breadcrumbs breadcrumbs__link breadcrumbs__list breadcrumbs__list-item
    button button--secondary button--warning button-group
    checkboxes checkboxes__hint checkboxes__input checkboxes__item checkboxes__label
    date-input date-input__input date-input__item date-input__label
    details details__summary details__summary-text details__text
    error-message error-summary error-summary__body error-summary__list error-summary__title
    fieldset fieldset__legend file-upload form-group form-group--error hint
    input input--error input--width-2 input--width-4 input--width-5 input--width-10 input--width-20
    label link list
    pagination pagination__link pagination__link-title pagination__next pagination__prev
    radios radios--small radios__hint radios__input radios__item radios__label
    select select--error skip-link
    summary-list summary-list__actions summary-list__key summary-list__row summary-list__row--no-actions summary-list__value
    task-list task-list__hint task-list__item task-list__item--with-link task-list__link task-list__name-and-hint task-list__status
    textarea textarea--error visually-hidden
""".split()}
CLASS = re.compile(r"\.(govuk-[\w\\!-]+)")
# Said once by our own rules for elements, or for browsers that the service does not meet any more.
DECLARATIONS = re.compile(r"(?:-webkit-font-smoothing|-moz-osx-font-smoothing|font-family|-webkit-text-decoration-skip(?:-ink)?|-webkit-clip-path"
                          r"|-webkit-box-decoration-break|-moz-appearance):[^;}]*(?:;|$)")
# Printing is our sheet's matter; the others are for Internet Explorer.
CONDITIONS = ("@media print", "@media screen\\0", "@supports not (caret-color", "@supports not (text-wrap")


def blocks(css):
    """Yields (head, body) of each top-level rule; body is None for statements such as @charset."""
    head, depth, start = 0, 0, 0
    for i, ch in enumerate(css):
        if ch == ";" and depth == 0:
            yield css[head:i], None
            head = i + 1
        elif ch == "{":
            if depth == 0:
                start = i + 1
            depth += 1
        elif ch == "}":
            depth -= 1
            if depth == 0:
                yield css[head:start - 1], css[start:i]
                head = i + 1


def used(selector):
    classes = CLASS.findall(re.sub(r":not\([^)]*\)", "", selector))
    return selector == ":root" or bool(classes) and all(name in KEEP for name in classes)


def clean(css):
    """Only the rules whose classes are used, without what our own rules say anyway."""
    out = []
    for head, body in blocks(css):
        head = re.sub(r"/\*.*?\*/", "", head, flags=re.S).strip()
        if body is None or head.startswith(("@font-face", *CONDITIONS)):
            continue
        if head.startswith(("@media", "@supports")):
            body = clean(body)
        elif not head.startswith("@"):
            # split the selector list outside brackets
            head = ",".join(s for s in re.split(r",(?![^(\[]*[)\]])", head) if used(s))
            body = DECLARATIONS.sub("", body).rstrip(";")
        if head and body:
            out.append("%s{%s}" % (head, body))
    return "".join(out)


def without_fallbacks(css):
    """`var(--govuk-x,#123456)` needs no second value where the sheet itself sets the first."""
    known = set(re.findall(r"(--govuk-[\w-]+):", css))
    return re.sub(r"var\((--govuk-[\w-]+),[^()]*\)", lambda m: "var(%s)" % m[1] if m[1] in known else m[0], css)


def base_css(package):
    css = (package / "dist/govuk/govuk-frontend.min.css").read_text("utf-8")
    version = re.search(r'--govuk-frontend-version:"([^"]+)"', css)[1]
    css = without_fallbacks(clean(css))
    assert "GDS" not in css and "url(" not in css and "data:" not in css and "crest" not in css
    notice = ("/*! GOV.UK Frontend %s, Copyright (C) Crown Copyright (Government Digital Service), MIT licence: LICENCE-govuk-frontend.txt.\n"
              "   Changed: only the components used here, no fonts, no images, all rules in the cascade layer \"govuk\". Made by make.py. */\n" % version)
    # One rule a line, so that a difference between two versions can be read.
    css = re.sub(r"\}(?=[^}])", "}\n", css)
    ours = SHEET.read_text("utf-8").partition(END)[2]
    SHEET.write_text(notice + "@layer elements,govuk;\n@layer govuk{\n" + css + "}\n" + END + ours, "utf-8")


def subset(source, target, family, unicodes, limits, instance_name="Regular"):
    from fontTools import subset as S
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer
    font = TTFont(source)
    options = S.Options()
    options.layout_features = ["kern", "liga", "locl", "ccmp", "mark", "mkmk", "tnum", "pnum", "numr", "dnom", "frac"]
    options.name_IDs = ["*"]
    options.hinting = False
    options.flavor = "woff2"
    chooser = S.Subsetter(options)
    chooser.populate(unicodes=unicodes)
    chooser.subset(font)
    font = instancer.instantiateVariableFont(font, limits)
    # "Source" is a reserved font name: a changed version must carry another one (OFL 1.1, clause 3).
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6, 16, 17, 18, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    for i, text in ((1, family), (2, instance_name), (3, family + " " + instance_name), (4, family + " " + instance_name),
                    (6, family.replace(" ", "") + "-" + instance_name.replace(" ", ""))):
        font["name"].setName(text, i, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(target)


PUNCTUATION = [*range(0x2010, 0x2027), 0x202F, 0x2030, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2215]
SUPERSCRIPTS = [0x2070, *range(0x2074, 0x207A), *range(0x2080, 0x208A)]
# One file a face, so that a page needs few requests: Latin-1 and Latin Extended-A hold Latvian and its neighbours' letters.
EUROPE = [*range(0x20, 0x7F), *range(0xA0, 0x180), *PUNCTUATION, *SUPERSCRIPTS]
# Titles need fewer letters.
LATVIAN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *(ord(c) for c in "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽėęįųąłńőűřěů"), *PUNCTUATION]


def fonts(sans, serif):
    roman = serif / "VAR/SourceSerif4Variable-Roman.ttf"
    subset(sans / "VF/SourceSans3VF-Upright.ttf", FONTS / "atbalss-sans.woff2", "Atbalss Sans", EUROPE, {"wght": (400, 700)})
    subset(roman, FONTS / "atbalss-serif.woff2", "Atbalss Serif", EUROPE, {"wght": (400, 700), "opsz": 14})
    subset(roman, FONTS / "atbalss-display.woff2", "Atbalss Display", LATVIAN, {"wght": 600, "opsz": 40})
    shutil.copy(sans / "LICENSE.md", FONTS / "LICENCE-atbalss-sans.txt")
    shutil.copy(serif / "LICENSE.md", FONTS / "LICENCE-atbalss-serif.txt")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    packages = [pathlib.Path(a) for a in sys.argv[1:]]
    base_css(packages[0])
    if packages[1:]:
        fonts(*packages[1:])
