"""The join of a run: candidate pairs and groups from columns of keys."""
