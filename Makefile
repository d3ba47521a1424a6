# Two commands do everything: `make run` and `make test`.
.PHONY: run stack test test-slow test-long check bench load faults screenshots format contract clean

PYTHON ?= python3
BIN = .venv/bin

run: ## Plaza with its embedded defaults: SQLite, demo data, the Stripe double
	@$(PYTHON) deploy/setup.py app
	@exec $(BIN)/python deploy/run.py

stack: ## Plaza as in earnest: PostgreSQL, Redis, two processes, Celery, nginx; in development, nothing is kept
	@$(PYTHON) deploy/setup.py app tests
	@exec $(BIN)/python -m deploy.stack

test: ## The whole suite: PostgreSQL, SQLite, real processes, client, browser
	@$(PYTHON) deploy/setup.py app tests
	@$(BIN)/python deploy/check.py test

test-slow: ## Other modes and longer stories of what `make test` tests, and every page's other faces; CI runs it too
	@$(PYTHON) deploy/setup.py app tests
	@$(BIN)/python deploy/check.py slow

test-long: ## test-slow, and what takes minutes
	@$(PYTHON) deploy/setup.py app tests
	@$(BIN)/python deploy/check.py long

check: ## Format, lint, types, import rules, contract
	@$(PYTHON) deploy/setup.py app tests
	@$(BIN)/python deploy/check.py check

bench: ## Measure against peers; writes docs/benchmarks.md
	@$(PYTHON) deploy/setup.py app tests
	@$(BIN)/python -m tests.performance

load: ## People over HTTP and sockets against real servers; fails over its limits
	@$(PYTHON) deploy/setup.py app tests
	@test -x .bench/load-venv/bin/locust || { $(PYTHON) -m venv .bench/load-venv && .bench/load-venv/bin/pip install -q -r tests/load/requirements.txt; }
	@$(BIN)/python -m tests.load

faults: ## Break every part under load; writes docs/faults.md, fails if anything acknowledged is lost
	@$(PYTHON) deploy/setup.py app tests
	@$(BIN)/python -m tests.faults

screenshots: ## Write docs/screenshots/ from a server with demo data
	@$(PYTHON) deploy/setup.py app tests
	@$(BIN)/python -m tests.journeys screenshots

format: ## Format everything
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix . && cd client && npm run --silent format

contract: ## Write openapi.json and the client's types
	@$(BIN)/flask contract write && cd client && npm run --silent generate && npx prettier --write --log-level=warn src/shared/api/schema.gen.ts src/shared/realtime/events.gen.ts

clean: ## Remove what was built and installed here (not instance/)
	rm -rf .venv .stamps .bench client/node_modules client/dist
