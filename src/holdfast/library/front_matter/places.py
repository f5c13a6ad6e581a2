"""Where the values of the keys stand in the file, and each item of a list."""

from holdfast.library.front_matter.yaml_subset import Node, Scalar, Several
from holdfast.library.problems import Place

_AT_THE_TOP = Place(1, 1)


class Places:
    """The places of one file's values."""

    def __init__(self) -> None:
        self._values: dict[str, Place] = {}
        self._items: dict[tuple[str, str], Place] = {}

    def add(self, key: str, node: Node) -> None:
        self._values[key] = node.place
        for item in node.items if isinstance(node, Several) else ():
            if isinstance(item, Scalar):
                self._items.setdefault((key, " ".join(item.text.split())), item.place)

    def of(self, key: str, item: str = "") -> Place:
        """Of an item that was read as this text; else of the whole value."""
        return self._items.get((key, item)) or self._values.get(key, _AT_THE_TOP)
