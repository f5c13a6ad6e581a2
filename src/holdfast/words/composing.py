"""Reads the YAML of a content file into texts with their lines.

Nodes are walked by hand instead of being constructed, so that every text keeps its line, a key
written twice is refused, and `yes:` or `1:` stay the words they are.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml

from holdfast.words.catalogue import ContentBroken, Forms, Text
from holdfast.words.plural import Form


def read_texts(file: Path) -> dict[str, Text]:
    """The texts of one file by dotted key, the file's name first. Raises ContentBroken."""
    node = _compose(file)
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise ContentBroken(file, 1, "a content file is a mapping of keys")
    return dict(_walk(file, file.stem, node))


def _compose(file: Path) -> yaml.Node | None:
    """The file as YAML nodes with their lines, or None when it is empty."""
    try:
        return yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise ContentBroken(file, line, broken.problem or "not YAML") from broken
    except (yaml.YAMLError, UnicodeDecodeError) as broken:
        raise ContentBroken(file, 1, "not YAML in UTF-8") from broken


def _walk(file: Path, prefix: str, node: yaml.MappingNode) -> Iterator[tuple[str, Text]]:
    seen: set[str] = set()
    for key_node, value in node.value:
        line = key_node.start_mark.line + 1
        key = key_node.value
        if not isinstance(key, str) or not key or "." in key:
            raise ContentBroken(file, line, "a key is one word without dots")
        if key in seen:
            raise ContentBroken(file, line, f"{prefix}.{key} is written twice")
        seen.add(key)
        yield from _read_value(file, f"{prefix}.{key}", value, line)


def _read_value(file: Path, key: str, node: yaml.Node, line: int) -> Iterator[tuple[str, Text]]:
    if isinstance(node, yaml.MappingNode):
        forms = _plural_forms(file, node)
        if forms is None:
            yield from _walk(file, key, node)
        else:
            yield key, Text(value=forms, file=file, line=line)
    elif isinstance(node, yaml.SequenceNode):
        paragraphs = tuple(_scalar(file, item) for item in node.value)
        yield key, Text(value=paragraphs, file=file, line=line)
    else:
        yield key, Text(value=_scalar(file, node), file=file, line=line)


def _plural_forms(file: Path, node: yaml.MappingNode) -> Forms | None:
    """The forms, when the mapping has both `one` and `other` and no key that is not a form."""
    keys = {key.value for key, _ in node.value}
    if not {Form.ONE, Form.OTHER} <= keys <= set(Form):
        return None
    return {Form(key.value): _scalar(file, value) for key, value in node.value}


def _scalar(file: Path, node: yaml.Node) -> str:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.ScalarNode):
        raise ContentBroken(file, line, "a text, not a list or mapping, belongs here")
    text = str(node.value).strip()
    if not text:
        raise ContentBroken(file, line, "a text is empty")
    return text
