"""Checks state facts about text. One a file: `near-duplicate` is `NearDuplicate` in `near_duplicate.py`."""
