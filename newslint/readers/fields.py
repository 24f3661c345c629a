"""The names under which content systems keep what we call title, date, author and so on."""

from __future__ import annotations

from collections.abc import Mapping

# Our field -> keys in the order in which they count. Sources: front matter of Hugo, Jekyll, Astro, Docusaurus; schema.org.
KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("headline", "title"),
    "description": ("description", "summary", "abstract", "excerpt", "custom_excerpt"),
    "date": ("date", "published_at", "publishedAt", "pubDate", "datePublished", "publishDate", "published", "created_at"),
    "author": ("byline", "author", "authors", "creator"),
    "section": ("section", "category", "categories"),
    "language": ("language", "lang", "inLanguage", "locale"),
    "url": ("url", "canonical_url", "canonical", "originalUrl", "link", "permalink"),
    "slug": ("slug",),
    "id": ("id", "guid", "uri", "_id"),
}
# A subheadline that the site prints; a summary or description is for search engines.
DEK = ("dek", "deck", "subheadline", "standfirst", "subtitle", "subhead")
BODY = ("body", "content", "text", "html", "paragraphs")


def keys_of(field: str, configured: Mapping[str, str]) -> tuple[str, ...]:
    """The keys to look for, the configured one alone if there is one."""
    return (configured[field],) if field in configured else KEYS.get(field, ())
