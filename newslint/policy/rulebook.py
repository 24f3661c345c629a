"""All rules there are, those that come with newslint and those of the project, and the policy of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.policy.change import Change
from newslint.policy.config import Config, Override
from newslint.policy.mechanism import NAME
from newslint.policy.policy import Amendment, Policy
from newslint.policy.rule import Rule
from newslint.policy.rulefile import RuleFile
from newslint.policy.selection import Selection, names_of, specificity
from newslint.policy.tree import Node, nearest, shown

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["Policy", "Rulebook", "rules_root"]


def rules_root() -> Path:
    """The folder of the rules that come with newslint: of the checkout we run from, else of the package."""
    package = Path(__file__).parent.parent
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "rules").is_dir():
        return checkout / "rules"
    return package / "rules"


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The files of all rules by id, sorted; a rule meets its check only when it is asked for."""

    files: Mapping[str, RuleFile]

    @classmethod
    def load(
        cls, packs: Sequence[Path] = (), root: Path | None = None, plugins: Sequence[Node] = ()
    ) -> Rulebook:
        """The rules that come with newslint (or those under `root`), those in folders of packs, and those of
        plugins.

        Raises UserError on a file that breaks the law of rule files, and on an id that is given twice.
        """
        files: dict[str, RuleFile] = {}
        more, checks = _brought(plugins)
        shipped = root or rules_root()
        for folder in (shipped, *packs, *more):
            for rule_id, path in _rule_files(folder):
                if rule_id in files:
                    raise UserError(f"rule {rule_id!r} is also in {shown(files[rule_id].path)}", shown(path))
                files[rule_id] = RuleFile.read(path, rule_id, checks, proved=folder is shipped)
        for file in files.values():
            for stronger in file.yields_to:
                if stronger not in files:
                    message = f"'yields_to' names an unknown rule {stronger!r}{nearest(stronger, files)}"
                    raise file.node.entries("")["yields_to"].place.error(message)
        return cls(dict(sorted(files.items())))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, bound to their checks."""
        return tuple(file.rule() for file in self.files.values())

    @property
    def names(self) -> set[str]:
        """What `--select` takes: the ids, their packs, and `all`."""
        return names_of(self.files)

    def nearest(self, name: str) -> str:
        """The end of an error about an unknown name: the nearest known one."""
        return nearest(name, self.names)

    def rule(self, rule_id: str) -> Rule:
        """One rule, bound to its check; UserError with the nearest id if there is none."""
        if rule_id not in self.files:
            raise UserError(f"unknown rule {rule_id!r}{nearest(rule_id, self.files)}")
        return self.files[rule_id].rule()

    def configure(
        self,
        config: Config,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        extend_select: Sequence[str] = (),
    ) -> Policy:
        """The policy of a run: the configuration, over which the command line has the last word.

        A rule that is selected although it is off runs with the severity of its file, or info if that is off.
        """
        selection = Selection(tuple(select), tuple(ignore), tuple(extend_select))
        selection.validate(self.files)
        layers = [self._changes(node) for node in config.rules]
        amendments = tuple(self._amendment(override) for override in config.overrides)
        base = tuple(_dated(rule, config.today) for rule in self._base(selection, layers, amendments))
        rules = tuple(_strongest(rule, amendments) for rule in base)
        home = _home(config.root)
        known = frozenset(self.files)
        return Policy(rules, base, amendments, known, config.language, config.fields, str(config.root), home)

    def _base(
        self, selection: Selection, layers: Sequence[Mapping[str, Change]], amendments: Sequence[Amendment]
    ) -> Iterator[Rule]:
        for rule_id, file in self.files.items():
            verdict = selection.verdict(rule_id)
            changes = [layer[rule_id] for layer in layers if rule_id in layer]
            severity = [file.severity, *(one.severity for one in changes if one.severity is not None)][-1]
            elsewhere = any(one.changes[rule_id].severity for one in amendments if rule_id in one.changes)
            if verdict is False or not (severity or verdict or elsewhere):
                continue
            rule = file.rule()
            for change in changes:
                rule = change.apply(rule)
            if verdict and not rule.severity:
                rule = replace(rule, severity=file.severity or Severity.INFO)
            for amendment in amendments:
                if rule_id in amendment.changes:
                    amendment.changes[rule_id].apply(rule)  # so that a bad option is told before the run
            yield rule

    def _amendment(self, override: Override) -> Amendment:
        return Amendment(override.paths, override.match, self._changes(override.rules, here_and_there=True))

    def _changes(self, node: Node, here_and_there: bool = False) -> dict[str, Change]:
        names = names_of(self.files)
        entries = node.entries("'rules'")
        for name in entries:
            if name not in names:
                raise node.keys[name].error(f"unknown rule {name!r}{nearest(name, names)}")
            if name not in self.files and not isinstance(entries[name].value, str):
                raise entries[name].place.error(f"{name!r} names many rules, so it takes a severity only")
        return {
            rule_id: Change.of(entries[name], file, here_and_there)
            for rule_id, file in self.files.items()
            if (name := max(entries, key=lambda item: specificity(item, rule_id), default=""))
            and specificity(name, rule_id)
        }


def _brought(plugins: Sequence[Node]) -> tuple[tuple[Path, ...], Mapping[str, EntryPoint]]:
    if not plugins:
        return (), {}
    from newslint.policy.plugins import plugins_named

    return plugins_named(plugins)


def _rule_files(folder: Path) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        raise UserError("no such folder of rules", shown(folder))
    for path in sorted(folder.rglob("*.yaml")):
        parts = path.relative_to(folder).with_suffix("").parts
        if len(parts) != 2:
            raise UserError("a rule file stands in the folder of its pack: PACK/RULE.yaml", shown(path))
        for part in parts:
            if not NAME.fullmatch(part):
                raise UserError(f"{part!r} is no name: small letters, digits and single hyphens", shown(path))
        yield "/".join(parts), path


def _dated(rule: Rule, today: str) -> Rule:
    """A rule that asks for the day of the run, told it."""
    if rule.check is None or rule.options.get("today") != "" or not today:
        return rule
    return replace(rule, check=rule.check.changed(today=today), options={**rule.options, "today": today})


def _strongest(rule: Rule, amendments: Iterable[Amendment]) -> Rule:
    changes = (one.changes[rule.id] for one in amendments if rule.id in one.changes)
    return replace(
        rule, severity=max(rule.severity, *(one.severity or Severity.OFF for one in changes), Severity.OFF)
    )


def _home(root: Path) -> str:
    try:
        return os.path.relpath(Path.cwd(), root).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return ""
