# `make demo` shows a table; `make test` is what must pass before anything lands. `make help` lists the rest.
# A machine with git, make and Python 3.11 or later is enough: what else is needed goes into .venv, by hash.

BIN := .venv/bin
READY := .venv/.ready
BENCH_BIN := .venv-bench/bin
BENCH_READY := .venv-bench/.ready
LOCK_BIN := .venv-lock/bin
WORKERS ?= auto

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help venv demo test lint format types layers bench docs lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

venv: $(READY) ## set up .venv, or bring it up to date

$(READY): pyproject.toml requirements/dev.lock tools/venv
	@tools/venv .venv requirements/dev.lock
	@touch $@

demo: $(READY) ## who sits at the Astana table of January 2017, and why
	@$(BIN)/pourparler table cases/astana-2017.talks
	@$(BIN)/pourparler why cases/astana-2017.talks USA as observer

# The tests come last, so that the last line printed is pytest's own summary.
test: lint types ## lint, types, layers, then the tests with branch coverage
	@$(BIN)/pytest --numprocesses $(WORKERS) --cov --cov-report term:skip-covered

lint: $(READY) ## style and formatting
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet

format: $(READY) ## put the code into the agreed shape
	@$(BIN)/ruff check --fix --quiet
	@$(BIN)/ruff format --quiet

types: $(READY) ## types, checked strictly
	@$(BIN)/mypy --no-error-summary

layers: $(READY) ## imports point down: the floors of CONTRIBUTING.md (also part of the tests)
	@$(BIN)/lint-imports --no-cache --no-logo

bench: $(BENCH_READY) ## measure against the peers, in an environment of their own
	@$(BENCH_BIN)/python benchmarks/run.py

$(BENCH_READY): pyproject.toml requirements/bench.lock tools/venv
	@tools/venv .venv-bench requirements/bench.lock
	@touch $@

docs: $(READY) ## write the generated reference pages anew
	@$(BIN)/python -m tools.reference

# Universal: one lock for every platform and Python we support. Hashes, and no addresses.
COMPILE = $(LOCK_BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links --all-extras pyproject.toml

lock: ## recompute requirements/*.lock
	@$(or $(PYTHON),python3) -m venv .venv-lock
	@$(LOCK_BIN)/pip install -qq --disable-pip-version-check uv
	@$(COMPILE) --group dev --output-file requirements/dev.lock
	@$(COMPILE) --group bench --constraint requirements/dev.lock --output-file requirements/bench.lock

clean: ## throw away everything that can be made again
	@rm -rf .venv .venv-bench .venv-lock build dist .coverage .coverage.* htmlcov
	@rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
