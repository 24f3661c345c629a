"""Checks state facts about text. One file each: `near-duplicate` is `NearDuplicate` in `near_duplicate.py`."""
