"""The linter as Python programs use it."""

from __future__ import annotations

import doctest
import inspect
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newslint
from newslint import Report, Severity, UserError, api, lint_paths, lint_text
from newslint.model.diagnostic import Diagnostic
from newslint.model.span import Position
from tests.articles import REPEATED_HEADLINE, REPEATED_PARAGRAPH, SOUND, TWICE
from tests.conftest import Ask, write

README = Path(__file__).parent.parent / "README.md"
FOG = "Fog shuts port\n\nNo ship left the the port on Monday, the pilots said.\n"


def rules(report: Report) -> list[str]:
    return [each.rule for each in report.diagnostics]


def test_the_example_of_a_loop_runs() -> None:
    told = doctest.testmod(api, optionflags=doctest.REPORT_NDIFF)
    assert told.attempted >= 5
    assert told.failed == 0


@pytest.mark.parametrize(
    "code", re.findall(r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.M | re.S)
)
def test_python_in_the_readme_runs(code: str, ask: Ask) -> None:
    exec(compile(code, "README.md", "exec"), {"__name__": "readme"})


def test_shape_of_a_report() -> None:
    report = lint_text(FOG, format="text")
    (found,) = report.diagnostics
    assert isinstance(found, Diagnostic)
    assert (found.rule, found.severity, found.message) == (
        "consistency/doubled-word",
        Severity.ERROR,
        '"the" stands twice',
    )
    assert (found.where.path, found.where.start) == ("article.txt", Position(3, 14, 29))
    assert found.where.end == Position(3, 21, 36)
    assert FOG[found.where.start.offset : found.where.end.offset] == "the the"
    assert found.values == {"word": "the", "spoken": False}
    assert re.fullmatch("[0-9a-f]{20}", found.fingerprint)
    assert found.fix is not None
    assert not report.clean
    assert lint_text(FOG.replace("the the", "the"), format="text").clean


def test_the_api_says_what_the_command_line_says(ask: Ask) -> None:
    told = ask("check", "--isolated", "--output-format", "concise", "news/ferry.md", "wire").out
    report = lint_paths(["news/ferry.md", Path("wire")])
    assert rules(report) == re.findall(r"error (\S+):", told)
    assert rules(lint_paths("news")) == ["headlines/repeated-in-body"]
    assert lint_text(REPEATED_HEADLINE, filename="news/ferry.md").diagnostics == report.diagnostics[:1]
    assert lint_paths(Path("wire"), jobs=0).diagnostics == report.diagnostics[1:]


def test_articles_of_several_paths_are_compared(ask: Ask) -> None:
    write(Path("again.txt"), f"Crane\n\n{TWICE}\n")
    report = lint_paths(["again.txt", "wire/quay.txt"], select=["duplication/recycled-paragraph"])
    assert [(each.where.path, each.related[0].path) for each in report.diagnostics] == [
        ("wire/quay.txt", "again.txt"),
        ("wire/quay.txt", "again.txt"),
    ]


def test_configuration_is_none_a_mapping_or_a_file(ask: Ask) -> None:
    settings = "rules:\n  duplication: off\n"
    write(Path("newslint.yaml"), settings)
    assert rules(lint_text(REPEATED_PARAGRAPH, format="text")) == ["duplication/repeated-paragraph"]
    assert lint_text(REPEATED_PARAGRAPH, format="text", config="newslint.yaml").clean
    assert lint_text(REPEATED_PARAGRAPH, format="text", config=Path("newslint.yaml")).clean
    assert lint_text(REPEATED_PARAGRAPH, format="text", config={"rules": {"duplication": "off"}}).clean
    options = {"rules": {"duplication/repeated-paragraph": {"severity": "warning", "min_words": 5}}}
    (found,) = lint_text(REPEATED_PARAGRAPH, format="text", config=options).diagnostics
    assert found.severity is Severity.WARNING
    assert rules(lint_paths("wire")) == ["duplication/repeated-paragraph"]
    assert lint_paths("wire", config="newslint.yaml").clean


def test_overrides_go_by_the_name(ask: Ask) -> None:
    config = {"overrides": [{"paths": ["wire/**"], "rules": {"duplication": "off"}}]}
    assert lint_text(REPEATED_PARAGRAPH, filename="wire/a.txt", config=config).clean
    assert not lint_text(REPEATED_PARAGRAPH, filename="desk/a.txt", config=config).clean


def test_rules_and_levels() -> None:
    assert lint_text(FOG, format="text", ignore=["consistency/doubled-word"]).clean
    assert lint_text(FOG, format="text", select=["duplication"]).clean
    wordy = "Wind\n\nThe boats were tied up in order to save the masts, the pilots said on Monday.\n"
    assert lint_text(wordy, format="text").clean
    assert rules(lint_text(wordy, format="text", min_level="info", extend_select=["style/wordy-phrase"])) == [
        "style/wordy-phrase"
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (FOG, {"format": "text"}),
        (FOG.encode("utf-16"), {"filename": "a.txt"}),
        ("# Fog shuts port\n\nNo ship left **the** the port, the pilots said.\n", {}),
        (
            "<article><h1>Fog</h1><p>No ship left the the port, the pilots said.</p></article>",
            {"format": "html"},
        ),
        ('{"title": "Fog", "body": "No ship left the the port, the pilots said."}', {"format": "json"}),
        (
            '{"title": "Fog", "body": "No ship left the the port, the pilots said."}\n',
            {"filename": "a.jsonl"},
        ),
    ],
)
def test_formats(text: str | bytes, given: dict[str, Any]) -> None:
    assert rules(lint_text(text, **given)) == ["consistency/doubled-word"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"config": {"rulez": {}}},
            "config: unknown key 'rulez' in the configuration; did you mean 'rules'?",
        ),
        (
            {"config": {"rules": {"consistency/doubled-wurd": "off"}}},
            "config: unknown rule 'consistency/doubled-wurd'; did you mean 'consistency/doubled-word'?",
        ),
        (
            {"config": {"rules": {"readability/long-sentence": {"max_words": "a"}}}},
            "config: option 'max_words' must be a whole number of at least 1, not 'a'",
        ),
        ({"config": {"rules": {"style": {1, 2}}}}, "config: holds what is no plain value: "),
        ({"config": "none.yaml"}, "none.yaml: no such configuration file"),
        ({"select": ["styel"]}, "--select: unknown rule or pack 'styel'; did you mean 'style'?"),
        ({"format": "rtf"}, "unknown format 'rtf'; known: html, json, jsonl, markdown, mdx, text"),
        ({"format": "html", "filename": "a.md"}, "'a.md' is the name of a file of markdown, not of html"),
        ({"min_level": "all"}, "unknown level 'all'; known: error, info, warning"),
    ],
)
def test_what_the_caller_can_mend_is_a_user_error(
    given: dict[str, Any], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError) as raised:
        lint_text(SOUND, **given)
    assert str(raised.value).startswith(message)


def test_paths_that_are_not_there(ask: Ask) -> None:
    with pytest.raises(UserError, match="no such file or folder: nowhere"):
        lint_paths("nowhere")
    with pytest.raises(UserError, match="no articles found"):
        lint_paths([])


@pytest.mark.parametrize("text", ["", " \n", b""])
def test_no_text_is_not_clean(text: str | bytes) -> None:
    """A loop must not take an empty answer for a good one."""
    report = lint_text(text)
    assert report.incomplete
    assert not report.clean
    assert "there is no article in it" in report.failures[0].message


def test_what_cannot_be_read_is_not_clean() -> None:
    report = lint_text("{", format="json")
    assert rules(report) == ["input/unreadable"]
    assert report.incomplete


def test_import_is_light() -> None:
    program = (
        "import sys, newslint; before = len([name for name in sys.modules if name.startswith('newslint')]);"
        "from newslint import lint_text; print(before, 'newslint.api' in sys.modules, 'typer' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "1 True False\n"


def test_all_public_names_are_there_and_told() -> None:
    assert set(newslint.__all__) <= set(dir(newslint))
    for name in newslint.__all__:
        assert inspect.getdoc(getattr(newslint, name)), name
    with pytest.raises(AttributeError, match="lint_txt"):
        newslint.lint_txt  # type: ignore[attr-defined]  # noqa: B018


def test_options_are_explained() -> None:
    for function in (lint_text, lint_paths):
        told = f"{lint_text.__doc__}{function.__doc__}"
        for name in inspect.signature(function).parameters:
            assert name == "paths" or re.search(rf"\b{name}\b.*:", told), name


def test_rules_are_loaded_once_for_a_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    lint_text(SOUND, config={"language": "en"})

    def load(*_: object, **__: object) -> None:
        raise AssertionError("the rules were loaded again")

    monkeypatch.setattr(api.Rulebook, "load", load)
    assert lint_text(SOUND, config={"language": "en"}).clean
