"""The concise format and the closing words."""

from __future__ import annotations

import re

import pytest

from newslint.model.diagnostic import Diagnostic, Excerpt, Hidden, Report, Severity, Skipped
from newslint.model.span import FILE_START
from newslint.reporters import Style, render, statistics
from newslint.reporters.files import listing
from newslint.reporters.tally import HOW_TO_SILENCE, fails, no_article, summary
from tests.reporters.reports import diagnostic, excerpt

TEXT = "One two three\n\nFour five\n"
LINE = re.compile(r"(?P<path>.+):(\d+):(\d+): (error|warning|info) ([\w-]+/[\w-]+): .*")


def concise(*diagnostics: Diagnostic, color: bool = False, hidden: tuple[Hidden, ...] = ()) -> list[str]:
    return list(render("concise", Report(diagnostics, hidden=hidden), Style(color)))


def test_one_line_with_the_other_place() -> None:
    where, first, second = (excerpt(TEXT, word, path="news/kyiv.md") for word in ("Four", "One", "two"))
    assert concise(
        diagnostic(where, message="alone"), diagnostic(where, first), diagnostic(where, first, second, second)
    ) == [
        "news/kyiv.md:3:1: error pack/rule: alone",
        "news/kyiv.md:3:1: error pack/rule: is wrong  [see news/kyiv.md:1:1]",
        "news/kyiv.md:3:1: error pack/rule: is wrong  [see news/kyiv.md:1:1 and 2 more]",
    ]


def test_a_line_stays_a_line() -> None:
    [line] = concise(diagnostic(excerpt(TEXT, "two", path="a\nb.md"), message="line\nend \u2028 \x85 here"))
    assert line == "a\\nb.md:1:5: error pack/rule: line\\nend \\u2028 \\x85 here"
    assert LINE.fullmatch(line)


def test_colors() -> None:
    where = excerpt(TEXT, "Four", path="a.md")
    assert concise(diagnostic(where, where, severity=Severity.INFO), color=True) == [
        "\x1b[1ma.md:3:1:\x1b[0m \x1b[1;36minfo\x1b[0m pack/rule: is wrong\x1b[2m  [see a.md:3:1]\x1b[0m"
    ]


def test_what_a_limit_hid() -> None:
    hidden = (Hidden("pack/rule", "a.md", 12), Hidden("pack/other", "b.md", 1))
    assert concise(diagnostic(excerpt(TEXT, "two", path="a.md")), hidden=hidden) == [
        "a.md:1:5: error pack/rule: is wrong",
        "a.md: and 12 more of pack/rule",
    ]


ERROR = diagnostic(excerpt(TEXT, "two", path="a.md"))
WARNING = diagnostic(excerpt(TEXT, "two", path="b.md"), severity=Severity.WARNING)
INFO = diagnostic(excerpt(TEXT, "two", path="b.md"), severity=Severity.INFO)
UNREADABLE = diagnostic(Excerpt("c.md", None, FILE_START, FILE_START), rule="input/unreadable")


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (Report(documents=1), ["No findings in 1 article."]),
        (Report(documents=0), ["No findings in 0 articles."]),
        (Report((ERROR,), documents=1), ["Found 1 error in 1 of 1 article.", HOW_TO_SILENCE]),
        (
            Report((ERROR, ERROR, ERROR, WARNING, WARNING), documents=14),
            ["Found 3 errors and 2 warnings in 2 of 14 articles.", HOW_TO_SILENCE],
        ),
        (
            Report((ERROR, WARNING, INFO, INFO), documents=14),
            ["Found 1 error, 1 warning and 2 info in 2 of 14 articles.", HOW_TO_SILENCE],
        ),
        (
            Report((UNREADABLE,), documents=4, incomplete=True),
            [
                "Found 1 error. 4 articles read.",
                "The run is incomplete: not everything could be read or checked.",
            ],
        ),
        (
            Report((), documents=2, hidden=(Hidden("x/y", "a.md", 3),), below_level={"info": 2, "warning": 0}),
            [
                "No findings in 2 articles.",
                "3 more beyond the limit of a rule for one article.",
                "2 more of severity info: shown with --min-level info.",
            ],
        ),
    ],
)  # fmt: skip
def test_closing_words(report: Report, words: list[str]) -> None:
    assert list(summary(report)) == words


def test_what_fails_a_run() -> None:
    report = Report((WARNING, INFO))
    levels = (Severity.OFF, Severity.INFO, Severity.WARNING, Severity.ERROR)
    assert [fails(report, level) for level in levels] == [False, True, True, False]


def test_files_without_an_article() -> None:
    skipped = tuple(Skipped(f"{name}.json", "no body") for name in "abcde")
    assert no_article(Report(skipped=skipped[:1])) == "no articles found: passed over a.json (no body)"
    assert no_article(Report(skipped=skipped)) == (
        "no articles found: passed over a.json (no body), b.json (no body), c.json (no body) and 2 more"
    )


def test_statistics() -> None:
    report = Report((ERROR, WARNING, WARNING, INFO, *[ERROR] * 9))
    assert list(statistics.table(report, Style())) == [
        "10  error    pack/rule  (in 1 article)",
        " 2  warning  pack/rule  (in 1 article)",
        " 1  info     pack/rule  (in 1 article)",
    ]
    assert list(statistics.as_json(Report((ERROR,)))) == [
        '[{"rule": "pack/rule", "severity": "error", "times": 1, "articles": 1}]'
    ]
    assert list(statistics.as_json(Report())) == ["[]"]


def test_listing_of_files() -> None:
    report = Report(
        (UNREADABLE,), skipped=(Skipped("README.md", "README file by its name"), Skipped("dist", "output"))
    )
    files = {"README.md": "", "a.md": "", "b\x1b.md": "compared with, not linted", "c.md": "named"}
    assert list(listing(files, report, Style())) == [
        "README.md  (skipped: README file by its name)",
        "a.md",
        "b\\x1b.md  (compared with, not linted)",
        "c.md  (is wrong)",
        "dist  (skipped: output)",
    ]
