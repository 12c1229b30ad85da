.PHONY: demo test test-all test-xvfb check bench screenshots
.DEFAULT_GOAL := test

venv := $(or $(REGIEDESK_VENV),.venv)
bin := $(venv)/bin
recipe := pyproject.toml constraints.txt scripts/prepare.sh

# Stamps: nothing is installed again until the recipe changes.
$(venv)/.ready-demo: $(recipe)
	@scripts/prepare.sh ""
	@touch $@

$(venv)/.ready-test: $(recipe)
	@scripts/prepare.sh dev
	@touch $@ $(venv)/.ready-demo

# The sample families in demo/: vault, papers and exports. Only a folder that this target made is replaced.
demo: $(venv)/.ready-demo
	@scripts/demo.sh $(bin)/regiedesk demo

# The parts with windows each in a process of their own: Qt is global, and nobody's program has run for a thousand tests.
test: check
	QT_QPA_PLATFORM=offscreen $(bin)/python -m pytest --ignore=tests/ui --ignore=tests/journeys
	QT_QPA_PLATFORM=offscreen $(bin)/python -m pytest tests/journeys
	QT_QPA_PLATFORM=offscreen $(bin)/python -m pytest tests/ui

# The same on the other supported Pythons that this machine has: make test-all PYTHONS="/path/to/python3.13"
PYTHONS ?= python3.12 python3.13
test-all: test
	@for python in $(PYTHONS); do \
		if $$python -c '' 2>/dev/null; then \
			$(MAKE) test REGIEDESK_PYTHON=$$python REGIEDESK_VENV=.venv-$$(basename $$python) || exit 1; \
		else echo "$$python is er niet op deze computer; overgeslagen."; fi; \
	done

# The window on a real X server; needs xvfb and some libraries (see the script).
test-xvfb: $(venv)/.ready-test
	@scripts/test-xvfb.sh $(bin)/python

check: $(venv)/.ready-test
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/mypy --platform win32 regiedesk/platform.py
	$(bin)/mypy --platform darwin regiedesk/platform.py
	$(bin)/lint-imports

bench: $(venv)/.ready-test
	$(bin)/python -m tests.benchmarks

# Every screen on the sample families, in docs/schermen: three sizes, and 200 % on the two smallest.
screenshots: $(venv)/.ready-demo
	$(bin)/regiedesk schermen docs/schermen/1280x720 --grootte 1280x720
	$(bin)/regiedesk schermen docs/schermen/1366x768 --grootte 1366x768
	$(bin)/regiedesk schermen docs/schermen/1920x1080 --grootte 1920x1080
	$(bin)/regiedesk schermen docs/schermen/200-procent --grootte 1366x768 --schaal 2.0
	$(bin)/regiedesk schermen docs/schermen/200-procent-klein --grootte 1280x720 --schaal 2.0
