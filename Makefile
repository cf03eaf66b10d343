# The commands. `make` alone lists them.
.DEFAULT_GOAL := help
PY := PYTHONWARNINGS=ignore .venv/bin/python
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help
help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

.PHONY: run
run: model ## set up what is missing and serve http://127.0.0.1:8080 (PORT changes it)
	@exec env $(PY) -m bot serve

.PHONY: setup
setup: ## make .venv with Python 3.10 from the pinned list
	@scripts/setup.sh run

.PHONY: model
model: setup
	@ls models/*.tar.gz >/dev/null 2>&1 || { echo "Training a quick model (once, two to three minutes) ..."; $(PY) -m bot train; }

.PHONY: train
train: setup ## tune the encoder and train the best model from data/ (about ten minutes)
	@$(PY) -m bot train --tune

.PHONY: retrain
retrain: setup ## train again after questions were edited (under a minute; answers need no training)
	@$(PY) -m bot train

.PHONY: check
check: setup ## check every content file, and say how to mend what is wrong
	@$(PY) -m bot check

.PHONY: test
test: ## everything: content, lint, types, unit, conversation, HTTP and browser tests
	@scripts/setup.sh dev
	@$(PY) -m bot check
	@ls models/encoder-*.onnx >/dev/null 2>&1 || { echo "Training (once, about ten minutes) ..."; $(PY) -m bot train --tune; }
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-cache --no-logo
	@scripts/node.sh
	@node_modules/.bin/tsc -p tsconfig.json
	@CHROMIUM="$$(scripts/browser.sh)" JAVA="$$(scripts/java.sh)" scripts/tests.sh $(PY)

FAST := $(PY) -m pytest -m "not model and not server and not browser and not slow"
WORDS := tests/answers tests/checks tests/content tests/handoff

.PHONY: test-fast
test-fast: ## lint, and every test that needs no trained model, server or browser (under a minute on two cores; `make test` once before)
	@.venv/bin/ruff check -q .
	@.venv/bin/ruff format --check -q .
	@$(FAST) $(WORDS) & words=$$!; $(FAST) tests $(WORDS:%=--ignore=%); rest=$$?; wait $$words && exit $$rest

.PHONY: bench
bench: setup ## measure speed, memory and start
	@$(PY) -m bot bench

.PHONY: bench-understanding
bench-understanding: setup ## measure what is understood, side by side with other classifiers (the first time about an hour)
	@$(PY) -m bot bench understanding --compare

.PHONY: bench-safety
bench-safety: setup ## measure what the rule detector and the risk classifier notice, each alone and together
	@$(PY) -m bot bench safety

.PHONY: bench-widget
bench-widget: ## measure the page: sizes beside other open widgets, and how soon it can be used on a slow phone
	@scripts/setup.sh dev
	@CHROMIUM="$$(scripts/browser.sh)" $(PY) -m bot bench widget

.PHONY: test-mutants
test-mutants: ## put small slips into the code and see whether tests find them (15 minutes; ARGS="--room outbox --minutes 5")
	@scripts/setup.sh dev
	@$(PY) -m scripts.mutants $(ARGS)

.PHONY: docs
docs: setup ## write the figures in the docs as they are now
	@$(PY) -m scripts.docs_figures

.PHONY: lock
lock: ## write the pinned lists again from requirements/*.in (needs uv)
	@scripts/lock.sh
