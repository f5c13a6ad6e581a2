"""Components: Jinja2 macros, one a file, that pages and articles are made of."""
