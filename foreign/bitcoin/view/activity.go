// SPDX-License-Identifier: MIT

package view

import (
	"context"
)

// activity is a goroutine that asks one source for one thing.
type activity struct {
	feed   *feed
	round  uint64 // the last Update that it told something to; that one waits for it
	raises bool   // it has raised the greatest work: the next Update waits for it too
	body   bool   // it asks for a body or a proof: the same
}

// task is what such a goroutine wants done to the view.
type task struct {
	by   *activity
	run  func() (progress bool)
	done chan struct{}
}

// do has something done to the view by the goroutine in Update, or in the next one. It returns an error, and nothing was
// done, when the view is closed before.
func (v *View) do(ctx context.Context, a *activity, run func() (progress bool)) error {
	t := task{by: a, run: run, done: make(chan struct{})}
	select {
	case v.tasks <- t:
		<-t.done
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// end does the last thing of an activity.
func (v *View) end(ctx context.Context, a *activity, run func() (progress bool)) {
	_ = v.do(ctx, a, func() bool { // an error means that the view is closed: there is nothing to tell
		delete(v.active, a)
		return run()
	})
}
