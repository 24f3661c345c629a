"""Controls that find, filter and sort a list; hidden where no script runs, since they would do nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.reporters.html.markup import Html, element

Choices = tuple[str, Sequence[tuple[str, str]]]  # label, and (value, words) of each choice


def tools(
    target: str, noun: str, filters: Mapping[str, Choices], orders: Mapping[str, str], opens: bool = False
) -> Html:
    """filters: by data attribute. orders: data attribute (`-`: descending) to words; the first holds.

    opens: can the items be opened?
    """
    return element(
        "div",
        *_controls(filters, orders),
        *_openers(opens),
        element("output", "", data_count=noun),
        class_="tools",
        role="group",
        aria_label=f"Find, filter and sort: {noun}s",
        data_for=target,
        hidden=True,
    )


def _controls(filters: Mapping[str, Choices], orders: Mapping[str, str]) -> Iterator[Html]:
    yield element("label", "Find ", element("input", type="search", data_find=True, autocomplete="off"))
    for name, (label, choices) in filters.items():
        options = (element("option", words, value=value) for value, words in choices)
        yield element(
            "label",
            f"{label} ",
            element("select", element("option", "all", value=""), *options, data_filter=name),
        )
    options = (element("option", words, value=order) for order, words in orders.items())
    yield element("label", "Sort ", element("select", *options, data_sort=True))


def _openers(opens: bool) -> Iterator[Html]:
    if opens:
        yield element("button", "Open all", type="button", data_open="yes")
        yield element("button", "Close all", type="button", data_open="no")
