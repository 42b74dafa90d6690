// SPDX-License-Identifier: MIT

package testnode

import (
	"errors"
	"net"
	"os/exec"
	"strings"
	"testing"
	"time"
)

func TestProcess(t *testing.T) {
	shell := func(script string) *Process { return Start(t, "sh", exec.Command("sh", "-c", script)) }
	for _, c := range []struct {
		name, script string
		end          func(*Process) int
		status       int
	}{
		{"by itself", "echo ready; exit 3", func(p *Process) int { return p.Wait(time.Minute) }, 3},
		{"asked to", "trap 'exit 4' INT; echo ready; while :; do sleep 0.05; done", (*Process).Stop, 4},
		{"hard", "trap '' INT; echo ready; while :; do sleep 0.05; done", func(p *Process) int { p.Kill(); return p.Stop() }, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := shell(c.script)
			p.Await(func() error {
				if !strings.Contains(p.Output.String(), "ready") {
					return errors.New("not ready")
				}
				return nil
			})
			if got := c.end(p); got != c.status || !p.Ended() {
				t.Errorf("status %d, want %d", got, c.status)
			}
		})
	}
}

func TestFreeAddress(t *testing.T) {
	address := FreeAddress(t)
	l, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
}
