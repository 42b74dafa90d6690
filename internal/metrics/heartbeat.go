// SPDX-License-Identifier: MIT

package metrics

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/rs/zerolog"
)

// Bounds on a heartbeat.
const (
	heartbeatEvery   = time.Minute
	heartbeatTimeout = 10 * time.Second
	heartbeatAnswer  = 4 << 10 // bytes that are read of an answer
)

// Heartbeat tells somebody elsewhere every minute that the watcher can be relied on, by a GET of an address. That one raises
// the alarm when it hears nothing: a watcher that has fallen silent cannot. It says nothing while the watcher is not ready.
type Heartbeat struct {
	// URL is http or https. Whoever knows it can keep the alarm silent: it is a secret, and never logged.
	URL string
	// Ready returns why the watcher cannot be relied on, as Monitor.Ready does.
	Ready func() []string
	Log   zerolog.Logger

	said string // the last outcome that was logged
}

// Run sends heartbeats until the context ends. That one cannot be sent is logged once.
func (h *Heartbeat) Run(ctx context.Context) error {
	client := &http.Client{Timeout: heartbeatTimeout, CheckRedirect: noRedirect}
	defer client.CloseIdleConnections()
	tick := time.NewTicker(heartbeatEvery)
	defer tick.Stop()
	for {
		h.beat(ctx, client)
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// noRedirect keeps the address from being told to another host.
func noRedirect(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

func (h *Heartbeat) beat(ctx context.Context, client *http.Client) {
	outcome := "withheld: the watcher is not ready"
	if len(h.Ready()) == 0 {
		outcome = "sent"
		if err := send(ctx, client, h.URL); err != nil {
			outcome = err.Error()
		}
	}
	if outcome == h.said || ctx.Err() != nil {
		return
	}
	h.said = outcome
	if outcome == "sent" {
		h.Log.Info().Msg("heartbeats are sent")
		return
	}
	h.Log.Warn().Str("reason", outcome).Msg("no heartbeat")
}

// send asks for an address. Its errors do not name it.
func send(ctx context.Context, client *http.Client, address string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return errors.New("the address of the heartbeat is none")
	}
	answer, err := client.Do(request)
	if err != nil {
		var outer *url.Error
		if errors.As(err, &outer) {
			err = outer.Err // without the address
		}
		return fmt.Errorf("cannot reach %s: %w", request.URL.Hostname(), err)
	}
	defer answer.Body.Close()
	_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, heartbeatAnswer)) // so that the connection can be used again
	if answer.StatusCode/100 != 2 {
		return fmt.Errorf("%s answers with HTTP status %d", request.URL.Hostname(), answer.StatusCode)
	}
	return nil
}
