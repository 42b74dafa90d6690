// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"math/big"
	"net"
	"slices"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/rs/zerolog"

	"github.com/assize/assize/btcheaders"
)

// watchSettings are all settings of the watcher.
type watchSettings struct {
	flags   *flags
	account *accountSettings

	// the home chain
	rpc       urls
	sendRPC   urls
	timeout   time.Duration
	relay     common.Address
	fromBlock uint64

	// what is sent; units are nil for no limit
	maxFee, patientFee                           decimal
	spendHour, spendDispute, spendTotal, balance decimal
	confirmations                                uint64

	// the treasury; keep is nil without a payout
	treasurySettle string
	payout         payee
	keep           decimal

	// the foreign chain: sources, or files
	network         string
	sources         *sourceList
	headerFile      string
	headers, blocks files
	checkpoint      string

	// what is watched
	noChallenge, defendOthers, checkpoints bool
	peers                                  addresses
	standBy, margin, interval, round       time.Duration
	once                                   bool

	// what is told
	record, listen      string
	heartbeat           secretURL
	logFormat, logLevel string
}

// watch binds all settings of the watcher, and the file that they may stand in,
// to flags.
func (f *flags) watch() *watchSettings {
	s := &watchSettings{flags: f}
	f.config()
	f.Var(&s.rpc, "rpc", "`URL` of the home chain's node, http, https, ws or wss; several with commas between")
	f.Var(&s.sendRPC, "send-rpc", "`URL` that transactions are sent to instead of --rpc until they are late, a private relay; several with commas between; by default none")
	f.DurationVar(&s.timeout, "timeout", 30*time.Second, "`DURATION` within which a node of the home chain must answer each call")
	f.relayFile()
	f.TextVar(&s.relay, "relay", common.Address{}, "`ADDRESS` of the relay")
	f.Uint64Var(&s.fromBlock, "from-block", 0, "`NUMBER` of the home block the relay was deployed in, or one before it")

	s.account = f.account()
	f.BoolVar(&s.account.dryRun, "dry-run", false, "do all but sign and send, and tell what would have been sent; --account is enough, no key is needed")

	amount := func(to *decimal, name string, digits int, units *big.Int, usage string) {
		*to = decimal{units, digits}
		f.Var(to, name, usage)
	}
	amount(&s.maxFee, "max-fee", gweiDigits, big.NewInt(500e9), "`GWEI` a gas that are paid at most, whatever the node suggests and however near a deadline is")
	amount(&s.patientFee, "patient-fee", gweiDigits, big.NewInt(100e9), "`GWEI` a gas that are paid at most while no deadline is near")
	amount(&s.spendHour, "spend-hour", etherDigits, nil, "`ETH` that gas may cost in an hour; by default no limit")
	amount(&s.spendDispute, "spend-dispute", etherDigits, nil, "`ETH` that gas for the disputes about one batch may cost; by default no limit")
	amount(&s.spendTotal, "spend-total", etherDigits, nil, "`ETH` that gas may cost in all, what the record tells of included; by default no limit")
	amount(&s.balance, "keep-balance", etherDigits, nil, "`ETH` that stay on the account whatever happens; by default none")
	f.Var(&s.payout, "treasury-payout", "`ADDRESS` that is paid what the account does not need: all above --treasury-keep; by default nobody")
	amount(&s.keep, "treasury-keep", etherDigits, nil, "`ETH` that stay on the account when the rest is paid out: at least --keep-balance, two of the dearest deposits and gas")
	f.StringVar(&s.treasurySettle, "treasury-settle", "auto", "`WHEN` deposits and rewards are taken home: auto (when it is worth its gas, and at once when the balance is low) or off")
	f.Uint64Var(&s.confirmations, "confirmations", 6, "`NUMBER` of home blocks on a transaction's own after which it counts as final")

	f.network(&s.network)
	s.sources = f.sources()
	f.StringVar(&s.headerFile, "header-file", "", "`FILE` that keeps the headers of the sources between runs; without it they are fetched anew")
	f.Var(&s.headers, "headers", "`FILE` of headers, instead of sources, oldest first: raw, 80 bytes each, or in hex, a line each; several with commas between")
	f.Var(&s.blocks, "blocks", "`FILE` of one raw block, or a directory of such files, with --headers; several with commas between")
	f.StringVar(&s.checkpoint, "checkpoint", "", "`FILE` of the header state (124 bytes) that this view starts from, if not the relay's own first one")

	f.BoolVar(&s.noChallenge, "no-challenge", false, "open no disputes, only play those that concern the account")
	f.BoolVar(&s.defendOthers, "defend-others", false, "defend the true claims of others too, once their proposer has let them down")
	f.BoolVar(&s.checkpoints, "checkpoints", false, "propose the next checkpoint when a retarget period has ended, with a deposit of the account's, and adopt it when it is final")
	f.Var(&s.peers, "peers", "`ADDRESS` of another watcher with which this one takes turns; several with commas between")
	f.DurationVar(&s.standBy, "stand-by", 5*time.Minute, "`DURATION` that each peer whose turn is first is given")
	f.DurationVar(&s.margin, "margin", time.Hour, "`DURATION` before the end of a window or a clock, at most a quarter of it, that no transaction is planned for: fees rise until then")
	f.DurationVar(&s.interval, "interval", 2*time.Second, "`DURATION` between two looks at the chains")
	f.DurationVar(&s.round, "round", 30*time.Second, "`DURATION` that a look at the foreign chain takes at most, whatever its sources do; what is late waits for the next one")
	f.BoolVar(&s.once, "once", false, "do one round and end")

	f.StringVar(&s.record, "record", "", "`FILE` that records verdicts, actions and transactions, for assize explain; without it nothing is recorded")
	f.StringVar(&s.listen, "listen", "", "`HOST:PORT` to serve /metrics, /healthz and /readyz at; without it they are not served")
	f.Var(&s.heartbeat, "heartbeat", "`URL` that is asked for every minute while the watcher is ready, so that somebody elsewhere notices its silence; without it nothing is")
	f.StringVar(&s.logFormat, "log-format", "", "`FORMAT` of what is written: console or json; by default console on a terminal and else json")
	f.StringVar(&s.logLevel, "log-level", "info", "`LEVEL` of what is written: debug, info, warn or error")
	return s
}

// watchFlags returns the flags of the watcher, unset.
func watchFlags() *flags {
	f := newFlags(environment{getenv: func(string) string { return "" }}, command{name: "watch"})
	f.watch()
	return f
}

// isWatchKey reports whether the watcher has a setting: other commands read its file
// and take what they have.
func isWatchKey(key string) bool { return watchFlags().Lookup(key) != nil }

// validate checks all that can be checked without a file or a chain.
//
// Expected errors: usageError of *problems, all of them.
func (s *watchSettings) validate() error {
	found := s.flags.newProblems()
	s.findProblems(found)
	return found.err()
}

// findProblems leaves alone what depends on settings that are known to be wrong.
func (s *watchSettings) findProblems(found *problems) {
	wrong := func(key, format string, args ...any) {
		if !found.about(key) {
			found.add(s.flags.origins[key], key, fmt.Errorf(format, args...))
		}
	}
	for _, name := range []string{"rpc", "relay"} {
		if err := s.flags.missing(name); err != nil && !found.about(name, map[string]string{"relay": "relay-file"}[name]) {
			found.add(origin{}, "", err)
		}
	}
	if err := s.account.check(s.flags.env.getenv); err != nil && !found.about("keystore", "signer", "account", "dry-run") {
		found.add(origin{}, "", err)
	}
	if s.timeout <= 0 {
		wrong("timeout", "must be above zero")
	}
	for _, one := range s.sendRPC.list {
		if slices.Contains(s.rpc.list, one) {
			wrong("send-rpc", "names an address of --rpc: what is sent there is no secret")
			break
		}
	}
	if s.interval <= 0 {
		wrong("interval", "must be above zero")
	}
	if s.round <= 0 {
		wrong("round", "must be above zero")
	}
	if s.standBy < 0 || s.standBy%time.Second != 0 {
		wrong("stand-by", "must be whole seconds, not below zero")
	}
	if s.margin < 0 || s.margin%time.Second != 0 {
		wrong("margin", "must be whole seconds, not below zero")
	}
	if s.maxFee.units.Sign() == 0 {
		wrong("max-fee", "must be above zero")
	}
	if s.patientFee.units.Cmp(s.maxFee.units) > 0 {
		wrong("patient-fee", "must not be above --max-fee, %s", &s.maxFee)
	}
	s.findTreasuryProblems(wrong)
	if _, err := btcheaders.ParamsByName(s.network); err != nil {
		wrong("network", "%w", err)
	}
	if !found.about("sources", "headers") {
		s.findForeignProblems(wrong)
	}
	if s.listen != "" {
		if err := checkListen(s.listen); err != nil {
			wrong("listen", "%w", err)
		}
	}
	switch s.logFormat {
	case "", "console", "json":
	default:
		wrong("log-format", "%q is none of console, json", s.logFormat)
	}
	if _, err := s.level(); err != nil {
		wrong("log-level", "%w", err)
	}
}

// findForeignProblems finds what does not go together about the foreign chain.
func (s *watchSettings) findForeignProblems(wrong func(key, format string, args ...any)) {
	online, offline := len(s.sources.list) > 0, len(s.headers) > 0
	switch {
	case online && offline:
		wrong("headers", "cannot stand beside --sources: the foreign chain comes from nodes or from files")
	case !online && !offline:
		wrong("sources", "or --headers is needed: nodes or files that the foreign chain comes from")
	}
	if s.headerFile != "" && !online {
		wrong("header-file", "is for --sources: it keeps what they tell")
	}
	if len(s.blocks) > 0 && !offline {
		wrong("blocks", "is for --headers: sources have blocks themselves")
	}
}

// beware tells what settings that are not wrong leave undone; empty if there is nothing.
func (s *watchSettings) beware() string {
	if len(s.rpc.list) == 1 {
		return "one node of the home chain is read alone: a proposal that it hides is not noticed; a second one with --rpc would show it"
	}
	return ""
}

// level returns the least level of what is logged.
func (s *watchSettings) level() (zerolog.Level, error) {
	switch s.logLevel {
	case "debug", "info", "warn", "error":
		return zerolog.ParseLevel(s.logLevel)
	}
	return zerolog.NoLevel, fmt.Errorf("%q is none of debug, info, warn, error", s.logLevel)
}

// checkListen checks an address to listen at.
func checkListen(address string) error {
	_, port, err := net.SplitHostPort(address)
	if err == nil {
		_, err = strconv.ParseUint(port, 10, 16)
	}
	if err != nil {
		return errors.New("must be HOST:PORT, like 127.0.0.1:9464, or :9464 for all addresses of the machine")
	}
	return nil
}
