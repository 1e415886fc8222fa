# make verify   set up .venv, verify every claim, end with a page and write build/
# make test     set up .venv, run the whole suite
# make coq      let Coq check every theorem and refutation (Debian: apt-get install coq libcoq-mathcomp-ssreflect)
# make lint     ruff and mypy
# make coverage lines and branches of exact/ and of the core that the suite runs
# make slow     the tests that start browsers or clusters, draw, or run pytest in processes of their own
# make docs     the site, to build/docs
# make environments  build, install and use the package on each Python that is here
# make trainers the updates of public trainers as they ship (PyTorch and the trainers go to build/trainers)
# make soak     how much the suite would notice: slow measurements, apart from the default suite
PYTHON ?= python3
BIN := .venv/bin
# the tests of the engine, whose coverage is measured
ENGINE := $(wildcard $(addprefix tests/*/test_,$(addsuffix .py,bits joint tables occupancy shannon* forms* syntax* \
	divergence notebook core* packs definitions)))

.PHONY: verify test coq slow docs environments trainers lint format coverage soak clean

verify: .venv/.ready
	$(BIN)/python -m theorems verify

test: .venv/.ready
	$(BIN)/python -m pytest -n auto

coq: .venv/.ready
	$(BIN)/python -m theorems coq

slow: .venv/.ready build/neighbours
	$(BIN)/python -m pytest -n auto tests/slow

docs: .venv/.ready
	$(BIN)/python -m sphinx -q -W --keep-going -b html docs build/docs

environments: .venv/.ready
	$(BIN)/python -m tests.slow.environments

trainers: .venv/.ready build/trainers
	PYTHONPATH=build/trainers $(BIN)/python -m pytest -n 0 tests/slow/test_trainers.py

lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: .venv/.ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

coverage: .venv/.ready
	$(BIN)/coverage run -m pytest -n 0 -q -p no:cacheprovider $(ENGINE)
	$(BIN)/coverage report

soak: .venv/.ready
	$(BIN)/python -m tests.soak

# other people's plugins, apart from the environment: only one test sees them
build/neighbours: constraints-neighbours.txt
	rm -rf $@
	PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --no-deps --target $@ --requirement $<
	@touch $@

# the trainers without what they depend on: an audit reads their files, and needs PyTorch alone
build/trainers: constraints-torch.txt
	rm -rf $@ $@.part
	PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --target $@.part --constraint $< torch
	PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --target $@.part --constraint $< --no-deps \
		trl verl openrlhf torchtune
	mv $@.part $@

clean:
	rm -rf .venv build

# the build backend is constrained too: older pips read the first variable for it, newer ones the second
.venv/.ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
		$(BIN)/python -m pip install --quiet --editable '.[cluster,docs,report,test,dev]'
	@touch $@
