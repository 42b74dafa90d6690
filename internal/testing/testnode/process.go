// SPDX-License-Identifier: MIT

package testnode

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"testing"
	"time"
)

const (
	// startTime and stopTime are for a machine that is busy with other things.
	startTime = time.Minute
	stopTime  = 30 * time.Second

	// told is how much of a program's output a failed test shows.
	told = 16 << 10
)

// Process is a program that runs beside a test. It is ended with the test, and a test that fails shows the end of what it has written.
type Process struct {
	Output Output

	tb   testing.TB
	name string
	cmd  *exec.Cmd
	done chan struct{} // closed once it has ended
}

// Start starts a command. Its stdout and stderr go to Output, and to where the command wants them besides.
func Start(tb testing.TB, name string, cmd *exec.Cmd) *Process {
	tb.Helper()
	p := &Process{tb: tb, name: name, cmd: cmd, done: make(chan struct{})}
	cmd.Stdout, cmd.Stderr = p.beside(cmd.Stdout), p.beside(cmd.Stderr)
	// what a killed program has left behind must not be waited for
	cmd.WaitDelay = stopTime
	if err := cmd.Start(); err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	go func() {
		_ = cmd.Wait() // ProcessState tells
		close(p.done)
	}()
	tb.Cleanup(func() {
		p.Stop()
		if tb.Failed() {
			tb.Logf("%s wrote:\n%s", name, p.Output.end())
		}
	})
	return p
}

func (p *Process) beside(w io.Writer) io.Writer {
	if w == nil {
		return &p.Output
	}
	return io.MultiWriter(&p.Output, w)
}

// Await waits until the program does what it was started for. It fails the test if the program ends before, or takes too long.
func (p *Process) Await(ready func() error) {
	p.tb.Helper()
	for deadline := time.Now().Add(startTime); ; time.Sleep(20 * time.Millisecond) {
		err := ready()
		switch {
		case err == nil:
			return
		case p.Ended():
			p.tb.Fatalf("%s has ended: %v", p.name, p.cmd.ProcessState)
		case time.Now().After(deadline):
			p.tb.Fatalf("%s does not answer: %v", p.name, err)
		}
	}
}

// Stop ends the program as an operator does, and hard if it does not end. It returns the exit status, -1 for one that a signal has ended.
func (p *Process) Stop() int {
	p.Signal(syscall.SIGCONT) // one that is stopped would not hear
	p.Signal(os.Interrupt)
	select {
	case <-p.done:
	case <-time.After(stopTime):
		p.Signal(os.Kill)
		<-p.done
	}
	return p.cmd.ProcessState.ExitCode()
}

// Kill ends the program hard, and returns once it has ended.
func (p *Process) Kill() {
	p.Signal(os.Kill)
	<-p.done
}

// Wait returns the exit status of a program that ends by itself. It fails the test if that takes too long.
func (p *Process) Wait(most time.Duration) int {
	p.tb.Helper()
	select {
	case <-p.done:
	case <-time.After(most):
		p.tb.Fatalf("%s has not ended within %s", p.name, most)
	}
	return p.cmd.ProcessState.ExitCode()
}

// Ended reports whether the program has ended.
func (p *Process) Ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// Signal sends a signal. One to a program that has ended is lost.
func (p *Process) Signal(s os.Signal) {
	if err := p.cmd.Process.Signal(s); err != nil && !errors.Is(err, os.ErrProcessDone) {
		p.tb.Logf("%s: %v", p.name, err)
	}
}

// ID returns the process id.
func (p *Process) ID() int { return p.cmd.Process.Pid }

// Output is what a program has written so far.
type Output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *Output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *Output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// end returns the last part of it.
func (o *Output) end() string {
	text := o.String()
	return text[max(0, len(text)-told):]
}

// Ports that FreeAddress gives out: below those that systems take for connections of their own.
const (
	firstPort = 10_000
	lastPort  = 32_000
)

var given sync.Map // ports

// FreeAddress returns an address on loopback that nobody listens at, and that it has not returned before.
func FreeAddress(tb testing.TB) string {
	tb.Helper()
	for range 1000 {
		port := firstPort + rand.IntN(lastPort-firstPort)
		address := fmt.Sprintf("127.0.0.1:%d", port)
		l, err := net.Listen("tcp", address)
		if err != nil {
			continue
		}
		l.Close()
		if _, known := given.LoadOrStore(port, true); !known {
			return address
		}
	}
	tb.Fatal("no free port")
	return ""
}
