"""A plugin of newslint: RULES is the folder of its pack."""

from pathlib import Path

RULES = Path(__file__).parent / "rules"
