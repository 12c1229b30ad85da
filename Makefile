.PHONY: demo test check bench
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

test: check
	QT_QPA_PLATFORM=offscreen $(bin)/python -m pytest

check: $(venv)/.ready-test
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/mypy --platform win32 regiedesk/platform.py
	$(bin)/mypy --platform darwin regiedesk/platform.py
	$(bin)/lint-imports

bench: $(venv)/.ready-test
	$(bin)/python -m tests.benchmarks
