# make run    the demonstration on http://127.0.0.1:8080
# make test   the tests
# make check  the rest: format, lints, documentation
# make bench  how near the service comes to what the machine can do, as tables; ARGS=--quick in five minutes
# make faults what is lost under which fault, as a table: each fault for ROUNDS rounds
.PHONY: run check test bench faults advisories programs fmt clippy doc
.NOTPARALLEL:

# The build uses exactly the versions of the lock file.
CARGO = cargo --locked

# $(call step,NAME,COMMAND) prints the step and how long it took.
define step
@echo "==> $(1)"; began=$$(date +%s); $(2) || { echo "==> $(1) failed" >&2; exit 1; }; echo "==> $(1): $$(($$(date +%s) - began)) s"
endef

run:
	@scripts/install run
	$(CARGO) run -- demo

check: fmt clippy doc

fmt:
	$(call step,format,cargo fmt --check)

clippy:
	$(call step,lints,$(CARGO) clippy --all-targets -- --deny warnings)

doc:
	$(call step,documentation,RUSTDOCFLAGS="--deny warnings" $(CARGO) doc --no-deps)

programs:
	$(call step,programs that the tests need,scripts/install test)

test: programs
	$(call step,build of the tests,$(CARGO) test --no-run)
	@echo "==> tests"; $(CARGO) test

ARGS =

# In the release build, as it is run. What was made up for an earlier run is used again.
bench:
	@scripts/install bench
	@$(CARGO) bench --bench performance -- $(ARGS)

ROUNDS = 5

# The header of the table is written here, one row by each story.
faults: programs
	$(call step,build of the tests,$(CARGO) test --no-run)
	@mkdir -p target
	@echo "| fault | acknowledged | found | lost | doubled | numbers missing | told meanwhile | longest wait |" > target/faults.md
	@echo "|---|---|---|---|---|---|---|---|" >> target/faults.md
	@ATBALSS_FAULT_ROUNDS=$(ROUNDS) ATBALSS_FAULT_TABLE=$(CURDIR)/target/faults.md $(CARGO) test faults:: -- --test-threads=1
	@cat target/faults.md

# For a maintainer with the outside world: known security advisories of the crates.
advisories:
	cargo deny --version > /dev/null 2>&1 || cargo install --locked cargo-deny
	cargo deny check advisories
