"""Formats that other programs read: valid by their schemas or to a real consumer, and every place right in them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
from junitparser import JUnitXml

from newslint.engine.run import run_texts
from newslint.model.diagnostic import Diagnostic, Excerpt, Failure, Hidden, Report, Severity
from newslint.model.span import FILE_START
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from newslint.reporters import FORMATS, Style, markdown, render
from tests.reporters.forms import CHECKSTYLE, GITLAB, RDJSON
from tests.reporters.reports import diagnostic, excerpt

SCHEMA = json.loads(Path(__file__).parent.joinpath("schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
SENTENCE = "The ferry to Skärholm – 🚢 – will not sail before the harbour 港 has been dredged."
ARTICLE = f"""\
Ferry waits for the dredger

"🎉👩‍🚀 国际新闻," the harbour master wrote. {SENTENCE} Passengers were told on Monday.

Rooms at the inn are free of charge tonight, 国 its keeper said. {SENTENCE} Buses run instead.
"""
OTHERS = {
    "feed/latest.jsonl": json.dumps({"id": "x 1", "title": "Ferry waits", "body": "Brief. " + ARTICLE})
    + "\n",
    "wire/day 1, [a].txt": "Bakery opens\n\nA bakery opened on the quay at Port Ellery on Monday, its owner said.\n",
}


@pytest.fixture(scope="module")
def report() -> Report:
    """A real one: duplicates behind emoji and Chinese, in plain text and JSON, and an article without findings."""
    policy = Rulebook.load().configure(Config(Path.cwd()))
    return run_texts(policy, {"news/ferry.txt": ARTICLE, **OTHERS})


@pytest.fixture(scope="module")
def hostile() -> Report:
    """Paths, records and messages that would break out of a format, and a run that failed in places."""
    nasty = "a,b:100%\n::error::<b>]]>|`x`\"'\x07\ufffe\x00[link](http://x)\\ \ud800 --> {{x}}"
    where, other = (
        excerpt("One two\nthree", word, path="n,e:w%s/<a & b>.md", record=nasty) for word in ("two", "three")
    )
    wide = excerpt("One two\nthree", (4, 13), path="news/é 国.md")
    blind = Excerpt("/abs/c.md", None, FILE_START, FILE_START)
    found = tuple(
        diagnostic(place, *related, severity=severity, message=nasty)
        for severity in (Severity.INFO, Severity.ERROR, Severity.WARNING)
        for place, related in ((where, [other] * 7), (wide, ()), (blind, ()))
        for _ in range(5)
    )
    return Report(found, hidden=(Hidden("pack/rule", nasty, 3),), failures=(Failure(nasty),), incomplete=True)


def told(output_format: str, report: Report) -> str:
    text = "\n".join(render(output_format, report, Style()))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")  # as it is written


class Told(NamedTuple):
    """What a format says of one diagnostic: the rule, and (path, line, column, end line, end column) of its places."""

    rule: str
    where: tuple[Any, ...]
    related: tuple[tuple[Any, ...], ...]


def sarif(text: str) -> Iterator[Told]:
    def place(location: dict[str, Any]) -> tuple[Any, ...]:
        physical = location["physicalLocation"]
        region = physical["region"]
        assert physical["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        return (
            unquote(physical["artifactLocation"]["uri"]),
            *(region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")),
        )

    [run] = json.loads(text)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        related = tuple(map(place, result.get("relatedLocations", ())))
        yield Told(result["ruleId"], place(result["locations"][0]), related)


def gitlab(text: str) -> Iterator[Told]:
    def place(location: dict[str, Any]) -> tuple[Any, ...]:
        points = (location["positions"][name] for name in ("begin", "end"))
        return (location["path"], *(point[key] for point in points for key in ("line", "column")))

    for issue in json.loads(text):
        related = tuple(map(place, issue.get("other_locations", ())))
        yield Told(issue["check_name"], place(issue["location"]), related)


def rdjson(text: str) -> Iterator[Told]:
    def place(location: dict[str, Any]) -> tuple[Any, ...]:
        points = (location["range"][name] for name in ("start", "end"))
        return (location["path"], *(point[key] for point in points for key in ("line", "column")))

    for each in json.loads(text)["diagnostics"]:
        related = tuple(place(other["location"]) for other in each.get("related_locations", ()))
        yield Told(each["code"]["value"], place(each["location"]), related)


def github(text: str) -> Iterator[Told]:
    for command in text.split("\n"):
        match = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", command)
        assert match
        given = dict(pair.split("=", 1) for pair in unquote(match[2], errors="strict").split(","))
        columns = ("line", "col", "endLine", "endColumn")
        where = (given["file"], *(int(given[key]) for key in columns))
        related = re.findall(r"^(.+):(\d+):(\d+) ", unquote(match[3]), re.M)
        rule = given["title"].removeprefix("newslint: ")
        yield Told(rule, where, tuple((path, int(line), int(column)) for path, line, column in related))


def checkstyle(text: str) -> Iterator[Told]:
    for file in ElementTree.fromstring(text):
        for error in file:
            see = re.findall(r"\[see (.+?):(\d+):(\d+)(?: and \d+ more)?\]", error.attrib["message"])
            where = (file.attrib["name"], int(error.attrib["line"]), int(error.attrib["column"]))
            yield Told(
                error.attrib["source"],
                where,
                tuple((path, int(line), int(column)) for path, line, column in see),
            )


def junit(text: str) -> Iterator[Told]:
    for suite in JUnitXml.fromstring(text.encode()):
        for case in suite:
            for failure in case.result:
                rule, _, where = case.name.partition(" at ")
                see = re.findall(r"^(\S+):(\d+):(\d+) ", failure.text or "", re.M)
                place = (case.classname, *map(int, where.split(":")))
                yield Told(rule, place, tuple((path, int(line), int(column)) for path, line, column in see))


READERS: dict[str, Callable[[str], Iterator[Told]]] = {
    "sarif": sarif, "gitlab": gitlab, "rdjson": rdjson, "github": github, "checkstyle": checkstyle, "junit": junit,
}  # fmt: skip


def bounds(place: Excerpt, size: int, in_bytes: bool) -> tuple[Any, ...]:
    """Where a place begins and ends, by its offsets in the text alone; the start alone if size is 3."""
    source = {"news/ferry.txt": ARTICLE, **OTHERS}[place.path]
    points: list[int] = []
    for offset in (place.start.offset, place.end.offset):
        before = source[:offset].rpartition("\n")
        points += (
            before[0].count("\n") + len(before[1]) + 1,
            len(before[2].encode() if in_bytes else before[2]) + 1,
        )
    return (place.path, *points)[:size]


@pytest.mark.parametrize("output_format", READERS)
def test_places_are_right_behind_emoji_and_chinese(report: Report, output_format: str) -> None:
    in_bytes = output_format == "rdjson"
    read = list(READERS[output_format](told(output_format, report)))
    assert len(read) == len(report.diagnostics) >= 3
    expected = (
        sorted(report.diagnostics, key=lambda each: -each.severity)
        if output_format == "github"
        else report.diagnostics
    )
    for each, own in zip(expected, read, strict=True):
        related = tuple(
            bounds(place, len(other), in_bytes)
            for place, other in zip(each.related, own.related, strict=False)
        )
        assert own == (each.rule, bounds(each.where, len(own.where), in_bytes), related)
        assert bool(own.related) == bool(each.related)


def test_the_sentence_behind_the_emoji_is_what_is_pointed_at(report: Report) -> None:
    [pair] = [
        each
        for each in report.diagnostics
        if (each.where.path, each.rule) == ("news/ferry.txt", "duplication/repeated-sentence")
    ]
    for place, line in ((pair.where, 5), (pair.related[0], 3)):
        assert ARTICLE[place.start.offset : place.end.offset] == SENTENCE
        row = ARTICLE.split("\n")[line - 1]
        assert (place.start.line, place.start.column) == (line, row.index(SENTENCE) + 1)
        assert place.byte_columns
        assert place.byte_columns[0] == len(row[: row.index(SENTENCE)].encode()) + 1
        assert place.byte_columns[1] - place.byte_columns[0] == len(SENTENCE.encode())


@pytest.mark.parametrize("made", ["report", "hostile"])
def test_sarif_is_valid(made: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(made)
    log = json.loads(told("sarif", report))
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    [run] = log["runs"]
    assert run["invocations"][0]["executionSuccessful"] is not report.incomplete
    for rule in run["tool"]["driver"]["rules"]:
        texts = (rule["shortDescription"], rule["fullDescription"], rule["help"])
        assert all(text["text"] for text in texts)
        assert len(rule["fullDescription"]["text"]) <= 1024
    for result, each in zip(run["results"], report.diagnostics, strict=True):
        assert result["partialFingerprints"]["newslintFinding/v1"] == each.fingerprint
        links = [int(number) for number in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])]
        assert links == list(range(min(5, len(each.related))))
        assert [place["id"] for place in result.get("relatedLocations", ())] == list(range(len(each.related)))


def test_sarif_of_a_duplicate_shows_both_places(report: Report) -> None:
    [run] = json.loads(told("sarif", report))["runs"]
    [pair] = [
        each
        for each in run["results"]
        if each["ruleId"].endswith("repeated-sentence") and "ferry" in str(each)
    ]
    assert (
        pair["message"]["text"] == "repeats an earlier sentence word for word; see [news/ferry.txt:3:40](0)"
    )
    assert pair["relatedLocations"][0]["message"]["text"] == "first here"


def test_sarif_tells_records_and_absolute_paths(hostile: Report, report: Report) -> None:
    results = json.loads(told("sarif", hostile))["runs"][0]["results"]
    assert {json.dumps(each["locations"][0]["physicalLocation"]["artifactLocation"]) for each in results} == {
        '{"uri": "n%2Ce%3Aw%25s/%3Ca%20%26%20b%3E.md", "uriBaseId": "%SRCROOT%"}',
        '{"uri": "news/%C3%A9%20%E5%9B%BD.md", "uriBaseId": "%SRCROOT%"}',
        '{"uri": "file:///abs/c.md"}',
    }
    records = [
        each["locations"][0].get("logicalLocations")
        for each in json.loads(told("sarif", report))["runs"][0]["results"]
    ]
    assert [{"fullyQualifiedName": "x 1", "kind": "record"}] in records


@pytest.mark.parametrize("made", ["report", "hostile"])
def test_gitlab_and_rdjson_are_valid(made: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(made)
    issues = json.loads(told("gitlab", report))
    jsonschema.validate(issues, GITLAB)
    jsonschema.validate(json.loads(told("rdjson", report)), RDJSON)
    assert len({issue["fingerprint"] for issue in issues}) == len(report.diagnostics)
    assert sum("other_locations" in issue for issue in issues) == sum(
        bool(each.related) for each in report.diagnostics
    )


@pytest.mark.parametrize("made", ["report", "hostile"])
def test_xml_is_valid(made: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(made)
    suites = JUnitXml.fromstring(told("junit", report).encode())
    assert suites.failures == len(report.diagnostics)
    assert suites.tests == sum(1 for suite in suites for _ in suite)
    root = ElementTree.fromstring(told("checkstyle", report))
    assert root.tag == "checkstyle"
    errors = [error for file in root for error in file]
    assert all(set(error.attrib) == CHECKSTYLE for error in errors)
    assert {error.attrib["severity"] for error in errors} <= {"error", "warning", "info"}
    assert len(errors) == len(report.diagnostics)


def test_file_without_findings_passes(report: Report) -> None:
    clean = "wire/day 1, [a].txt"
    [suite] = [suite for suite in JUnitXml.fromstring(told("junit", report).encode()) if suite.name == clean]
    assert [(case.name, case.is_passed) for case in suite] == [("no findings", True)]
    files = {file.attrib["name"]: len(file) for file in ElementTree.fromstring(told("checkstyle", report))}
    assert files[clean] == 0


def test_github_annotations_are_the_most_severe_and_no_more_than_are_shown(hostile: Report) -> None:
    lines = told("github", hostile).split("\n")
    commands = [line.split(" ")[0] for line in lines]
    assert commands[:30] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert lines[30] == "::group::15 more, beyond the annotations that GitHub shows for a step"
    assert all(line.startswith("- ") for line in lines[31:46])
    assert lines[46:] == ["::endgroup::"]


def test_github_commands_are_escaped() -> None:
    where = excerpt("One two\nthree", "two", path="a,b:c%.md")
    other = excerpt("One two\nthree", "three", path="d.md", message="first here")
    assert list(
        render("github", Report((diagnostic(where, other, message="100%\r\nsure, yes: so"),)), Style())
    ) == [
        "::error title=newslint%3A pack/rule,file=a%2Cb%3Ac%25.md,line=1,col=5,endLine=1,endColumn=8"
        "::100%25%0D%0Asure, yes: so%0Ad.md:2:1 first here"
    ]
    across = excerpt("One two\nthree", (4, 13), path="a.md")
    [line] = render("github", Report((diagnostic(across),)), Style())
    assert line == "::error title=newslint%3A pack/rule,file=a.md,line=1,endLine=2::is wrong"


def test_markdown_is_a_table_that_nothing_breaks_out_of(hostile: Report) -> None:
    lines = told("markdown", hostile).split("\n")
    assert lines[0] == "## newslint: found 15 errors, 15 warnings and 15 info in 3 of 0 articles"
    rows = lines[4 : 4 + len(hostile.diagnostics)]
    assert all(re.fullmatch(r"\|(?:[^|\n]* \|){4}", row) for row in rows)
    assert not re.search(r"<(?!/?code>)|\[|`", "".join(rows))
    assert " and 4 more |" in rows[0]


def test_markdown_of_nothing() -> None:
    assert list(render("markdown", Report(documents=2), Style())) == [
        "## newslint: no findings in 2 articles"
    ]


def test_markdown_within_a_size() -> None:
    assert list(markdown.within(["aé", "b", "cc"], 6)) == ["aé", "b", "", "1 more lines do not fit here."]
    assert list(markdown.within(["a"], 2)) == ["a"]


@pytest.mark.parametrize("output_format", FORMATS)
def test_nothing_found(output_format: str) -> None:
    text = told(output_format, Report(linted=("a.md",), documents=1))
    if output_format in READERS and output_format != "github":
        assert list(READERS[output_format](text)) == []
    elif output_format in ("text", "concise", "jsonl", "github"):
        assert text == ""


def test_fixes_are_carried_in_the_columns_of_each_format() -> None:
    """What SARIF and rdjson would change is what the JSON contract would change, behind emoji and Chinese too."""
    rule = "check: substitution\nsummary: S.\nwhy: W.\nseverity: error\nmessage: M\noptions: {swap: {in order to: to}}\n"
    text = "News\n\n国际 🎉 He came in order to mend it.\n\nÄpfel, 🍏: in order to eat them, she said.\n"
    with TemporaryDirectory() as folder:
        file = Path(folder, "house", "plain.yaml")
        file.parent.mkdir()
        file.write_text(rule, encoding="utf-8")
        policy = Rulebook.load([Path(folder)]).configure(Config(Path.cwd()), select=["house"])
    report = run_texts(policy, {"a.txt": text})
    edits = [each["fix"]["edits"][0] for each in map(json.loads, told("jsonl", report).split("\n"))]
    assert [text[edit["start"]["offset"] : edit["end"]["offset"]] for edit in edits] == ["in order to"] * 2
    log = json.loads(told("sarif", report))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    [changes] = zip(
        *(each["fixes"][0]["artifactChanges"][0]["replacements"] for each in log["runs"][0]["results"]),
        strict=True,
    )
    jsonschema.validate(json.loads(told("rdjson", report)), RDJSON)
    suggestions = [each["suggestions"][0] for each in json.loads(told("rdjson", report))["diagnostics"]]
    lines = text.split("\n")
    for edit, change, suggestion in zip(edits, changes, suggestions, strict=True):
        region, row = change["deletedRegion"], lines[edit["start"]["line"] - 1]
        assert (region["startLine"], region["startColumn"]) == (
            edit["start"]["line"],
            edit["start"]["column"],
        )
        assert row[region["startColumn"] - 1 : region["endColumn"] - 1] == "in order to"
        first, last = (suggestion["range"][name]["column"] - 1 for name in ("start", "end"))
        assert row.encode()[first:last].decode() == "in order to"
        assert change["insertedContent"]["text"] == suggestion["text"] == edit["text"] == "to"


def test_a_diagnostic_whose_bytes_nobody_knows() -> None:
    blind = Excerpt("c.md", None, FILE_START, FILE_START)
    found: tuple[Diagnostic, ...] = (diagnostic(blind),)
    [each] = rdjson(told("rdjson", Report(found)))
    assert each.where == ("c.md", 1, 1, 1, 1)
