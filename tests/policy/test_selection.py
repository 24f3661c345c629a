"""What the command line selects: the more specific item wins, and between equals `ignore` does."""

from __future__ import annotations

import pytest

from newslint.errors import UserError
from newslint.policy.selection import Selection


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "verdicts"),
    [
        ((), (), (), (None, None, None)),
        (("a/x",), (), (), (True, False, False)),
        (("a",), (), (), (True, True, False)),
        (("all",), (), (), (True, True, True)),
        (("a", "b"), (), (), (True, True, True)),
        (("a",), ("a/x",), (), (False, True, False)),
        (("a/x",), ("a",), (), (True, False, False)),
        (("all",), ("a",), (), (False, False, True)),
        (("a/x",), ("a/x",), (), (False, False, False)),
        ((), ("a",), (), (False, False, None)),
        ((), ("a",), ("a/x",), (True, False, None)),
        ((), (), ("b",), (None, None, True)),
        (("a/x",), (), ("b",), (True, False, True)),
        ((), ("all",), (), (False, False, False)),
    ],
)
def test_verdicts(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend: tuple[str, ...],
    verdicts: tuple[bool | None, ...],
) -> None:
    selection = Selection(select, ignore, extend)
    assert tuple(map(selection.verdict, ("a/x", "a/y", "b/z"))) == verdicts


def test_unreadable_input_is_told_until_it_is_ignored() -> None:
    assert Selection(select=("a",)).verdict("input/unreadable") is None
    assert Selection(select=("a",), ignore=("input",)).verdict("input/unreadable") is False


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (Selection(select=("a/z",)), "--select: unknown rule or pack 'a/z'; did you mean 'a/y'?"),
        (Selection(ignore=("aa",)), "--ignore: unknown rule or pack 'aa'; did you mean 'a'?"),
        (
            Selection(extend_select=("ALL",)),
            "--extend-select: unknown rule or pack 'ALL'; did you mean 'all'?",
        ),
    ],
)
def test_unknown_items(selection: Selection, message: str) -> None:
    with pytest.raises(UserError) as error:
        selection.validate(["a/x", "a/y"])
    assert str(error.value) == message
