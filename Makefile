# Python 3.11 or newer and make are all that a machine needs; the rest comes into .venv by hash.
#
#   make site           set everything up and build the site into site/
#   make serve          preview; rebuilds when a file is saved
#   make test           everything that must hold: style, types, units, browser
#   make check          check the content alone (a few seconds)
#   make format         lay out the code
#   make golden         write the expected pages anew; read the difference before committing it
#   make release-check  what a release must pass: no errors or warnings in the content, schemas current, files in shape
#   make bench          measure against the limits (half an hour; `.venv/bin/python -m benchmarks NAME` for one)
#   make clean          remove what was generated (not .venv)

VENV   := .venv
RUN    := $(VENV)/bin/python
READY  := $(VENV)/.installed
PYTEST := $(RUN) -m pytest -n 2 --dist loadfile

.PHONY: site serve test check format golden release-check bench clean setup lint types browser

site: $(READY)
	@$(RUN) -m generator build

serve: $(READY)
	@$(RUN) -m generator serve

test: lint types browser
	@$(PYTEST)

check: $(READY)
	@$(RUN) -m generator check

format: $(READY)
	@$(RUN) -m ruff check --quiet --fix . || true
	@$(RUN) -m ruff format --quiet .

golden: $(READY)
	@REFRESH_GOLDEN=1 $(RUN) -m pytest --quiet tests/golden tests/unit/cli/test_help.py
	@$(RUN) -m pytest --quiet tests/diagnostics --refresh-expected

release-check: $(READY)
	@$(RUN) -m generator check --strict
	@$(RUN) -m generator schema --verify
	@$(RUN) -m generator fmt --check

bench: browser
	@$(RUN) -m benchmarks $(NAME)

clean:
	@rm -rf site .opsbook playbooks/zh playbooks/en
	@mkdir -p playbooks/zh playbooks/en && touch playbooks/zh/.gitkeep playbooks/en/.gitkeep

setup: $(READY)

lint: $(READY)
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy
	@$(VENV)/bin/zizmor --offline --pedantic --quiet .github

types: $(READY)
	@$(RUN) -m scripts.typescript

browser: $(READY)
	@$(RUN) -m scripts.browser

$(READY): requirements.lock
	@python=$$(sh scripts/find-python) && "$$python" -m scripts.setup
