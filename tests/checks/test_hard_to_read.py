"""Articles whose score lies outside the band."""

from __future__ import annotations

import pytest

from newslint.checks.hard_to_read import HardToRead
from newslint.measure.readability import FORMULAS
from newslint.policy.mechanism import option_types
from tests.documents import document

EASY = "The dam leaks. It is old. The town will mend it. The farms pay. They have to. It is the law."
RULE = HardToRead(formula="flesch-kincaid", engine="newslint", easiest=0, hardest=17, min_words=10)

BY_LANGUAGE = {
    "en": EASY,
    "de": "Der Damm über der Stadt ist alt und leckt. Die Bauern werden für ihn zahlen. Das ist nicht neu.",
    "es": "La presa que está sobre el pueblo es vieja y pierde agua. Los campesinos van a pagar por ella.",
    "fr": "Le barrage au-dessus de la ville est vieux et il fuit. Les paysans vont payer pour les travaux.",
    "it": "La diga che sta sopra il paese è vecchia e non tiene. Gli agricoltori della valle pagano per una nuova.",
    "nl": "De dam boven het dorp is oud en lekt. De boeren van het dal zullen ervoor betalen. Dat is niet nieuw.",
    "pl": "Tama nad miastem jest stara i nie trzyma wody. Rolnicy z doliny zapłacą za to. Nie jest to nowe.",
    "pt": "A barragem por cima da vila é velha e não retém a água. Os agricultores do vale vão pagar uma nova.",
    "ru": "Плотина над городом старая и не держит воду. Крестьяне из долины заплатят за это. Но это не ново.",
}


def told(check: HardToRead, *paragraphs: str) -> list[tuple[object, object]]:
    """The side and the limit of what is told."""
    found = check.findings(document(paragraphs, "Dam to be mended"))
    return [(finding.values["side"], finding.values["limit"]) for finding in found]


def test_every_formula_can_be_chosen() -> None:
    names = option_types(HardToRead)["formula"].__args__
    assert set(names) == set(FORMULAS)


@pytest.mark.parametrize("name", sorted(set(FORMULAS) - {"smog"}))
def test_both_ends_of_the_band(name: str) -> None:
    text = BY_LANGUAGE.get(FORMULAS[name].language, EASY)
    sign = -1 if FORMULAS[name].higher_is_easier else 1
    low, high = (-1000.0 * sign, 1000.0 * sign)
    assert told(RULE.changed(formula=name, easiest=low, hardest=high), text) == []
    assert told(RULE.changed(formula=name, easiest=low, hardest=low), text) == [("harder", low)]
    assert told(RULE.changed(formula=name, easiest=high, hardest=high), text) == [("easier", high)]


@pytest.mark.parametrize("name", sorted(FORMULAS))
def test_a_formula_leaves_other_languages_alone(name: str) -> None:
    never = RULE.changed(formula=name, easiest=-1000.0, hardest=-1000.0)
    never = never.changed(easiest=1000.0, hardest=1000.0) if FORMULAS[name].higher_is_easier else never
    silent = [one for one, text in BY_LANGUAGE.items() if not told(never, text)]
    own = FORMULAS[name].language
    assert silent == ([] if not own else [one for one in BY_LANGUAGE if one != own]) or name == "smog"


def test_the_grade_is_told_where_there_is_one() -> None:
    def note(formula: str, text: str, limit: float) -> object:
        check = RULE.changed(formula=formula, easiest=limit, hardest=limit)
        (finding,) = check.findings(document([text]))
        return finding.values["note"], finding.values["grade"]

    assert note("lix", EASY, 90.0) == (" (school grade 0)", 0)
    assert note("gulpease", BY_LANGUAGE["it"], 0.0) == ("", 0)
    assert note("wiener-3", BY_LANGUAGE["de"], -9.0)[0] != ""


@pytest.mark.parametrize("formula", ["pisarek", "martins"])
def test_textstat_lacks_some_formulas(formula: str) -> None:
    with pytest.raises(ValueError, match=f"textstat has no formula '{formula}'"):
        RULE.changed(formula=formula, engine="textstat")


def test_by_textstat() -> None:
    check = RULE.changed(engine="textstat", formula="rix", easiest=1.0)
    (finding,) = check.findings(document([EASY]))
    assert (finding.values["formula"], finding.values["score"]) == ("RIX by textstat", 0.0)


def test_smog_needs_thirty_sentences() -> None:
    check = RULE.changed(formula="smog", easiest=20.0, hardest=30.0)
    assert told(check, EASY) == []
    assert told(check, *[EASY] * 5) == [("easier", 20.0)]


def test_paragraphs_count_together() -> None:
    assert told(RULE, "The dam leaks.") == []
    assert told(RULE, "The dam leaks.", "It is old.", "The town will mend it.") == [("easier", 0)]


def test_points_at_the_headline() -> None:
    made = document([EASY], "Dam to be mended")
    (finding,) = RULE.findings(made)
    assert finding.where == made.anchor
    assert isinstance(finding.values["grade"], int) and finding.values["grade"] == 0


@pytest.mark.parametrize("formula", ["flesch-kincaid", "lix"])
def test_other_languages(formula: str) -> None:
    german = "Der Damm leckt. Er ist alt. Die Stadt wird ihn flicken. Die Bauern zahlen. Sie sind zornig."
    check = RULE.changed(formula=formula, easiest=60.0, hardest=90.0)
    assert bool(told(check, german)) is (formula == "lix")
    assert told(check, "水库上方的大坝漏水，农民将支付大部分工程费用。" * 9) == []


def test_nothing_to_score() -> None:
    assert told(RULE.changed(min_words=0)) == told(RULE.changed(min_words=0), "— …") == []
