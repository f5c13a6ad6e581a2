"""The keys we know, those of Hugo that mean nothing here, and what each value has to be."""

from enum import StrEnum

TITLE, DATE = "title", "date"
REQUIRED = (TITLE, DATE)


class Takes(StrEnum):
    """What the value of a key is."""

    TEXT = "a text"
    DATE = "a date like 2026-02-17"
    LIST = "a list, or one text"
    FLAG = "true or false, without quotes"
    COMMENTS = "open or closed"
    EVIDENCE = "one of: research, clinical_view, personal_view"


KEYS = {
    TITLE: Takes.TEXT,
    DATE: Takes.DATE,
    "description": Takes.TEXT,
    "author": Takes.TEXT,
    "categories": Takes.LIST,
    "tags": Takes.LIST,
    "image": Takes.TEXT,
    "imageAlt": Takes.TEXT,
    "readTime": Takes.TEXT,
    "draft": Takes.FLAG,
    "translationKey": Takes.TEXT,
    "lastmod": Takes.DATE,
    "publishDate": Takes.DATE,
    "expiryDate": Takes.DATE,
    "aliases": Takes.LIST,
    "slug": Takes.TEXT,
    "language": Takes.TEXT,
    "references": Takes.LIST,
    "reviewed": Takes.DATE,
    "reviewer": Takes.TEXT,
    "evidence": Takes.EVIDENCE,
    "contentNote": Takes.TEXT,
    "comments": Takes.COMMENTS,
}
# What an article rests on, as its author sees it.
EVIDENCE = ("research", "clinical_view", "personal_view")
# Whether readers may ask and answer below it. Without the key they may.
OPEN, CLOSED = "open", "closed"
# Hugo's own keys without a meaning here: an article moved from Hugo may carry them.
IGNORED = frozenset(
    [
        "audio",
        "build",
        "cascade",
        "headless",
        "images",
        "isCJKLanguage",
        "keywords",
        "layout",
        "linkTitle",
        "markup",
        "menu",
        "menus",
        "modified",
        "outputs",
        "params",
        "pubdate",
        "published",
        "resources",
        "sitemap",
        "summary",
        "type",
        "unpublishdate",
        "url",
        "videos",
        "weight",
    ]
)
