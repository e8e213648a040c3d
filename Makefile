# The same names on a desk and in CI. `make build` and `make test` need Python 3.11 or newer and make, nothing else.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: build serve test check fast bench lock new schemas clean

build: $(VENV)/.site  ## the whole site, into site/
	@$(BIN)/mkdocs build --strict
	@echo "Open site/index.html through a web server, for example: $(BIN)/python -m http.server --directory site"

serve: $(VENV)/.site  ## the site at http://127.0.0.1:8000/, again at each save
	@$(BIN)/mkdocs serve

$(VENV)/.site: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Kvalia needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation --no-index -e .
	@touch $@
