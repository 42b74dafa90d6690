# Assize. `make` alone prints the targets.

NPM   := contracts/node_modules/.package-lock.json
TOOL  := go -C tools tool
FORGE := node_modules/.bin/forge

# make test SHORT= runs the slow Go tests too, which compile programs or play everything there is
SHORT = -short
# `make lint` vets all; what go test would vet by itself includes every module that is used
GOTEST = go test -vet=off $(SHORT)
# how often a campaign of invariants is run
RUNS = 256

.PHONY: help demo build test test-all test-go test-sol beside-go beside-sol e2e check fmt lint race vuln generate generated gas bench fuzz model invariants mutants defences cover clean

help: ## print the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## play the court on real Bitcoin blocks, on a chain inside the process (needs Go alone)
	go run ./cmd/assize-demo

build: ## build bin/assize
	go build -o bin/assize ./cmd/assize

test: $(NPM) ## install what the tests need, and run them, Go and Solidity side by side (12 minutes from nothing, then 3)
	@$(MAKE) --no-print-directory -j2 beside-go beside-sol

beside-go:
	$(MAKE) test-go && $(MAKE) e2e

beside-sol:
	@echo 'Solidity is compiled and tested beside Go; what that prints stands together, at its end'
	@$(MAKE) --output-sync=target test-sol

test-all: ## all tests there are, once for each issue: slow ones, 10,000 runs, the race detector, defences (hours)
	$(MAKE) test SHORT= RUNS=10000
	$(MAKE) race
	$(MAKE) defences

test-go: ## the Go tests, but for those on real nodes
	$(GOTEST) $(TESTFLAGS) $$(go list ./... | grep -v '^github.com/assize/assize/e2e')

e2e: $(NPM) ## the tests on real nodes: geth, anvil, btcd, and the watcher killed at every point
	$(GOTEST) -count=1 -timeout 30m ./e2e/...

test-sol: $(NPM) ## the Solidity tests: unit, fuzz, and campaigns of RUNS=256
	$(call campaign,)

check: lint generated test ## what to run before a commit (5 minutes)

fmt: $(NPM) ## format Go and Solidity
	gofmt -w $(GOFILES)
	cd contracts && $(FORGE) fmt

GOFILES = $(shell git ls-files -co --exclude-standard '*.go')

lint: $(NPM) ## formatting, go vet, staticcheck, dead code, forge lint, solhint
	@test -z "$$(gofmt -l $(GOFILES))" || { gofmt -l $(GOFILES); echo 'not formatted: run make fmt'; exit 1; }
	go vet ./...
	go build -C tools -o bin/ honnef.co/go/tools/cmd/staticcheck golang.org/x/tools/cmd/deadcode
	tools/bin/staticcheck ./...
	@dead="$$(tools/bin/deadcode -test ./...)" && test -z "$$dead" || { echo "$$dead"; echo 'neither the program nor a test calls it'; exit 1; }
	cd contracts && $(FORGE) fmt --check && $(FORGE) lint --deny notes src
	cd contracts && node_modules/.bin/solhint --config solhint.config.js --max-warnings 0 --disc --noPoster 'src/**/*.sol'
	cd contracts && node_modules/.bin/solhint --config test/solhint.config.js --max-warnings 0 --disc --noPoster 'test/**/*.sol'

race: ## the Go tests under the race detector, in another order at each run (needs a C compiler); RACE=packages for some only
	go test -race -shuffle=on -timeout 90m $(or $(RACE),$$(go list ./... | grep -v '^github.com/assize/assize/e2e'))

vuln: ## known vulnerabilities that the code can reach; VULNDB=URL (or file:// URL) for another database than the Go project's
	go build -C tools -o bin/ golang.org/x/vuln/cmd/govulncheck
	tools/bin/govulncheck $(if $(VULNDB),-db $(VULNDB)) -test ./...

generate: $(NPM) ## make ABI, bytecode, bindings, snapshots of storage and sizes, and vectors anew
	cd contracts && FOUNDRY_OUT=cache/generate/out FOUNDRY_CACHE_PATH=cache/generate $(FORGE) build src --extra-output storageLayout
	cd contracts && node combine.js && node snapshot.js
	$(TOOL) abigen --v2 --combined-json ../contracts/artifacts/contracts.json --pkg bindings --out ../contracts/bindings/bindings.go
	go run ./dev/makefixtures

GENERATED := contracts/artifacts contracts/bindings contracts/snapshots/layout.txt contracts/snapshots/sizes.txt fixtures

generated: generate ## fail if what is generated is not what is committed
	@git diff --exit-code --stat -- $(GENERATED) || { echo 'generated files are not current: run make generate and commit'; exit 1; }
	@test -z "$$(git ls-files -o --exclude-standard $(GENERATED))" || { echo 'generated files are not committed'; exit 1; }

gas: ## measure gas and worst cases anew, on both schedules, and print them
	go run ./dev/gastable -write contracts/snapshots -doc docs/worst-case.md

bench: ## the benchmarks
	go test -run '^$$' -bench . -benchmem ./...

fuzz: ## each Go fuzz target for FUZZTIME (30s, or 1000x for so many runs); a target that fails does not stop the others
	go run ./dev/fuzzing -time $(or $(FUZZTIME),30s)

model: ## search a small model of the court to its end, with the real watcher against everything (half an hour on a quiet machine, 1.3 GB)
	go run ./dev/model/cmd

invariants: RUNS = 10000
invariants: $(NPM) ## all players at once on each court, RUNS=10000 times, and how often they did what
	$(call campaign,--match-path 'test/invariant/*')

# tests with the campaigns among them; what these have left is summed and held against what they must reach
define campaign
rm -rf contracts/cache/invariants
cd contracts && FOUNDRY_INVARIANT_RUNS=$(RUNS) $(FORGE) test $(1)
go run ./dev/invariants -runs $(RUNS) contracts/cache/invariants/Court.txt contracts/cache/invariants/Forks.txt
endef

mutants: $(NPM) ## change Go and contracts one thing at a time; the tests must notice (an hour and a half; goes on where it was)
	go run ./dev/mutants -write dev/mutants/data/results.md

defences: $(NPM) ## take each defence of docs/threats.md out; the tests it names must fail (an hour)
	go run ./dev/defences/cmd -write dev/defences/data/results.md

cover: ## statement coverage of the Go tests
	go test -coverprofile=cover.out ./... && go tool cover -func=cover.out | tail -1

clean: ## remove what was built
	rm -rf bin tools/bin contracts/out contracts/cache cover.out

$(NPM): contracts/package.json contracts/package-lock.json
	cd contracts && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@
