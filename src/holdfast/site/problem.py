"""A problem with a name: what stops a start or a command, told in content, not in code."""


class Problem(Exception):
    """Something a person can act on; its sentence is `terminal.problems.<code>` in content.

    `values` fill the placeholders of that sentence. They never hold a secret or private words.
    """

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
