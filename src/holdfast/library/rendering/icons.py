"""Which of our drawings stands for the icon class an author writes."""

# By the last word of the class, as in `las la-chart-bar`; the names are the icon component's.
ICONS = {
    "book": "book",
    "brain": "brain",
    "chart-bar": "chart",
    "clock": "clock",
    "compass": "compass",
    "flask": "flask",
    "globe": "globe",
    "heart": "heart",
    "list": "list",
    "microscope": "microscope",
    "mobile": "mobile",
    "running": "running",
    "users": "users",
}


def last_word(icon_class: str) -> str:
    """`las la-chart-bar` and `chart-bar` both name our chart-bar."""
    words = icon_class.split()
    return words[-1].removeprefix("la-") if words else ""
