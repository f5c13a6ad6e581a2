# Holdfast. `make` lists what there is.
PY := .venv/bin/python
UV := $(shell command -v uv 2>/dev/null)
export PYTHONWARNINGS ?= default::DeprecationWarning:holdfast

.PHONY: help start demo test check format soak bench screenshots gallery lock clean

help:             ## list these
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## */\t/' | expand -t 14

start: .venv/.run ## set up and start Holdfast on this computer
	@$(PY) -m holdfast up $(ARGS)

demo: .venv/.run  ## start Holdfast on a throw-away folder with an invented person living in it
	@$(PY) -m holdfast demo $(ARGS)

test: .venv/.test .tools/.ready ## set up, then format, lint, types, imports, words and all tests
	$(PY) tools/run_tests.py

check: .venv/.test ## the quick gates only: format, lint, types, imports, words
	$(PY) tools/run_tests.py --quick

format: .venv/.test ## format and fix what can be fixed
	.venv/bin/ruff format . && .venv/bin/ruff check --fix .

soak: .venv/.test .tools/.ready ## the long runs at their full numbers: kills, tampering, fuzzing
	$(PY) tools/run_tests.py --soak

bench: .venv/.test ## measure speed as ratios inside one run
	$(PY) -m benchmarks

screenshots: .venv/.test ## make the README's pictures again
	$(PY) tools/take_screenshots.py

gallery: .venv/.test ## make docs/components.html again
	$(PY) tools/build_gallery.py

lock: .venv/.test ## resolve the pinned dependencies again (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url pyproject.toml requirements/build.in --extra pdf -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url pyproject.toml requirements/build.in --all-extras --group dev -o requirements/dev.txt

clean:            ## remove what the commands above made
	rm -rf .venv .tools dist build .mypy_cache .ruff_cache .import_linter_cache

.venv/bin/python:
ifneq ($(UV),)
	@uv venv -q --seed --python '>=3.11' .venv
else
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Holdfast needs Python 3.11 or newer.'; exit 1; }
	@python3 -m venv .venv || { echo 'Python has no venv here. On Debian: apt-get install python3-venv'; exit 1; }
endif

# The package itself is installed editable and last, without its dependencies: those come pinned by hash.
.venv/.run: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo 'Setting up Holdfast (once).'
	@sh tools/install.sh requirements/run.txt
	@touch $@

.venv/.test: requirements/dev.txt pyproject.toml | .venv/bin/python
	@sh tools/install.sh requirements/dev.txt
	@touch $@ .venv/.run

# axe and the HTML checker come from npm, pinned by hash. Without npm the tests that need them are skipped, in words.
.tools/.ready: tools/npm/package.json tools/npm/package-lock.json
	@mkdir -p .tools && cp tools/npm/package.json tools/npm/package-lock.json tools/npm/.npmrc .tools/
	@if command -v npm >/dev/null; then cd .tools && npm ci --silent --ignore-scripts --no-audit --no-fund; else echo 'npm is missing: checks with axe and the HTML checker will be skipped. On Debian: apt-get install npm default-jre-headless'; fi
	@touch $@
