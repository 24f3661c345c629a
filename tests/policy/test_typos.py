"""A typo in any key of a configuration is answered with file, line, column and the right key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.policy.config import FIELDS, KEYS, load_config
from newslint.policy.mechanism import tunable
from newslint.policy.rulebook import Rulebook

BOOK = Rulebook.load()
RULES = {rule.id: rule for rule in BOOK.rules}
OF_A_RULE = ("severity", "limit", "languages")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Key(NamedTuple):
    """A key, the names beside which it is known, and a configuration with a hole for it."""

    name: str
    known: frozenset[str]
    text: str
    value: str = "x"


def keys() -> Iterator[Key]:
    for name in KEYS:
        yield Key(name, frozenset(KEYS), "language: en\n{}: {}\n")
    for name in FIELDS:
        yield Key(name, frozenset(FIELDS), "fields:\n  {}: {}\n")
    for name in ("paths", "match", "rules"):
        rest = "".join(f"    {other}: {{}}\n" for other in ("rules", "match") if other != name)
        yield Key(
            name,
            frozenset(("paths", "match", "rules")),
            "overrides:\n  - {}: {}\n" + rest.replace("{}", "{{}}"),
        )
    names = frozenset(BOOK.names)
    for name in names:
        yield Key(name, names, "rules:\n  {}: {}\n", "error")
        yield Key(name, names, "overrides:\n  - paths: [a]\n    rules:\n      {}: {}\n", "error")
    for rule in RULES.values():
        options = (*OF_A_RULE, *(tunable(type(rule.check)) if rule.check else ()))
        for name in options:
            yield Key(name, frozenset(options), f"rules:\n  {rule.id}:\n    limit: 9\n    {{}}: {{}}\n")


ALL = sorted(set(keys()))


@st.composite
def typos(draw: st.DrawFn, name: str) -> str:
    """One letter lost, doubled, changed or swapped with the next, or another sign between words."""
    at = draw(st.integers(1, len(name) - 1))
    return draw(
        st.sampled_from(
            [
                name[:at] + name[at + 1 :],
                name[:at] + name[at - 1] + name[at:],
                name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
                name[:at] + draw(st.sampled_from(LETTERS)) + name[at + 1 :],
                name.replace("_", "-") if "_" in name else name.replace("-", "_"),
                name.capitalize(),
            ]
        )
    )


def complaint(text: str, folder: Path) -> str:
    folder.joinpath("newslint.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as error:
        BOOK.configure(load_config(folder))
    return str(error.value)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("typos")


@given(st.data())
def test_typos(folder: Path, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(ALL))
    typo = data.draw(typos(key.name))
    if typo in key.known or typo in ("True", "False"):
        return
    text = key.text.format(typo, key.value)
    lines = text.split("\n")
    line = next(
        number
        for number, each in enumerate(lines, 1)
        if f"{typo}:" in each
        and (f"  {typo}:" in each or f"- {typo}:" in each or each.startswith(f"{typo}:"))
    )
    column = lines[line - 1].index(f"{typo}:") + 1
    message = complaint(text, folder)
    assert message.startswith(f"{folder}/newslint.yaml:{line}:{column}: unknown ")
    edits = {name: OSA.distance(typo.lower(), name) for name in key.known}
    right = {name for name in key.known if edits[name] == min(edits.values())}
    assert any(message.endswith(f"; did you mean {name!r}?") for name in right), (message, right)
    assert key.name in right


def test_every_key_is_tried() -> None:
    assert {key.name for key in ALL} >= {*KEYS, *FIELDS, *RULES, "all", "paths", "match", "severity"}
    assert {severity.label for severity in Severity} == {"off", "info", "warning", "error"}


def test_a_word_that_is_like_none_lists_what_there_is(folder: Path) -> None:
    assert "unknown key 'zzz' in the configuration; known: archive, baseline, corpus, exclude, " in complaint(
        "zzz: 1\n", folder
    )
