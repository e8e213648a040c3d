# The same names on a desk and in CI. `make build` and `make test` need Python 3.11 or newer and make, nothing else.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := tests/node_modules/.bin
CSS := $(filter-out %/theme.css,$(shell find overrides -name '*.css'))
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help build serve test fast check lint fuzz bench lock new schemas clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile

build: $(VENV)/.build  ## the whole site, into site/
	@$(BIN)/mkdocs build --strict
	@echo "The site is in site/. See it with: $(BIN)/python -m http.server --directory site"

serve: $(VENV)/.build  ## the site at http://127.0.0.1:8000/, built again at each save
	@$(BIN)/mkdocs serve

test: $(VENV)/.test  ## everything, after installing what the tests need
	@$(MAKE) --no-print-directory lint check
	@$(BIN)/python -m pytest -n auto --dist loadgroup

fast: $(VENV)/.test  ## what an author or a programmer runs at each change: lint, check and unit tests, under two minutes
	@$(MAKE) --no-print-directory -j lint check unit

check: $(VENV)/.build  ## everything that is wrong in pages, data, drawings and mkdocs.yml
	@$(BIN)/python -m kvalia check

lint: $(VENV)/.test  ## style and types of programs, beside each other
	@$(MAKE) --no-print-directory -j style types scripts css

.PHONY: unit style types scripts css
unit:
	@$(BIN)/python -m pytest tests/unit -n auto

style:
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types:
	@$(BIN)/mypy

scripts:
	@$(BIN)/python tests/interface_types.py
	@$(NODE)/tsc -p tests/tsconfig.json

css:
	@$(NODE)/stylelint --config tests/stylelint.config.js $(CSS)

fuzz: $(VENV)/.test  ## ten thousand spoilt data files and pages: problems only, never a traceback
	@KVALIA_FUZZ=10000 $(BIN)/python -m pytest tests/unit/check/test_fuzz.py

bench: $(VENV)/.test  ## build time and search, beside the stock plugins on the same pages
	@$(BIN)/python tests/bench/bench.py
	@$(BIN)/python tests/bench/search_bench.py

new: $(VENV)/.build  ## a new page, quiz, checklist or term: make new WHAT="quiz my-quiz"
	@$(BIN)/python -m kvalia new $(WHAT)

schemas: $(VENV)/.build  ## write the JSON Schemas again, from the records
	@$(BIN)/python -m kvalia schemas

lock: $(VENV)/.build  ## choose the newest allowed versions and write them down with their hashes
	@$(BIN)/python -m pip install -q uv
	@$(BIN)/uv pip compile -q --upgrade $(LOCK) pyproject.toml -o requirements.txt >/dev/null
	@$(BIN)/uv pip compile -q --upgrade $(LOCK) --extra test -c requirements.txt pyproject.toml -o tests/requirements.txt >/dev/null
	@cd tests && npm update --silent --ignore-scripts

LOCK := --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11

clean:  ## remove what can be made again
	@rm -rf $(VENV) site .site.* tests/node_modules

$(VENV)/.build: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Kvalia needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation --no-index -e .
	@# The theme's notice on its end of life is for maintainers, who know; this silences it for `mkdocs` itself too.
	@echo 'import os; os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")' > "$$($(BIN)/python -c 'import site; print(site.getsitepackages()[0])')/kvalia-quiet.pth"
	@$(BIN)/python -m kvalia prepare
	@touch $@

$(VENV)/.test: $(VENV)/.build tests/requirements.txt tests/package-lock.json tests/setup.sh
	@$(BIN)/python -m pip install -q --require-hashes -r tests/requirements.txt
	@tests/setup.sh
	@touch $@
