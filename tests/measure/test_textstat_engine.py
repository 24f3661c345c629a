"""textstat's own numbers, without a network and without NLTK's data on the machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.measure.readability import FORMULAS
from newslint.measure.textstat_engine import has_formula, textstat_score

TEXT = (
    "The council of Alder Bay voted on Tuesday to close its only swimming pool. Mayor Ines Okafor said that 3,000 "
    "residents had signed a petition against it. We have considered every alternative, she told reporters; the "
    "heating bill is simply unbearable. The pool, which opened in 1984, needs repairs worth $2.5 million."
)

# Run apart, where any use of a socket is an error and NLTK finds nothing; the numbers of textstat's own functions
# with NLTK's reader on a copy of the same dictionary, which it takes only from a folder that nobody else can write.
PROGRAM = """
import json, os, socket, sys, zipfile
def refuse(*_, **__): raise AssertionError("the network was asked")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
import nltk
nltk.data.path[:] = []
nltk.download = refuse
from newslint.measure import textstat_engine as engine
text, names = json.loads(sys.stdin.read())
ours = {name: engine.textstat_score(name, text) for name in names}
assert engine.pronunciations()["fire"][0][0] == "F"
for module in [name for name in sys.modules if name.startswith("textstat")]:
    del sys.modules[module]
folder = sys.argv[1]
os.umask(0o077)
os.makedirs(folder + "/corpora")
zipfile.ZipFile(engine._DICTIONARY).extractall(folder + "/corpora")
nltk.data.path[:] = [folder]
from textstat.textstat import textstatistics
theirs = {}
for name in names:
    locale, method, *arguments = engine._CALLS[name]
    plain = textstatistics()
    plain.set_lang(locale)
    theirs[name] = getattr(plain, method)(text, *arguments)
print(json.dumps([ours, theirs]))
"""


def test_nothing_is_fetched_and_the_numbers_are_its_own(tmp_path: Path) -> None:
    names = [name for name in FORMULAS if has_formula(name)]
    done = subprocess.run(
        [sys.executable, "-W", "error::RuntimeWarning", "-c", PROGRAM, str(tmp_path / "data")],
        env={**os.environ, "HOME": str(tmp_path), "NLTK_DATA": ""},
        input=json.dumps([TEXT, names]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ours, theirs = json.loads(done.stdout)
    assert ours == theirs
    assert len(names) == 22


def test_the_dictionary_may_stand_where_others_can_write(tmp_path: Path) -> None:
    """As in an environment that a group shares: NLTK would refuse it there, and look for one on the net."""
    from newslint.measure import textstat_engine

    open_to_all = tmp_path / "cmudict.zip"
    open_to_all.write_bytes(Path(textstat_engine._DICTIONARY).read_bytes())
    tmp_path.chmod(0o777)
    open_to_all.chmod(0o666)
    read = textstat_engine._DICTIONARY
    try:
        textstat_engine._DICTIONARY = open_to_all
        assert len(textstat_engine.pronunciations()) > 120_000
    finally:
        textstat_engine._DICTIONARY = read


def test_no_such_formula() -> None:
    with pytest.raises(LookupError, match="textstat has no formula 'pisarek'"):
        textstat_score("pisarek", TEXT)


def test_the_dictionary_carries_its_notice() -> None:
    from zipfile import ZipFile

    from newslint.measure.textstat_engine import _DICTIONARY

    with ZipFile(_DICTIONARY) as archive:
        notice = archive.read("cmudict/LICENSE").decode()
    assert "Carnegie Mellon University" in notice
    assert "Redistribution and use" in notice
    assert notice in (_DICTIONARY.parent.parent / "NOTICE").read_text(encoding="utf-8")
    assert _DICTIONARY.stat().st_size < 1_000_000
