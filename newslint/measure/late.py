"""Where measures find `late`."""

from newslint.late import late

__all__ = ["late"]
