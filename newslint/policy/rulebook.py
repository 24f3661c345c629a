"""All rules there are, those that come with newslint and those of the project, and the policy of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.policy.config import Config, Override
from newslint.policy.policy import Amendment, Policy
from newslint.policy.rule import Rule
from newslint.policy.rulefile import Plugins, RuleFile
from newslint.policy.selection import Selection, names_of, specificity
from newslint.policy.tree import NAME, Node, nearest, shown

if TYPE_CHECKING:
    from newslint.policy.change import Change


__all__ = ["Policy", "Rulebook", "rules_root"]


def rules_root() -> Path:
    """The folder of the rules that come with newslint: of the checkout we run from, else of the package."""
    package = Path(__file__).parent.parent
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "rules").is_dir():
        return checkout / "rules"
    return package / "rules"


class Rulebook(NamedTuple):
    """The files of all rules by id, sorted; a rule meets its check only when it is asked for."""

    files: Mapping[str, RuleFile]

    @classmethod
    def load(
        cls, packs: Sequence[Path] = (), root: Path | None = None, plugins: Sequence[Node] = ()
    ) -> Rulebook:
        """The rules that come with newslint (or those under `root`, all read as they are written), those in
        folders of packs, and those of plugins.

        Raises UserError on a file that breaks the law of rule files, and on an id that is given twice.
        """
        more, checks = _brought(plugins)
        shipped = root or rules_root()
        files = {} if root else _compiled(shipped)
        read = set(files)
        for folder in (shipped, *packs, *more):
            for rule_id, path in _rule_files(folder):
                if folder is shipped and rule_id in read:
                    continue
                if rule_id in files:
                    raise UserError(f"rule {rule_id!r} is also in {shown(files[rule_id].path)}", shown(path))
                files[rule_id] = _read(path, rule_id, checks, proved=folder is root)
        _hold_yields(files)
        return cls(dict(sorted(files.items())))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, bound to their checks."""
        return tuple(_rule(file) for file in self.files.values())

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
        return _rule(self.files[rule_id])

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
            rule = _rule(file)
            for change in changes:
                rule = change.apply(rule)
            if verdict and not rule.severity:
                rule = rule._replace(severity=file.severity or Severity.INFO)
            for amendment in amendments:
                if rule_id in amendment.changes:
                    amendment.changes[rule_id].apply(rule)  # so that a bad option is told before the run
            yield rule

    def _amendment(self, override: Override) -> Amendment:
        return Amendment(override.paths, override.match, self._changes(override.rules, here_and_there=True))

    def _changes(self, node: Node, here_and_there: bool = False) -> dict[str, Change]:
        entries = node.entries("'rules'")
        if not entries:
            return {}
        from newslint.policy.change import Change

        names = names_of(self.files)
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


def _compiled(folder: Path) -> dict[str, RuleFile]:
    """The rules in a folder that were read before and are as they were."""
    from newslint.policy.compiled import compiled, file_of

    found = {rule_id: file_of(line, folder / f"{rule_id}.yaml") for rule_id, line in compiled(folder).items()}
    return {rule_id: file for rule_id, file in found.items() if file}


def _read(path: Path, rule_id: str, checks: Plugins, proved: bool) -> RuleFile:
    from newslint.policy.written import read_rule

    return read_rule(path, rule_id, checks, proved)


def _rule(file: RuleFile) -> Rule:
    """The rule in a file, bound to its check; UserError where it does not fit that check."""
    if file.compiled is not None:
        from newslint.policy.compiled import rule_of

        return rule_of(file.compiled, file.path)
    from newslint.policy.written import rule_in

    return rule_in(file)


def _hold_yields(files: Mapping[str, RuleFile]) -> None:
    for file in files.values():
        for stronger in file.yields_to:
            if stronger not in files:
                from newslint.policy.written import head_of

                message = f"'yields_to' names an unknown rule {stronger!r}{nearest(stronger, files)}"
                raise head_of(file.path).entries("")["yields_to"].place.error(message)


def _brought(plugins: Sequence[Node]) -> tuple[tuple[Path, ...], Plugins]:
    if not plugins:
        return (), {}
    from newslint.policy.plugins import plugins_named

    return plugins_named(plugins)


def _rule_files(folder: Path) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        raise UserError("no such folder of rules", shown(folder))
    for at, _, names in sorted(os.walk(folder)):
        for name in sorted(each for each in names if each.endswith(".yaml")):
            path = Path(at, name)
            pack, rule = path.parent.relative_to(folder).as_posix(), name.removesuffix(".yaml")
            if pack == "." or "/" in pack:
                raise UserError("a rule file stands in the folder of its pack: PACK/RULE.yaml", shown(path))
            for part in (pack, rule):
                if not NAME.fullmatch(part):
                    message = f"{part!r} is no name: small letters, digits and single hyphens"
                    raise UserError(message, shown(path))
            yield f"{pack}/{rule}", path


def _dated(rule: Rule, today: str) -> Rule:
    """A rule that asks for the day of the run, told it."""
    dated = rule.bound and rule.bound.dated(today)
    return rule if dated is rule.bound else rule._replace(bound=dated)


def _strongest(rule: Rule, amendments: Iterable[Amendment]) -> Rule:
    changes = (one.changes[rule.id] for one in amendments if rule.id in one.changes)
    return rule._replace(
        severity=max(rule.severity, *(one.severity or Severity.OFF for one in changes), Severity.OFF)
    )


def _home(root: Path) -> str:
    try:
        return os.path.relpath(Path.cwd(), root).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return ""
