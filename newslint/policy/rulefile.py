"""The file of one rule: what is known of it before the rule is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.model.diagnostic import Severity

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from newslint.checks.base import Check
    from newslint.policy.tree import Place

ENGINE = "engine"
Plugins = Mapping[str, "EntryPoint"]


class RuleFile(NamedTuple):
    """A rule that has not yet met its check.

    grouping: `corpus` if it compares documents, `document` if parts of one, `everywhere` if both. plugins:
    checks that are not newslint's own. proved: its patterns are known to be good. compiled: all of the rule,
    where it was read before.
    """

    id: str
    path: Path
    check: str
    severity: Severity
    summary: str
    yields_to: tuple[str, ...] = ()
    grouping: str = "document"
    plugins: Mapping[str, EntryPoint] = {}
    proved: bool = True
    compiled: Mapping[str, Any] | None = None

    def check_class(self, place: Place) -> type[Check]:
        """The class of its check; UserError at `place` if there is none."""
        from newslint.policy.mechanism import check_class

        return check_class(self.check, place, self.plugins)
