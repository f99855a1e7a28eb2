# `make demo` and `make test` do all of their own set-up; the other targets need what `make test` sets up.

PYTHON ?=
BIN := .venv/bin
export PYTHON

.PHONY: help demo test check unit stories faults bench screenshots translations forms drawings package requirements app dev clean

help: ## What there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

demo: app ## Open the sample workspace in the window (in the terminal where there is no display)
	@$(BIN)/devlog demo

test: check unit ## Every check and every test

check: dev ## Formatting, lint, types, layers, dependencies, dead code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/vulture

unit: dev ## Every test, with coverage
	rm -f .coverage .coverage.*
	QT_QPA_PLATFORM=offscreen $(BIN)/coverage run -m pytest -n 2 --dist loadfile
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

stories: dev ## Three whole ways through the program, in a real window under Xvfb, to posts in a channel
	$(BIN)/pytest tests/stories -m story -n 2

faults: dev ## Kill, cut off and disturb publications at every point; a table of what was lost or doubled
	PYTHONPATH=tests $(BIN)/python -m faults

bench: dev ## Speed and memory against peers, as ratios in one run: a table, and build/bench.json
	$(BIN)/python -m compileall -q devlog_app
	$(BIN)/python tests/bench/run.py

screenshots: dev ## Draw the window into docs/images
	PYTHONPATH=tests $(BIN)/python -m screenshots

package: dev ## Build dist/*.whl, a bundle and a .deb, check them, and try the installed program under Xvfb
	.ci/package

translations: dev ## Gather the window's words for the translators, and compile what they wrote
	$(BIN)/python tests/translation_files.py

forms: dev ## Write down anew every form of every word that the dictionaries know
	PYTHONPATH=. $(BIN)/python tests/dictionary_forms.py resources/dictionaries

drawings: dev ## Make the drawings plain, and the pictures of marks and of the icon anew
	PYTHONPATH=. QT_QPA_PLATFORM=offscreen $(BIN)/python tests/plain_drawings.py

app:
	@.ci/setup app

dev:
	@.ci/setup dev

requirements: ## Pin the dependencies anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade \
		pyproject.toml -o .ci/requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade \
		--group dev -c .ci/requirements.txt pyproject.toml -o .ci/requirements-dev.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade \
		--group package -c .ci/requirements.txt pyproject.toml -o .ci/requirements-package.txt
	printf 'hatchling\neditables\n' | uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
		--no-annotate -c .ci/requirements-dev.txt - -o .ci/requirements-build.txt

clean: ## Remove what make has made
	rm -rf .venv build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
