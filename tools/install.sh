#!/bin/sh
# Install a hash-pinned requirements file into .venv, then Holdfast itself as an editable package.
set -e
if command -v uv >/dev/null; then
    uv pip install -q --python .venv/bin/python --require-hashes -r "$1"
    uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
else
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$1"
    .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
fi
# Compiled once here, not at the first start.
.venv/bin/python -m compileall -qq .venv/lib src || true
