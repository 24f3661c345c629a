"""Articles that want to be more than text on the page: all of it is shown, none of it is obeyed."""

from __future__ import annotations

import json

import pytest

from newslint.model.diagnostic import Severity
from newslint.model.edition import Edition
from newslint.reporters.html.markup import element, escaped, joined
from tests.reporters.pages import Tree, edition_of, page_of, tag, text_of

ATTACKS = (
    "<script>document.title='owned'</script>",
    "</style><style>*{display:none}</style>",
    "</title><img src=x onerror=document.title='owned'>",
    "--><svg onload=document.title='owned'>",
    '"><a href="javascript:document.title=\'owned\'">x</a>',
    "' autofocus onfocus='document.title=1",
    "]]><!--",
    "&lt;b&gt;&amp;&#60;",
    "{{7*7}} ${7*7} <%= 7 %>",
)
EVERYTHING = " ".join(ATTACKS)
# What reorders or hides: overrides, isolates, a null, a bell, a byte order mark, a zero-width space.
UNSEEN = "\u202egnp.exe\u202c \u2066x\u2069 \0 \x07 \ufeff \u200b"


def hostile() -> dict[str, str]:
    """The attacks in headline, byline, section, url, body, code, paths and ids, in findings of many kinds."""
    front = {"title": EVERYTHING, "author": ATTACKS[0], "section": ATTACKS[1], "url": "javascript:alert(1)"}
    fields = "".join(f"{name}: {json.dumps(text)}\n" for name, text in front.items())
    body = f"{EVERYTHING} {UNSEEN} said the clerk, who had read all of it to the council on Tuesday evening."
    prose = body.replace("<", "\\<").replace("`", "\\`")
    records = [
        {"id": f"{ATTACKS[0]}{number}", "title": ATTACKS[4], "body": f"{EVERYTHING}.\n\n{EVERYTHING}.\n\n"}
        for number in range(2)
    ]
    return {
        f"{ATTACKS[4]}.md".replace("/", "_"): f"---\n{fields}---\n\n{prose}\n\n{prose}\n",
        "b'\"><i>.txt": f"{EVERYTHING}\n\n{body}\n\n{body}\n\n{UNSEEN}{body.replace('clerk', 'mayor')}\n",
        "c.jsonl": "".join(json.dumps(record) + "\n" for record in records),
    }


@pytest.fixture(scope="module")
def made() -> Edition:
    return edition_of(hostile(), level=Severity.INFO)


def test_attacks_are_found_in_every_sort_of_place(made: Edition) -> None:
    """Else the tests below prove little."""
    report = made.report
    assert len(report.diagnostics) > 10
    assert {each.rule.partition("/")[0] for each in report.diagnostics} >= {"duplication", "residue"}
    assert made.twins
    assert any("<script>" in each.message for each in report.diagnostics)


# All that the page itself is made of; no img, iframe, object, form...
OWN = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "script",
        "body",
        "header",
        "nav",
        "main",
        "section",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "a",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "div",
        "span",
        "details",
        "summary",
        "mark",
        "bdi",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "time",
        "strong",
        "label",
        "input",
        "select",
        "option",
        "button",
        "output",
        "svg",
        "rect",
        "line",
        "text",
        "path",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)


def test_no_element_or_attribute_of_the_attacks_came_to_be(made: Edition) -> None:
    tree = Tree(page_of(made))
    assert {tag(each) for each in tree.elements()} <= OWN
    assert len(tree.all("script")) == len(tree.all("style")) == 1
    for each in tree.elements():
        assert not any(name.startswith("on") or name in ("src", "style", "autofocus") for name in each.attrib)
    assert all((each.get("href") or "").startswith("#") for each in tree.all("a"))


def test_attacks_are_read_as_they_were_written(made: Edition) -> None:
    headlines = {text_of(each) for each in Tree(page_of(made)).all("h3")}
    assert any(ATTACKS[0] in headline for headline in headlines)
    shown = " ".join(text_of(each) for each in Tree(page_of(made)).all("p"))
    for attack in ATTACKS:
        assert attack in shown, attack


def test_what_hides_or_reorders_is_shown_as_a_number(made: Edition) -> None:
    text = page_of(made)
    for character in "\u202e\u202c\u2066\u2069\0\x07\ufeff\u200b":
        assert character not in text
    signs = {text_of(each) for each in Tree(text).all("span", class_="unseen")}
    assert {"U+202E", "U+202C", "U+2066", "U+2069", "U+FEFF", "U+200B"} <= signs


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("a & b < c > \"d\" 'e'", "a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39;"),
        ("plain – text 国 🚢", "plain – text 国 🚢"),
        (
            "family 👩\u200d🚀, soft\u00adhyphen, \u200fright",
            "family 👩\u200d🚀, soft\u00adhyphen, \u200fright",
        ),
        ("no\u00a0break", "no\u00a0break"),
        ("\x1b[31m", '<span class="unseen">U+001B</span>[31m'),
        ("\ud800", '<span class="unseen">U+D800</span>'),
        ("<\0>", '&lt;<span class="unseen">U+0000</span>&gt;'),
    ],
)
def test_text_is_escaped(text: str, content: str) -> None:
    assert escaped(text) == content
    assert element("p", text) == f"<p>{content}</p>"


def test_attributes_are_escaped() -> None:
    made = element("a", "x", title="\"><b a='&\0\u202e", data_x=3, hidden=True, lang=None, open=False)
    assert made == '<a title="&quot;&gt;&lt;b a=&#39;&amp;U+0000U+202E" data-x="3" hidden>x</a>'


def test_what_is_built_is_not_escaped_again() -> None:
    assert joined((element("b", "<"), "<"), ", ") == "<b>&lt;</b>, &lt;"
