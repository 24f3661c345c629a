"""Every diagnostic in clean human text, where nearly all are false alarms, and what reading some of them found."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from newslint.policy.rulebook import Rulebook
from tests.bench.gauge.article import CLEAN, CORPORA, half_of, records

VERDICTS = Path(__file__).with_name("verdicts.tsv")
LEVELS = ("error", "warning")
_OF_A_RULE, _WARNINGS = 40, 160  # to judge: errors of one rule at most, warnings of all
_SEED = "1"


class Alarm(NamedTuple):
    """A diagnostic in clean text."""

    source: str
    record: str
    rule: str
    severity: str
    line: int
    fingerprint: str
    message: str
    start: int
    end: int

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What a verdict is about: the same rule on the same words of the same document."""
        return self.source, self.record, self.rule, self.fingerprint[:12]

    @property
    def is_counted(self) -> bool:
        """Is it an error or a warning of a rule that does not only measure?"""
        return self.severity in LEVELS and not self.rule.startswith("readability/")


@dataclass(frozen=True, slots=True)
class Clean:
    """Alarms and words of the sources, and documents of each half. ran: the rules that looked at them."""

    alarms: tuple[Alarm, ...]
    words: Mapping[tuple[str, int], int]
    documents: Mapping[tuple[str, int], int]
    ran: frozenset[str]

    @classmethod
    def read(cls, ran: frozenset[str] = frozenset()) -> Clean:
        """All sources, each linted as one file with everything that is not off, in a process of its own."""
        words: Counter[tuple[str, int]] = Counter()
        documents: Counter[tuple[str, int]] = Counter()
        for source in CLEAN:
            for record in records(source):
                words[source, half_of(record["id"])] += len(record["body"].split())
                documents[source, half_of(record["id"])] += 1
        return cls(tuple(alarm for source in CLEAN for alarm in _linted(source)), words, documents, ran)

    def size(self, half: int, source: str | None = None) -> int:
        """Words of one half, of one source or all."""
        return sum(n for (name, side), n in self.words.items() if side == half and source in (None, name))


def _linted(source: str) -> Iterator[Alarm]:
    command = [sys.executable, "-m", "newslint", "check", "--min-level", "info", "--output-format", "jsonl"]
    with TemporaryDirectory() as folder:
        config = Path(folder, "newslint.yaml")
        config.write_text(_unlimited(), encoding="utf-8")
        command += ["--config", str(config), str((CORPORA / "clean" / f"{source}.jsonl").resolve())]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ran.returncode in (0, 1), ran.stderr
    for one in map(json.loads, ran.stdout.splitlines()):
        where = (
            one["start"]["line"],
            one["fingerprint"],
            one["message"],
            one["start"]["offset"],
            one["end"]["offset"],
        )
        yield Alarm(source, str(one["record"]), one["rule"], one["severity"], *where)


def _unlimited() -> str:
    """A configuration that lifts the limits of rules for one article."""
    limited = [rule.id for rule in Rulebook.load().rules if rule.limit]
    return "\n".join(["rules:", *(f"  {rule}: {{limit: 1000000}}" for rule in limited)]) + "\n"


@cache
def verdicts() -> Mapping[tuple[str, str, str, str], bool]:
    """By key of an alarm, whether a reader found it right."""
    rows = (line.split("\t") for line in VERDICTS.read_text(encoding="utf-8").splitlines()[1:])
    return {
        (source, record, rule, mark): verdict == "true" for rule, source, record, _, mark, verdict, _ in rows
    }


def drawn(alarms: Iterable[Alarm]) -> Iterator[Alarm]:
    """All errors, but 40 of one rule at most, and 160 warnings, from each source alike where it has so many.

    Drawn by a hash of the seed and the alarm, so that other rules can come and go without another draw.
    """
    counted = sorted((alarm for alarm in alarms if alarm.is_counted), key=_chance)
    errors = [alarm for alarm in counted if alarm.severity == "error"]
    for rule in sorted({alarm.rule for alarm in errors}):
        yield from islice((alarm for alarm in errors if alarm.rule == rule), _OF_A_RULE)
    queues = {
        source: [a for a in counted if a.severity == "warning" and a.source == source] for source in CLEAN
    }
    rest = _WARNINGS
    while rest and any(queues.values()):
        for source in CLEAN:
            if queues[source] and rest:
                yield queues[source].pop(0)
                rest -= 1


def _chance(alarm: Alarm) -> str:
    return hashlib.sha256("\t".join((_SEED, *alarm.key)).encode()).hexdigest()


def print_clean(clean: Clean) -> None:
    """Alarms in 1,000 words by rule and source, then the budget of each source and half."""
    print("\n## Clean human text: alarms in 1,000 words of both halves, right ones included\n")
    print("| rule | " + " | ".join(CLEAN) + " |\n|---|" + "---|" * len(CLEAN))
    for rule in sorted({alarm.rule for alarm in clean.alarms}):
        counts = Counter(alarm.source for alarm in clean.alarms if alarm.rule == rule)
        rates = (_rate(counts[source], clean.size(0, source) + clean.size(1, source)) for source in CLEAN)
        print(f"| {rule} | " + " | ".join(rates) + " |")
    print(
        "\n## Budget: false errors <= .02, false warnings <= .5 in 1,000 words, articles with a false error < 1 %\n"
    )
    told = "read | false of them | false in all, estimated"
    print(f"| source | half | errors | {told} | warnings | {told} | articles with a false error |")
    print("|---" * 11 + "|")
    for source in CLEAN:
        for half, name in ((0, "tuned on"), (1, "held out")):
            alarms = [
                a for a in clean.alarms if a.source == source and half_of(a.record) == half and a.is_counted
            ]
            print(
                f"| {source} | {name} | "
                + " | ".join(_budget(alarms, clean.size(half, source), clean.documents[source, half]))
                + " |"
            )


def _budget(alarms: Sequence[Alarm], words: int, documents: int) -> Iterator[str]:
    """Alarms that were not read are as those of their rule that were; if none was, false."""
    for level in LEVELS:
        told = [alarm for alarm in alarms if alarm.severity == level]
        read = [verdicts()[alarm.key] for alarm in told if alarm.key in verdicts()]
        yield _rate(len(told), words)
        yield str(len(read))
        yield str(len(read) - sum(read))
        yield _rate(sum(map(_doubt, told)), words)
    doubts: dict[str, float] = {}
    for alarm in alarms:
        if alarm.severity == "error":
            doubts[alarm.record] = max(_doubt(alarm), doubts.get(alarm.record, 0.0))
    yield f"{100 * sum(doubts.values()) / documents:.2f} %"


def _doubt(alarm: Alarm) -> float:
    """How likely an alarm is false: as read, else the share of false ones of its rule, else 1."""
    if alarm.key in verdicts():
        return float(not verdicts()[alarm.key])
    known = [right for (_, _, rule, _), right in verdicts().items() if rule == alarm.rule]
    return 1 - sum(known) / len(known) if known else 1.0


def _rate(count: float, words: int) -> str:
    return f"{1000 * count / max(1, words):.3f}"


def print_draw(clean: Clean) -> None:
    """The alarms to judge, each in its context, and the verdict that is known."""
    texts = {source: (CORPORA / "clean" / f"{source}.jsonl").read_text(encoding="utf-8") for source in CLEAN}
    for alarm in sorted(drawn(clean.alarms), key=lambda a: (a.severity, a.rule, a.source, a.start)):
        text = texts[alarm.source]
        told = f"{text[max(0, alarm.start - 90) : alarm.start]}[[{text[alarm.start : alarm.end][:300]}]]{text[alarm.end : alarm.end + 90]}"
        verdict = {True: "true", False: "false"}.get(verdicts().get(alarm.key), "unread")  # type: ignore[call-overload]
        print(
            *alarm.key[:3],
            alarm.line,
            alarm.key[3],
            verdict,
            alarm.message,
            told.replace("\n", " "),
            sep="\t",
        )
