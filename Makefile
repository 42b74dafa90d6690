# Assize. `make` alone prints the targets.

FORGE := contracts/node_modules/.bin/forge
NPM   := contracts/node_modules/.package-lock.json
TOOL  := go -C tools tool

.PHONY: help demo build test test-go test-sol e2e check fmt lint generate generated gas bench fuzz model mutants cover clean

help: ## print the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## play the court on real Bitcoin blocks, on a chain inside the process (needs Go alone)
	go run ./cmd/assize demo

build: ## build bin/assize
	go build -o bin/assize ./cmd/assize

test: test-sol test-go e2e ## install what the tests need, and run all of them

test-go: ## the Go tests, but for those on real nodes
	go test $$(go list ./... | grep -v '^github.com/assize/assize/e2e')

e2e: $(NPM) ## the tests on real nodes: geth, anvil, btcd, and the watcher killed at every point
	go test -count=1 -timeout 30m ./e2e/...

test-sol: $(NPM) ## the Solidity tests: unit, fuzz, invariants
	cd contracts && node_modules/.bin/forge test

check: lint generated test-go ## what to run before a commit

fmt: $(NPM) ## format Go and Solidity
	gofmt -w $(GOFILES)
	cd contracts && node_modules/.bin/forge fmt

GOFILES = $(shell git ls-files -co --exclude-standard '*.go')

lint: $(NPM) ## formatting, go vet, staticcheck, forge lint
	@test -z "$$(gofmt -l $(GOFILES))" || { gofmt -l $(GOFILES); echo 'not formatted: run make fmt'; exit 1; }
	go vet ./...
	go build -C tools -o bin/ honnef.co/go/tools/cmd/staticcheck
	tools/bin/staticcheck ./...
	cd contracts && node_modules/.bin/forge fmt --check && node_modules/.bin/forge lint --deny notes src

generate: $(NPM) ## make ABI, bytecode, bindings and vectors anew
	cd contracts && node_modules/.bin/forge build --force src && node combine.js
	$(TOOL) abigen --v2 --combined-json ../contracts/artifacts/contracts.json --pkg bindings --out ../contracts/bindings/bindings.go
	go run ./internal/makefixtures

generated: generate ## fail if what is generated is not what is committed
	@git diff --exit-code --stat -- contracts/artifacts contracts/bindings fixtures || { echo 'generated files are not current: run make generate and commit'; exit 1; }
	@test -z "$$(git ls-files -o --exclude-standard contracts/artifacts contracts/bindings fixtures)" || { echo 'generated files are not committed'; exit 1; }

gas: ## measure the gas table anew, on both schedules, and print it
	go run ./internal/gastable -write contracts/snapshots

bench: ## the benchmarks
	go test -run '^$$' -bench . -benchmem ./...

fuzz: ## each Go fuzz target for FUZZTIME (30s)
	@for pkg in $$(go list ./...); do \
	  for f in $$(go test -list '^Fuzz' $$pkg | grep ^Fuzz); do \
	    go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(or $(FUZZTIME),30s) $$pkg || exit 1; \
	  done; \
	done

model: ## search a small model of the court, with the real watcher against everything
	go run ./internal/model/cmd

mutants: ## change the Go code one thing at a time; the tests must notice (hours; goes on where it was)
	go run ./internal/mutants -write docs/mutants/results.md

cover: ## statement coverage of the Go tests
	go test -coverprofile=cover.out ./... && go tool cover -func=cover.out | tail -1

clean: ## remove what was built
	rm -rf bin tools/bin contracts/out contracts/cache cover.out

$(NPM): contracts/package.json contracts/package-lock.json
	cd contracts && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@
