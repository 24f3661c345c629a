"""What there is to know about the rules, for people and programs: lists, explanations, rules/README.md."""

from newslint.catalog.explain import explain
from newslint.catalog.listing import as_json, markdown, rules_table

__all__ = ["as_json", "explain", "markdown", "rules_table"]
