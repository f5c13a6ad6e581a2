"""One door for every reflection of My space: each tool is a value of `Tool`, and none has forms of its own."""
