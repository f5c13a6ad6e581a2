"""Small steps that several walks through the doors share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

OTHER = "grey gulls over a calm harbour"


def text_of(answer: HttpResponse) -> str:
    return answer.content.decode()


def without_token(answer: HttpResponse) -> str:
    """A page without the token of its form, which is new on every page."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", text_of(answer))


def enter(handle: str, passphrase: str, client: Client | None = None, **extra: str) -> Client:
    """A browser that has come in; the passphrase must be right."""
    client = client or Client()
    answer = client.post("/enter/", {"handle": handle, "passphrase": passphrase}, **extra)
    assert answer.status_code == 302, text_of(answer)
    return client


def token_in(client: Client) -> str:
    """The cookie that stands for the session."""
    return next(cookie.value for name, cookie in client.cookies.items() if name.startswith("s-"))


def groups_in(answer: HttpResponse) -> list[str]:
    """The groups of the recovery code on a page."""
    return re.findall(r"<span>([0-9A-Z]{4})</span>", text_of(answer))


def pieces_in(answer: HttpResponse) -> list[str]:
    """The addresses under which waiting words open."""
    return re.findall(r'href="([^"]+\?w=[0-9a-f-]+)"', text_of(answer))


def patterns(
    resolver: URLResolver | None = None, before: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Every route, with the names it is reached by, such as "keys:code"."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inside = f"{before}{entry.namespace}:" if entry.namespace else before
            yield from patterns(entry, inside)
        else:
            yield f"{before}{entry.name}", entry
