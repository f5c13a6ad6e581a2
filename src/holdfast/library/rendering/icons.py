"""Our own line drawings on a grid of 24, by the last word of the icon class an author writes."""

from holdfast.library.rendering.elements import Html, element

_RING = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18"
ICONS = {
    "book": "M5 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H5zM19 4h-4a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h4z",
    "brain": "M12 5a3 3 0 0 0-6 1a3 3 0 0 0-1 6a3 3 0 0 0 2 6a3 3 0 0 0 5 1zM12 5a3 3 0 0 1 6 1a3 3 0 0 1 1 6a3 3 0 0 1-2 6a3 3 0 0 1-5 1",
    "chart-bar": "M4 20h16M7 20v-6M12 20V6M17 20v-9",
    "clock": f"{_RING}M12 7v5l3 2",
    "compass": f"{_RING}M15 9l-2 4l-4 2l2-4z",
    "flask": "M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M8 15h8",
    "globe": f"{_RING}M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
    "heart": "M12 20l-7-7a4.5 4.5 0 0 1 7-6a4.5 4.5 0 0 1 7 6z",
    "list": "M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1",
    "microscope": "M6 20h12M9 17h5M10 4l4 7M8 5l4 7M14 8a6 6 0 0 1 1 12",
    "mobile": "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M11 18h2",
    "running": "M14 5h1M7 9l4-2l3 3l3 1M11 11l-1 4l4 2v4M9 16l-4 2",
    "users": "M9 11a3 3 0 1 0 0-6a3 3 0 0 0 0 6M3 19a6 6 0 0 1 12 0M16 5a3 3 0 0 1 0 6M18 14a6 6 0 0 1 3 5",
    "bulb": "M9 17h6M10 20h4M9 17c0-2-3-3-3-7a6 6 0 0 1 12 0c0 4-3 5-3 7",
    "info": f"{_RING}M12 11v5M12 8v.1",
    "note": "M5 4h14v11l-5 5H5zM14 20v-5h5",
    "clinical": "M12 5v14M5 12h14",
    "check": f"{_RING}M8 12l3 3l5-6",
    "example": "M6 4h12v16l-6-4l-6 4z",
    "flag": "M6 21V4h12l-3 4l3 4H6",
    "warning": "M12 4l9 16H3zM12 10v4M12 17v.1",
    "danger": "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.1",
}  # fmt: skip
TYPE_ICONS = {
    "tip": "bulb", "info": "info", "note": "note", "clinical": "clinical", "success": "check",
    "example": "example", "important": "flag", "warning": "warning", "danger": "danger",
}  # fmt: skip


def last_word(icon_class: str) -> str:
    """`las la-chart-bar` and `chart-bar` both name our chart-bar."""
    words = icon_class.split()
    return words[-1].removeprefix("la-") if words else ""


def icon(name: str) -> Html:
    """The drawing; it repeats what the words beside it say, so it is hidden from a screen reader."""
    box = {"class": "hf-icon", "viewBox": "0 0 24 24", "aria-hidden": "true", "focusable": "false"}
    return element("svg", box, element("path", {"d": ICONS[name]}))
