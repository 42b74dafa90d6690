# Assize. `make` alone prints the targets.

NPM   := contracts/node_modules/.package-lock.json
TOOL  := go -C tools tool

.PHONY: help demo build test test-go test-sol e2e check fmt lint race vuln generate generated gas bench fuzz model invariants mutants defences cover clean

help: ## print the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## play the court on real Bitcoin blocks, on a chain inside the process (needs Go alone)
	go run ./cmd/assize-demo

build: ## build bin/assize
	go build -o bin/assize ./cmd/assize

test: test-sol test-go e2e ## install what the tests need, and run all of them

test-go: ## the Go tests, but for those on real nodes
	go test $(TESTFLAGS) $$(go list ./... | grep -v '^github.com/assize/assize/e2e')

e2e: $(NPM) ## the tests on real nodes: geth, anvil, btcd, and the watcher killed at every point
	go test -count=1 -timeout 30m ./e2e/...

test-sol: $(NPM) ## the Solidity tests: unit, fuzz, invariants (FOUNDRY_INVARIANT_RUNS=50 for a quick one)
	rm -rf contracts/cache/invariants
	cd contracts && node_modules/.bin/forge test
	$(CAMPAIGNS)

check: lint generated test-go ## what to run before a commit

fmt: $(NPM) ## format Go and Solidity
	gofmt -w $(GOFILES)
	cd contracts && node_modules/.bin/forge fmt

GOFILES = $(shell git ls-files -co --exclude-standard '*.go')

lint: $(NPM) ## formatting, go vet, staticcheck, dead code, forge lint, solhint
	@test -z "$$(gofmt -l $(GOFILES))" || { gofmt -l $(GOFILES); echo 'not formatted: run make fmt'; exit 1; }
	go vet ./...
	go build -C tools -o bin/ honnef.co/go/tools/cmd/staticcheck golang.org/x/tools/cmd/deadcode
	tools/bin/staticcheck ./...
	@dead="$$(tools/bin/deadcode -test ./...)" && test -z "$$dead" || { echo "$$dead"; echo 'neither the program nor a test calls it'; exit 1; }
	cd contracts && node_modules/.bin/forge fmt --check && node_modules/.bin/forge lint --deny notes src
	cd contracts && node_modules/.bin/solhint --config solhint.config.js --max-warnings 0 --disc --noPoster 'src/**/*.sol'
	cd contracts && node_modules/.bin/solhint --config test/solhint.config.js --max-warnings 0 --disc --noPoster 'test/**/*.sol'

race: ## the Go tests under the race detector, in another order at each run (needs a C compiler); RACE=packages for some only
	go test -race -shuffle=on -timeout 90m $(or $(RACE),$$(go list ./... | grep -v '^github.com/assize/assize/e2e'))

vuln: ## known vulnerabilities that the code can reach; VULNDB=URL (or file:// URL) for another database than the Go project's
	go build -C tools -o bin/ golang.org/x/vuln/cmd/govulncheck
	tools/bin/govulncheck $(if $(VULNDB),-db $(VULNDB)) -test ./...

generate: $(NPM) ## make ABI, bytecode, bindings, snapshots of storage and sizes, and vectors anew
	cd contracts && node_modules/.bin/forge build --extra-output storageLayout --force src && node combine.js && node snapshot.js
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

invariants: $(NPM) ## 10,000 runs of all players at once on each court, and how often they did what (FOUNDRY_INVARIANT_RUNS=50 for fewer)
	rm -rf contracts/cache/invariants
	cd contracts && node_modules/.bin/forge test --match-path 'test/invariant/*'
	$(CAMPAIGNS)

# what the campaigns have left, summed and held against what they must reach
CAMPAIGNS = go run ./dev/invariants -runs $(or $(FOUNDRY_INVARIANT_RUNS),10000) \
  contracts/cache/invariants/Court.txt contracts/cache/invariants/Forks.txt

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
