// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/rs/zerolog"

	"github.com/assize/assize/challenger"
	bitcoinview "github.com/assize/assize/foreign/bitcoin/view"
	"github.com/assize/assize/internal/evmnode"
	"github.com/assize/assize/internal/journal"
	"github.com/assize/assize/internal/metrics"
	"github.com/assize/assize/relay"
	"github.com/assize/assize/relay/protocol"
	"github.com/assize/assize/relay/txmgr"
	"github.com/assize/assize/watcher"
)

// watching is a watcher with all that it stands on.
type watching struct {
	settings *watchSettings
	env      environment
	log      zerolog.Logger

	home    *evmnode.Pool
	private *evmnode.Pool // nil without --send-rpc
	client  *relay.Client
	manager *txmgr.Manager
	record  *journal.Record   // nil without a file for it
	view    *bitcoinview.View // nil when the foreign chain comes from files
	monitor *metrics.Monitor
	server  *metrics.Server // nil when nothing is served
	watcher *watcher.Watcher
	account account
	asking  sync.WaitGroup // for old blocks

	// what the monitor tells of before the chains are reached is nothing
	accountReport atomic.Pointer[func() txmgr.Report]
	foreignReport atomic.Pointer[func() bitcoinview.Report]
}

// court is the home chain of a watcher.
type court struct {
	*relay.Client
	*txmgr.Manager
}

// open makes everything ready, and tells what cannot be had while somebody looks.
func (w *watching) open(ctx context.Context) error {
	if err := w.begin(ctx); err != nil {
		return err
	}
	return w.complete(ctx)
}

// begin makes ready what needs no chain: the account, and what shows the watcher.
func (w *watching) begin(ctx context.Context) error {
	s := w.settings
	var err error
	if w.account, err = s.account.open(ctx, w.env.getenv); err != nil {
		return err
	}
	if w.home, err = evmnode.Open(ctx, evmnode.Config{URLs: s.rpc.list, Timeout: s.timeout, Log: w.log}); err != nil {
		return usagef("--rpc: %w", err)
	}
	return w.openMonitor()
}

// complete makes ready what stands on the chains. While the home chain's nodes are away it waits.
func (w *watching) complete(ctx context.Context) error {
	s := w.settings
	if err := w.await(ctx, func() error { return w.openHome(ctx) }); err != nil {
		return err
	}
	if err := w.await(ctx, func() error { return w.openOutbox(ctx, w.account) }); err != nil {
		return err
	}
	var now *protocol.State
	if err := w.await(ctx, func() (err error) { now, err = snapshot(ctx, w.client); return err }); err != nil {
		return err
	}
	if text := tellFarEarly(w.client, s.fromBlock); text != "" {
		w.log.Warn().Msg(text)
	}
	money, err := s.treasury(now, w.account.address, w.manager)
	if err != nil {
		return err
	}
	foreign, err := w.openForeign(ctx, now)
	if err != nil {
		return err
	}
	w.watcher = &watcher.Watcher{
		Court: court{w.client, w.manager}, Foreign: foreign, Self: w.account.address, Treasury: money, Log: w.log, Now: time.Now,
		Policy: challenger.Policy{
			Challenge: !s.noChallenge, DefendOthers: s.defendOthers, Checkpoints: s.checkpoints,
			Peers: s.peers, StandBy: uint64(s.standBy / time.Second), Margin: uint64(s.margin / time.Second),
		},
		Observe: []func(watcher.Round){w.hurry},
	}
	if w.record != nil {
		w.watcher.Observe = append(w.watcher.Observe, w.record.Observe)
		w.watcher.Recall = w.record.Judgments
	}
	if w.monitor != nil {
		w.watcher.Observe = append(w.watcher.Observe, w.monitor.Observe)
	}
	w.accountReport.Store(new(w.manager.Report))
	if w.view != nil {
		w.foreignReport.Store(new(w.view.Report))
	}
	return nil
}

// close gives up what is open; w may be half opened.
func (w *watching) close() {
	w.asking.Wait()
	if w.view != nil {
		if err := w.view.Close(); err != nil {
			w.log.Error().Err(err).Msg("the headers are not saved")
		}
	}
	if w.record != nil {
		if err := w.record.Close(); err != nil {
			w.log.Error().Err(err).Msg("the end of the record is not written")
		}
	}
	for _, nodes := range []*evmnode.Pool{w.home, w.private} {
		if nodes != nil {
			nodes.Close()
		}
	}
}

func (w *watching) openHome(ctx context.Context) error {
	s := w.settings
	var err error
	if w.client, err = openOwnRelay(ctx, w.home, s.flags, s.relay, s.fromBlock); err != nil {
		return err
	}
	w.client.Progress, w.client.Prune = w.progress("home blocks"), true
	return nil
}

func (w *watching) openOutbox(ctx context.Context, a account) error {
	s := w.settings
	var err error
	if w.manager, err = relay.NewManager(ctx, &shown{Pool: w.home, log: w.log, private: len(s.sendRPC.list) > 0}, a.address, a.sign); err != nil {
		return err
	}
	if len(s.sendRPC.list) > 0 {
		if w.private, err = evmnode.Open(ctx, evmnode.Config{URLs: s.sendRPC.list, Timeout: s.timeout, Log: w.log}); err != nil {
			return usagef("--send-rpc: %w", err)
		}
		w.manager.Private = w.private
	}
	w.manager.PatientFee, w.manager.MaxFee = s.patientFee.units, s.maxFee.units
	w.manager.Confirmations, w.manager.Dry = s.confirmations, s.account.dryRun
	w.manager.Limits = s.limits()
	if s.record == "" {
		return nil
	}
	if w.record, err = journal.Open(s.record, w.log); err != nil {
		return err
	}
	w.manager.Restore(w.record.Spending())
	return nil
}

func (s *watchSettings) limits() txmgr.Limits {
	return txmgr.Limits{Hour: s.spendHour.units, Dispute: s.spendDispute.units, Total: s.spendTotal.units, Reserve: s.balance.units}
}

// openMonitor makes what shows the watcher, if anybody looks, and takes the address it is served at.
func (w *watching) openMonitor() error {
	s := w.settings
	if s.listen == "" && s.heartbeat.text == "" {
		return nil
	}
	version, revision := build()
	w.accountReport.Store(new(new(txmgr.Manager).Report))
	w.foreignReport.Store(new(func() bitcoinview.Report { return bitcoinview.Report{} }))
	config := metrics.Config{
		Home: w.home.Report, Account: func() txmgr.Report { return (*w.accountReport.Load())() }, Limits: s.limits(), Opens: !s.noChallenge && !s.account.dryRun,
		Interval: s.interval, HomeAge: homeAge, ForeignAge: foreignAge, Version: version, Revision: revision, Log: w.log,
	}
	if len(s.sources.list) > 0 {
		config.Foreign = func() bitcoinview.Report { return (*w.foreignReport.Load())() }
	}
	w.monitor = metrics.New(config)
	if s.listen == "" {
		return nil
	}
	var err error
	if w.server, err = w.monitor.Listen(s.listen); err != nil {
		return err
	}
	w.log.Info().Str("address", w.server.Address()).Msg("serving metrics and health")
	return nil
}

// How old the newest blocks may be while the watcher is ready. Bitcoin's are hours
// apart at times, and a view must not be called unfit by luck.
const (
	homeAge    = 10 * time.Minute
	foreignAge = 4 * time.Hour
)

// alive tells the monitor that the watcher is at work within a long round.
func (w *watching) alive() {
	if w.monitor != nil {
		w.monitor.Alive()
	}
}
