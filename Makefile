# `make` alone lists the targets.
# Everything is installed into .venv once, and again only when pyproject.toml or constraints.txt changes (the stamps).

PYTHON = python3
VENV = .venv
BIN = $(VENV)/bin
REPORT = reports/hackney-sex-workers.md
# the tests must reach every line and branch of these: `make coverage` fails if they do not
REACHED_FILES = src/hwrender/document.py,src/hwrender/diagnostics.py
REACHED_ROOMS = src/hwrender/reading/*,src/hwrender/checks/*,src/hwrender/consistency/*,src/hwrender/disclosure/*,src/hwrender/meaning/*,src/hwrender/prose/*,src/hwrender/wording/*,src/hwrender/publishing/*,src/hwrender/triage/*

PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST = $(BIN)/pytest -n 2 --dist loadfile

.PHONY: help demo test check format conformance docs corpus coverage mutants fuzz bench constraints clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/program.stamp ## install, then make every copy of a real report
	$(BIN)/hwrender all $(REPORT)

test: $(VENV)/development.stamp ## install, then run the tests
	$(PYTEST)

check: $(VENV)/development.stamp ## lint, format, types and tests: run this before every commit
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(PYTEST)

format: $(VENV)/development.stamp ## lay the code out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

conformance: $(VENV)/conformance.stamp ## run the outside validators (uses apt, npm and Java)
	PYTHON=$(BIN)/python tests/conformance/install
	$(PYTEST) tests/conformance

docs: $(VENV)/docs.stamp ## build the docs site into build/docs
	$(BIN)/python -m tools.docs_site build/docs
	@echo 'Open build/docs/index.html'

coverage: $(VENV)/development.stamp ## show which lines and branches no test reaches
	rm -rf build/coverage
	$(BIN)/coverage run -m pytest -n 2
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	$(BIN)/coverage report --include='$(REACHED_FILES),$(REACHED_ROOMS)' --fail-under=100

mutants: $(VENV)/development.stamp ## put small faults into the code, and show those that no test notices
	$(BIN)/python -m benchmarks.mutants

fuzz: $(VENV)/fuzz.stamp ## read texts that nobody would write, for ten minutes
	$(BIN)/python tests/fuzz

bench: $(VENV)/bench.stamp ## measure time, memory and size
	$(BIN)/python -m benchmarks

corpus: $(VENV)/development.stamp ## import every file of FOLDER=..., compare with LibreOffice, and build
	$(BIN)/python -m benchmarks.corpus '$(FOLDER)' --build

constraints: $(VENV)/made.stamp ## pin the newest versions that pyproject.toml allows
	rm -rf build/constraints
	$(BIN)/python -m venv build/constraints
	build/constraints/bin/python -m pip install --disable-pip-version-check --quiet --editable '.[bench,cluster,conformance,dev,docs,more-audio,system]'
	{ echo '# Exact versions for .venv, chosen by `make constraints`. The bounds are in pyproject.toml.'; \
	  build/constraints/bin/python -m pip freeze --disable-pip-version-check --exclude-editable; } > constraints.new
	mv constraints.new constraints.txt
	rm -r build/constraints

clean: ## remove everything that was installed, made or cached here
	rm -rf $(VENV) .conformance out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests benchmarks tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/made.stamp:
	@command -v $(PYTHON) > /dev/null || { \
	  echo 'Python is not installed here, or it is not called $(PYTHON).'; \
	  echo 'Install Python 3.11 or newer. Or name yours: make PYTHON=python3.12 ...'; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "hwrender needs Python 3.11 or newer. This is $$($(PYTHON) --version 2>&1)."; \
	  echo 'If you have a newer one, name it: make PYTHON=python3.12 ...'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null || { \
	  echo 'This Python has no "venv" module.'; \
	  echo 'On Debian and Ubuntu: sudo apt install python3-venv. Then try again.'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/program.stamp: $(VENV)/made.stamp pyproject.toml constraints.txt
	@echo 'Installing hwrender into $(VENV). The first time takes a minute or two.'
	$(PIP) install --use-pep517 --constraint constraints.txt --editable '.[more-audio,system]'
	@touch $@

$(VENV)/development.stamp: $(VENV)/made.stamp pyproject.toml constraints.txt
	@echo 'Installing hwrender and its tests into $(VENV). The first time takes a minute or two.'
	$(PIP) install --use-pep517 --constraint constraints.txt --editable '.[cluster,dev,more-audio,system]'
	@touch $(VENV)/program.stamp $@

$(VENV)/fuzz.stamp: $(VENV)/development.stamp
	$(PIP) install --use-pep517 --constraint constraints.txt --editable '.[dev,fuzz,more-audio,system]'
	@touch $@

$(VENV)/conformance.stamp: $(VENV)/development.stamp
	$(PIP) install --use-pep517 --constraint constraints.txt --editable '.[cluster,conformance,dev,docs,more-audio,system]'
	@touch $@

$(VENV)/docs.stamp: $(VENV)/made.stamp pyproject.toml constraints.txt
	@echo 'Installing hwrender and what builds its docs into $(VENV). The first time takes a minute or two.'
	$(PIP) install --use-pep517 --constraint constraints.txt --editable '.[docs,more-audio,system]'
	@touch $@

$(VENV)/bench.stamp: $(VENV)/development.stamp
	$(PIP) install --use-pep517 --constraint constraints.txt --editable '.[bench,cluster,dev,more-audio,system]'
	@touch $@
