"""The rulebook: packs through one door, ids that are paths, and errors that name both files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newslint.errors import UserError
from newslint.policy.rulebook import Rulebook, rules_root
from tests.policy.conftest import RULE, Pack


def test_ids_are_paths_and_sorted(pack: Pack, tmp_path: Path) -> None:
    folder = pack(zebra=RULE, ant=RULE)
    (folder / "README.md").write_text("Not a rule.")
    (tmp_path / "none").mkdir()
    book = Rulebook.load([folder], root=tmp_path / "none")
    assert list(book.files) == ["house/ant", "house/zebra"]
    assert [rule.id for rule in book.rules] == ["house/ant", "house/zebra"]
    assert book.names == {"all", "house", "house/ant", "house/zebra"}


def test_our_rules_and_theirs_come_through_one_door(pack: Pack) -> None:
    book = Rulebook.load([pack(echo=RULE)])
    assert {"house/echo", "input/unreadable", "suppression/unused"} <= set(book.files)
    assert Path(book.files["input/unreadable"].path).is_relative_to(rules_root())


def test_an_id_is_given_once(pack: Pack, tmp_path: Path) -> None:
    folder = pack(echo=RULE)
    other = tmp_path / "more" / "house"
    other.mkdir(parents=True)
    (other / "echo.yaml").write_text(RULE)
    with pytest.raises(UserError) as error:
        Rulebook.load([folder, tmp_path / "more"])
    assert "more/house/echo.yaml: rule 'house/echo' is also in" in str(error.value)
    assert "packs/house/echo.yaml" in str(error.value)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("echo.yaml", "a rule file stands in the folder of its pack: PACK/RULE.yaml"),
        ("a/b/echo.yaml", "a rule file stands in the folder of its pack: PACK/RULE.yaml"),
        ("house/Echo.yaml", "'Echo' is no name: small letters, digits and single hyphens"),
        ("house/e_c.yaml", "'e_c' is no name"),
        ("My House/echo.yaml", "'My House' is no name"),
    ],
)
def test_places_and_names_are_law(tmp_path: Path, path: str, message: str) -> None:
    file = tmp_path / "packs" / path
    file.parent.mkdir(parents=True)
    file.write_text(RULE)
    with pytest.raises(UserError) as error:
        Rulebook.load([tmp_path / "packs"])
    assert error.value.message.startswith(message)
    assert (error.value.file or "").endswith(path)


def test_unknown_names(pack: Pack, tmp_path: Path) -> None:
    folder = pack(echo=RULE + "yields_to: [house/ecco]\n")
    with pytest.raises(
        UserError, match="'yields_to' names an unknown rule 'house/ecco'; did you mean 'house/echo'"
    ):
        Rulebook.load([folder])
    with pytest.raises(UserError, match="unknown rule 'house/ecko'; did you mean 'house/echo'"):
        Rulebook.load([pack(echo=RULE)]).rule("house/ecko")
    with pytest.raises(UserError, match="no such folder of rules"):
        Rulebook.load([tmp_path / "nowhere"])


def test_a_rule_meets_its_check_when_it_is_asked_for(pack: Pack) -> None:
    book = Rulebook.load([pack(echo=RULE, odd=RULE.replace("near-duplicate", "no-such-check"))])
    assert book.rule("house/echo").check is not None
    with pytest.raises(UserError, match="unknown check 'no-such-check'"):
        book.rule("house/odd")


def test_a_checkout_uses_its_own_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["newslint.policy.rulebook"]
    monkeypatch.setattr(module, "__file__", str(tmp_path / "newslint" / "policy" / "rulebook.py"))
    (tmp_path / "newslint" / "rules").mkdir(parents=True)
    (tmp_path / "rules").mkdir()
    assert rules_root() == tmp_path / "newslint" / "rules"  # a folder beside an installed package is not ours
    (tmp_path / "pyproject.toml").write_text("")
    assert rules_root() == tmp_path / "rules"  # and in a checkout no copy in the package is
