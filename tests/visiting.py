"""A browser without a screen: keeps cookies, follows redirects, reads links and forms, sends them."""

from __future__ import annotations

import http.client
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit
from uuid import uuid4

Fields = dict[str, list[str]]
REDIRECTS_AT_MOST = 5
PATIENCE = 60  # seconds


@dataclass
class Field:
    """One control of a form: its name, its kind, what it holds now, what could be chosen."""

    name: str
    kind: str
    value: str = ""
    options: list[str] = field(default_factory=list)

    @property
    def is_written(self) -> bool:
        """Whether a person types words into it."""
        return self.kind in {"text", "textarea", "password", "search", "email"}


@dataclass
class Form:
    """A form as it stands on its page."""

    action: str
    method: str
    fields: list[Field] = field(default_factory=list)

    def named(self, name: str) -> Field:
        """The field of that name. Raises KeyError."""
        found = next((one for one in self.fields if one.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    def as_sent(self, **typed: str | list[str]) -> Fields:
        """What a browser would send: what the page holds, and in its place what was typed or ticked."""
        sent: Fields = {}
        for one in self.fields:
            if one.name and one.kind not in {"submit", "file"} and (one.value or one.is_written):
                sent.setdefault(one.name, []).append(one.value)
        for name, value in typed.items():
            sent[name] = [value] if isinstance(value, str) else list(value)
        return sent


class PageParts(HTMLParser):
    """The links, the forms, the ids and the title of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.forms: list[Form] = []
        self.title = ""
        self._inside: list[str] = []
        self._form: Form | None = None
        self._select: Field | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what can be followed or filled."""
        at = {name: value or "" for name, value in attrs}
        self.ids.update({at["id"]} if "id" in at else ())
        if tag in {"title", "textarea"}:
            self._inside.append(tag)
        if tag in {"a", "area"} and "href" in at:
            self.links.append(at["href"])
        elif tag == "form":
            self._form = Form(at.get("action", ""), at.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is not None:
            self._control(self._form, tag, at)

    def _control(self, form: Form, tag: str, at: dict[str, str]) -> None:
        if tag == "textarea":
            form.fields.append(Field(at.get("name", ""), "textarea"))
        elif tag == "select":
            self._select = Field(at.get("name", ""), "select")
            form.fields.append(self._select)
        elif tag == "option" and self._select is not None:
            self._select.options.append(at.get("value", ""))
            if "selected" in at or len(self._select.options) == 1:
                self._select.value = at.get("value", "")
        elif tag in {"input", "button"}:
            self._input(form, tag, at)

    def _input(self, form: Form, tag: str, at: dict[str, str]) -> None:
        kind = at.get("type", "text" if tag == "input" else "submit")
        name, value = at.get("name", ""), at.get("value", "")
        if kind not in {"radio", "checkbox"}:
            form.fields.append(Field(name, kind, value))
            return
        group = next((one for one in form.fields if one.name == name and one.kind == kind), None)
        if group is None:
            group = Field(name, kind)
            form.fields.append(group)
        group.options.append(value)
        if "checked" in at:
            group.value = value

    def handle_endtag(self, tag: str) -> None:
        """Leave what was entered."""
        if tag in {"title", "textarea"} and self._inside:
            self._inside.pop()
        elif tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data: str) -> None:
        """The title, and what stands in a text area."""
        if not self._inside:
            return
        if self._inside[-1] == "title":
            self.title += data
        elif self._form is not None and self._form.fields:
            self._form.fields[-1].value += data.removeprefix("\n")


@dataclass(frozen=True)
class Page:
    """One answer, and where it came from."""

    path: str
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    @property
    def parts(self) -> PageParts:
        """Its links and forms."""
        return PageParts(self.text)

    @property
    def is_html(self) -> bool:
        """Whether it is a page and not a file."""
        return (self.header("Content-Type") or "").startswith("text/html")

    def header(self, name: str) -> str | None:
        """One header, or None."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def form(self, action: str) -> Form:
        """The form that posts to this path. Raises LookupError."""
        for form in self.parts.forms:
            if urlsplit(form.action).path == action:
                return form
        raise LookupError(f"{self.path} ({self.status}) has no form to {action}")


@dataclass
class Visitor:
    """Somebody at a browser. `seen` keeps every answer they ever got."""

    host: str
    cookies: dict[str, str] = field(default_factory=dict)
    seen: list[Page] = field(default_factory=list)

    def get(self, path: str) -> Page:
        """Open a page and follow where it leads."""
        return self._follow(self._ask("GET", path))

    def send(
        self,
        form: Form,
        page: Page,
        /,
        *,
        file: tuple[str, bytes] | None = None,
        **typed: str | list[str],
    ) -> Page:
        """Send a form of a page and follow where it leads."""
        action = urljoin(page.path, form.action)
        fields = form.as_sent(**typed)
        if file is None:
            return self.post(action, fields)
        body, kind = multipart(fields, file)
        return self._follow(self._ask("POST", action, body, kind))

    def post(self, path: str, fields: Mapping[str, list[str]]) -> Page:
        """Send fields to a path and follow where it leads."""
        body = urlencode(fields, doseq=True).encode()
        return self._follow(self._ask("POST", path, body, "application/x-www-form-urlencoded"))

    def _follow(self, page: Page) -> Page:
        for _ in range(REDIRECTS_AT_MOST):
            target = page.header("Location")
            if target is None:
                return page
            page = self._ask("GET", urljoin(page.path, target))
        raise AssertionError(f"{page.path} leads in circles")

    def _ask(self, method: str, path: str, body: bytes | None = None, kind: str = "") -> Page:
        connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {
            "Cookie": cookie,
            "Sec-Fetch-Site": "same-origin",
            "Origin": f"http://{self.host}",
        }
        if kind:
            headers["Content-Type"] = kind
        connection.request(method, path.partition("#")[0], body=body, headers=headers)
        response = connection.getresponse()
        page = Page(path, response.status, response.getheaders(), response.read())
        connection.close()
        self._take_cookies(page)
        self.seen.append(page)
        return page

    def _take_cookies(self, page: Page) -> None:
        for name, value in page.headers:
            if name.lower() == "set-cookie":
                for cookie in SimpleCookie(value).values():
                    if cookie["max-age"] == "0" or not cookie.value:
                        self.cookies.pop(cookie.key, None)
                    else:
                        self.cookies[cookie.key] = cookie.value


def multipart(fields: Mapping[str, list[str]], file: tuple[str, bytes]) -> tuple[bytes, str]:
    """Fields and one file `(field name, content)` as a browser uploads them."""
    edge = uuid4().hex
    lines: list[bytes] = []
    for name, values in fields.items():
        for value in values:
            lines += [
                f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            ]
    name, content = file
    head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="notes.jsonl"\r\n'
    lines += [head.encode(), b"Content-Type: application/octet-stream\r\n\r\n", content, b"\r\n"]
    lines += [f"--{edge}--\r\n".encode()]
    return b"".join(lines), f"multipart/form-data; boundary={edge}"


def every_page(
    visitor: Visitor, start: list[str], *, skip: frozenset[str] = frozenset()
) -> Iterator[Page]:
    """Every page that links lead to from `start`, each once."""
    waiting, known = list(start), set(start)
    while waiting:
        page = visitor.get(waiting.pop(0))
        yield page
        if not page.is_html:
            continue
        for link in page.parts.links:
            target = urlsplit(urljoin(f"http://{visitor.host}{page.path}", link))
            path = target.path + (f"?{target.query}" if target.query else "")
            if target.netloc == visitor.host and path not in known | skip:
                known.add(path)
                waiting.append(path)
