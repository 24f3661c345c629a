"""Options take the type that their check declares, and say so in words when they do not get it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Optional

import pytest

from newslint.checks.base import Count, Share
from newslint.errors import UserError
from newslint.policy.typed import typed, wording
from newslint.policy.yamlfile import load

Across = Literal["document", "corpus"]


def node(written: str) -> Any:
    return load(f"key: {written}", "f.yaml").entries("it")["key"]


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("text", str, "text"),
        ("3", int, 3),
        ("3", float, 3.0),
        ("0.5", float, 0.5),
        ("true", bool, True),
        ("null", float | None, None),
        ("3", float | None, 3.0),
        ("null", Optional[int], None),  # noqa: UP045  (both spellings are met)
        ("document", Across, "document"),
        ("[a, b]", tuple[str, ...], ("a", "b")),
        ("[]", tuple[str, ...], ()),
        ("[a, b]", Sequence[str], ("a", "b")),
        ("[1, 2]", list[float], (1.0, 2.0)),
        ("[[a], [b, c]]", tuple[tuple[str, ...], ...], (("a",), ("b", "c"))),
        ("{a: 1}", Mapping[str, int], {"a": 1}),
        ("{a: [x]}", Mapping[str, tuple[str, ...]], {"a": ("x",)}),
        ("[document]", tuple[Across, ...], ("document",)),
        ("7", int | str, 7),
        ("1", Share, 1.0),
        ("0", Share | None, 0.0),
        ("null", Share | None, None),
        ("1", Count, 1),
    ],
)
def test_values_that_fit(written: str, kind: Any, value: object) -> None:
    found = typed(node(written), kind, "it")
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("written", "kind", "message"),
    [
        ("3", str, "f.yaml:1:6: it must be a text, not 3"),
        ("true", int, "f.yaml:1:6: it must be a whole number, not true"),
        ("1", bool, "f.yaml:1:6: it must be true or false, not 1"),
        ("0.5", int, "f.yaml:1:6: it must be a whole number, not 0.5"),
        ("high", float, "f.yaml:1:6: it must be a number, not 'high'"),
        ("high", float | None, "f.yaml:1:6: it must be a number or null, not 'high'"),
        (
            "documnet",
            Across,
            "f.yaml:1:6: it must be one of 'document', 'corpus', not 'documnet'; did you mean 'document'?",
        ),
        ("a", tuple[str, ...], "f.yaml:1:6: it must be a list, each a text, not 'a'"),
        ("[a, 2]", tuple[str, ...], "f.yaml:1:10: it must be a text, not 2"),
        ("[a]", Mapping[str, int], "f.yaml:1:6: it must be a mapping to a whole number, not a list"),
        ("two", Across, "f.yaml:1:6: it must be one of 'document', 'corpus', not 'two'"),
        ("90", Share, "f.yaml:1:6: it must be a number from 0 to 1, not 90; did you mean 0.9?"),
        (
            "92.5",
            Share | None,
            "f.yaml:1:6: it must be a number from 0 to 1 or null, not 92.5; did you mean 0.925?",
        ),
        ("-0.1", Share, "f.yaml:1:6: it must be a number from 0 to 1, not -0.1"),
        ("400", Share, "f.yaml:1:6: it must be a number from 0 to 1, not 400"),
        ("high", Share, "f.yaml:1:6: it must be a number from 0 to 1, not 'high'"),
        ("-4", Count, "f.yaml:1:6: it must be a whole number of at least 1, not -4"),
        ("0", Count, "f.yaml:1:6: it must be a whole number of at least 1, not 0"),
        ("{a: b}", Mapping[str, int], "f.yaml:1:10: it must be a whole number, not 'b'"),
    ],
)
def test_values_that_do_not(written: str, kind: Any, message: str) -> None:
    with pytest.raises(UserError) as error:
        typed(node(written), kind, "it")
    assert str(error.value) == message


def test_types_in_words() -> None:
    assert wording(float | None) == "a number or null"
    assert wording(Share | None) == "a number from 0 to 1 or null"
    assert wording(tuple[Across, ...]) == "a list, each one of 'document', 'corpus'"
