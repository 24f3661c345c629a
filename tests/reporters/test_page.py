"""The page for editors: sound markup, a strict policy, marks in the right words, links that lead somewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from newslint.model.diagnostic import Failure, Severity, Skipped
from newslint.model.edition import Edition
from newslint.reporters.html import PARTS
from tests.articles import REPEATED_HEADLINE, SOUND, articles
from tests.reporters.pages import Tree, edition_of, page, page_of, tag, text_of

FIRST = "The harbour trust has closed the eastern quay while engineers inspect the ground beneath the crane."
AGAIN = FIRST.replace("closed", "shut")
CRANE = f"""\
---
title: Crane topples at dock
date: 2026-03-05
author: Nan Sorrel
section: news
lang: en
---

Two dock workers were hurt on Tuesday when a mobile crane toppled on to the quay, police said.

{FIRST}

Fire crews said that nobody was trapped and that both men were awake when help came.

The crane was hired from a firm in Tansy Bridge and had been looked at in January.

A firm of salvors is on its way from the capital with a barge and two divers of its own.

{AGAIN}
"""
BIKES = f"---\ntitle: Bikes for hire\ndate: 2026-03-09\n---\n\nThe town will hire out bikes from May, its clerk said.\n\n{FIRST}\n"
TEXTS = {
    "news/crane.md": CRANE,
    "news/ferry.md": REPEATED_HEADLINE,
    "baker.md": SOUND,
    "wire/bikes.md": BIKES,
}


@pytest.fixture(scope="module")
def made() -> Edition:
    return edition_of(TEXTS)


@pytest.fixture(scope="module")
def tree(made: Edition) -> Tree:
    return Tree(page_of(made))


def test_newsroom_is_sound_markup(newsroom: Path) -> None:
    files = [file for suffix in ("md", "txt") for file in newsroom.rglob(f"*.{suffix}")]
    assert files
    Tree(page({file.name: file.read_text(encoding="utf-8") for file in files}, level=Severity.INFO))


def test_ids_are_unique_and_links_lead_to_them(tree: Tree) -> None:
    ids = [name for each in tree.elements() if (name := each.get("id"))]
    assert len(ids) == len(set(ids))
    links = [each.get("href") or "" for each in tree.all("a")]
    assert links
    assert [link for link in links if link[:1] != "#" or link[1:] not in ids] == []
    assert [each for each in tree.elements() if (to := each.get("data-for")) and to not in ids] == []


def test_policy_lets_in_its_own_sheet_and_script_and_nothing_else(tree: Tree) -> None:
    policy = tree.one("meta", **{"http-equiv": "Content-Security-Policy"}).get("content") or ""
    directives = dict(each.strip().split(" ", 1) for each in policy.split(";"))
    hashes = {
        name: f"'sha256-{b64encode(sha256(text_of(tree.one(name)).encode()).digest()).decode()}'"
        for name in ("style", "script")
    }
    assert directives == {
        "default-src": "'none'",
        "style-src": hashes["style"],
        "script-src": hashes["script"],
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_nothing_in_it_needs_what_the_policy_forbids(tree: Tree) -> None:
    for each in tree.elements():
        assert tag(each) not in ("iframe", "object", "embed", "img", "link", "base", "form", "audio", "video")
        for name in each.attrib:
            assert not name.startswith("on"), (tag(each), name)
            assert name not in ("style", "src", "srcset", "srcdoc", "action", "ping"), (tag(each), name)
    assert not re.search(
        r"\b(?:eval|innerHTML|outerHTML|insertAdjacentHTML|document\.write|fetch)\b", script(tree)
    )


def script(tree: Tree) -> str:
    return text_of(tree.one("script"))


def test_parts_are_landmarks_with_headings_in_order(tree: Tree) -> None:
    for name in PARTS:
        section = tree.one("section", id=name)
        heading = tree.one("h2", id=section.get("aria-labelledby") or "")
        assert text_of(heading) == PARTS[name]
    for landmark in ("main", "header", "nav", "footer"):
        tree.one(landmark)
    levels = [int(tag(each)[1]) for each in tree.elements() if re.fullmatch("h[1-6]", tag(each))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_what_can_be_operated_has_a_name(tree: Tree) -> None:
    labelled = {id(each) for label in tree.all("label") for each in label.iter()}
    for each in (*tree.all("input"), *tree.all("select")):
        assert id(each) in labelled
    for each in (*tree.all("a"), *tree.all("button"), *tree.all("summary")):
        assert text_of(each).strip()
    for each in tree.all("svg"):
        assert each.get("aria-hidden") == "true" or each.get("aria-label")
    assert all(each.get("hidden") is not None for each in tree.all("div", class_="tools"))


def test_title_tells_what_was_found(tree: Tree) -> None:
    assert text_of(tree.one("h1")) == "2 errors and 1 warning in 3 of 4 articles"
    assert text_of(tree.all("title")[0]) == "newslint: 2 errors and 1 warning in 3 of 4 articles"
    values = {text_of(each[0]): text_of(each[1][0]) for each in tree.all("div", class_="figure")}
    assert values == {"articles read": "4", "with findings": "3", "errors": "2", "warnings": "1"}


def sheet(tree: Tree, path: str) -> object:
    (found,) = (
        each for each in tree.all("li") if each.get("data-path") == path and each.get("data-severity")
    )
    return found


def test_article_is_shown_with_its_spans_marked(tree: Tree) -> None:
    crane = sheet(tree, "news/crane.md")
    marks = [(each.get("class"), text_of(each)) for each in crane.iter("mark")]  # type: ignore[attr-defined]
    before, after = AGAIN.split("shut")
    assert marks == [
        ("other", FIRST),
        ("error", before),
        ("error key", "shut"),
        ("error", after),
    ]
    shown = [text_of(each) for each in crane.iter("p") if each.get("class") == "k-paragraph"]  # type: ignore[attr-defined]
    assert shown[0].startswith("Two dock workers")
    assert shown[1] == FIRST + "1"  # and the number of the note
    assert len(shown) == 5
    assert [text_of(each) for each in crane.iter("p") if each.get("class") == "gap"] == [  # type: ignore[attr-defined]
        "1 passage not shown",
        "1 passage not shown",
    ]
    about = next(each for each in crane.iter("span") if each.get("class") == "about")  # type: ignore[attr-defined]
    assert text_of(about).startswith("news/crane.md · 2026-03-05 · Nan Sorrel · news · ")


def test_note_tells_rule_message_and_places(tree: Tree) -> None:
    notes = {text_of(each.find("p/a")): each for each in tree.all("li", class_="note")}  # type: ignore[arg-type]
    note = notes["duplication/near-duplicate-paragraph"]
    assert "repeats an earlier paragraph (93% alike)" in text_of(note)
    assert "line 19, column 1first told here: line 11side by side" in text_of(note)
    assert "error" in text_of(note)


def test_pair_stands_side_by_side_with_the_words_that_differ(tree: Tree) -> None:
    (pair,) = (
        each
        for each in tree.all("li")
        if each.get("data-kind") == "changed" and "earlier paragraph" in text_of(each)
    )
    quotes = [text_of(each) for each in pair.iter("blockquote")]
    assert quotes == [FIRST, AGAIN]
    assert [(each.get("class"), text_of(each)) for each in pair.iter("mark")] == [
        ("gone", "closed"),
        ("new", "shut"),
    ]


def test_equal_texts_are_shown_once_with_all_their_places() -> None:
    quay = (
        "No ship was due at the eastern quay before Friday in any case, the harbour master of the town said."
    )
    text = "\n\n".join(("Quay stays shut", quay, "It is old.", quay, "It is long.", quay)) + "\n"
    tree = Tree(page({"quay.txt": text}, "duplication/repeated-paragraph"))
    (pair,) = (each for each in tree.all("li") if each.get("data-kind") == "same")
    assert [text_of(each) for each in pair.iter("blockquote")] == [quay]
    assert "quay.txt, lines 3, 7 and 11" in text_of(pair)


def test_cluster_tells_who_shares_with_whom() -> None:
    texts = {
        f"{name}.md": CRANE.replace("2026-03-05", f"2026-03-0{day}") for day, name in enumerate("abc", 1)
    }
    tree = Tree(page(texts, "duplication/recycled-article"))
    (cluster,) = tree.all("details", class_="cluster")
    assert text_of(cluster[0]) == "3 articles: Crane topples at dock2026-03-01 to 2026-03-03"
    members = [text_of(each) for each in cluster.iter("li") if each.find("p") is not None]
    assert [member[:10] for member in members] == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert "duplication/recycled-article" not in members[0]
    assert members[2].count("Crane topples at dock") == 3  # itself and the two before it


def test_text_in_many_articles_is_told_with_its_places() -> None:
    footer = "Sign up for our letter from the harbour, which comes on Fridays and costs nothing at all."
    bodies = list(articles(4, words=60))
    texts = {f"{number}.md": f"{text}\n{footer}\n" for number, text in enumerate(bodies)}
    tree = Tree(page(texts, "duplication/boilerplate"))
    section = tree.one("section", id="recycled")
    assert "1 text that stands in several articles" in text_of(section)
    assert [text_of(each) for each in section.iter("blockquote")] == [footer]
    assert [each for each in tree.all("li") if each.get("data-kind")] == []  # not told twice


def test_field_that_is_no_block_is_shown() -> None:
    text = SOUND.replace("---\n\n", "author: admin\n---\n\n", 1)
    tree = Tree(page({"a.md": text}, "metadata/placeholder-byline", level=Severity.INFO))
    kinds = {text_of(each) for each in tree.all("span", class_="kind")}
    assert (kinds, text_of(tree.one("mark", class_="warning"))) == ({"author"}, "admin")


def test_finding_in_no_text_is_shown_with_its_source() -> None:
    text = (
        SOUND
        + "\n<!-- newslint-disable-next-line captions/photo-credit -- a reason -->\n\nAnd so it is, she said on Monday.\n"
    )
    tree = Tree(page({"a.md": text}, "suppression/unused", "captions/photo-credit"))
    (source,) = tree.all("pre", class_="source")
    assert text_of(source).startswith("<!-- newslint-disable-next-line captions/photo-credit")
    assert "Elsewhere in the file" in [text_of(each) for each in tree.all("h4")]


def test_long_block_is_cut_around_its_marks() -> None:
    filler = "The clerk read the list of the ships that had come in that week, and nobody spoke. "
    text = f"Clerk reads list\n\n{filler * 40}As of my last update, the list was not known. {filler * 40}\n"
    tree = Tree(page({"a.txt": text}, "residue/knowledge-cutoff", level=Severity.INFO))
    shown = [text_of(each) for each in tree.all("p", class_="k-paragraph")]
    assert len(shown) == 1
    assert shown[0].startswith("…")
    assert shown[0].endswith("…")
    assert "As of my last update" in "".join(map(text_of, tree.all("mark")))
    assert len(shown[0]) < 600


def test_language_and_direction_of_an_article_are_declared() -> None:
    text = REPEATED_HEADLINE.replace("title:", "lang: cy\ntitle:")
    tree = Tree(page({"a.md": text}))
    assert {each.get("lang") for each in tree.all("p", class_="k-paragraph")} == {"cy"}
    hostile = REPEATED_HEADLINE.replace("title:", "lang: 'en\"><b>'\ntitle:")
    assert {each.get("lang") for each in Tree(page({"a.md": hostile})).all("p", class_="k-paragraph")} == {
        None
    }


def test_rule_names_places_in_every_article_first() -> None:
    text = (
        "\n\n".join(("Quay", *(f"{FIRST}\n\nIt is old, he said of number {at}." for at in range(30)))) + "\n"
    )
    tree = Tree(page({"a.txt": text, "b.txt": text}, "duplication/repeated-paragraph"))
    places = [
        text_of(each) for each in tree.one("section", id="rules").iter("a") if each.get("class") == "path"
    ]
    assert len(places) == 25
    assert [place[:5] for place in places[:4]] == ["a.txt", "b.txt", "a.txt", "b.txt"]
    assert "33 more: see the articles." in text_of(tree.one("section", id="rules"))


def test_run_without_findings() -> None:
    tree = Tree(page({"a.md": SOUND}))
    assert text_of(tree.one("h1")) == "No findings in 1 article"
    assert tree.all("mark") == tree.all("mark", class_="gone") + tree.all("mark", class_="new")


def test_incomplete_run_says_so_first(made: Edition) -> None:
    failures = (Failure("a.md: reading raised ValueError: <b>"),)
    skipped = (Skipped("x<y>.md", "a README"),)
    wrong = made.report._replace(incomplete=True, failures=failures, skipped=skipped)
    tree = Tree(page_of(replace(made, report=wrong)))
    assert "The run is incomplete" in text_of(tree.one("div", class_="alarm"))
    assert "reading raised ValueError: <b>" in text_of(tree.one("div", class_="alarm"))
    assert "x<y>.md: a README" in text_of(tree.one("section", id="skipped"))
