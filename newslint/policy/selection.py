"""Which rules the command line asks for: `--select`, `--ignore`, `--extend-select`."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from newslint.errors import UserError
from newslint.policy.tree import nearest

ALL = "all"
UNREADABLE = "input/unreadable"


class Selection(NamedTuple):
    """Items are rule ids, packs, or `all`. The more specific item wins; between equals, `ignore` does."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()

    def verdict(self, rule_id: str) -> bool | None:
        """True: runs whatever the configuration says; False: never runs; None: as configured.

        With `select`, nothing else runs, save that unreadable input is told until it is ignored by name.
        """
        wanted = _best(rule_id, (*self.select, *self.extend_select))
        refused = _best(rule_id, self.ignore)
        if refused and refused >= wanted:
            return False
        if wanted:
            return True
        return False if self.select and rule_id != UNREADABLE else None

    def validate(self, rule_ids: Collection[str]) -> None:
        """UserError if an item names nothing that exists."""
        names = names_of(rule_ids)
        for option in ("select", "ignore", "extend_select"):
            for item in getattr(self, option):
                if item not in names:
                    flag = "--" + option.replace("_", "-")
                    raise UserError(f"{flag}: unknown rule or pack {item!r}{nearest(item, names)}")


def names_of(rule_ids: Collection[str]) -> set[str]:
    """All names that select rules: the ids, their packs, and `all`."""
    return {ALL, *rule_ids, *(rule_id.partition("/")[0] for rule_id in rule_ids)}


def specificity(item: str, rule_id: str) -> int:
    """3 if the item is the rule, 2 if its pack, 1 if `all`, 0 if it does not name the rule."""
    if item == rule_id:
        return 3
    if item == rule_id.partition("/")[0]:
        return 2
    return 1 if item == ALL else 0


def _best(rule_id: str, items: Collection[str]) -> int:
    return max((specificity(item, rule_id) for item in items), default=0)
