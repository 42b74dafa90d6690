// SPDX-License-Identifier: MIT

// Command model searches the model of the court to the end and prints what it found. It
// ends with 1 if a property is broken.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/assize/assize/dev/model"
)

func main() {
	small := flag.Bool("small", false, "search the worlds of the tests only")
	limit := flag.Int("limit", 0, "stop a world at so many states; 0 for none")
	only := flag.String("only", "", "worlds with this in their name only")
	replay := flag.Int("replay", 3, "paths of a world to replay on the contracts")
	flag.Parse()
	size := model.Full
	if *small {
		size = model.Small
	}
	began, states, broken := time.Now(), 0, false
	worlds, cut, paths, calls := 0, 0, 0, 0
	fmt.Printf("%9s %9s %7s %6s  world\n", "states", "edges", "ends", "s")
	for _, w := range model.Worlds(size) {
		if !strings.Contains(w.String(), *only) {
			continue
		}
		start := time.Now()
		var sample [][]model.Step
		r, err := w.Explore(*limit, model.Sample(&sample, *replay, 1))
		note := ""
		if r.Cut {
			note = " (stopped at the limit)"
			cut++
		}
		fmt.Printf("%9d %9d %7d %6.1f  %s%s\n", r.States, r.Edges, r.Ends, time.Since(start).Seconds(), w, note)
		states += r.States
		worlds++
		if err != nil {
			fmt.Println(err)
			broken = true
		}
		if w.Sharp {
			continue // the contracts' transactions are a second apart
		}
		for _, path := range sample {
			n, err := w.Replay(context.Background(), path)
			if err != nil {
				fmt.Println("replay:", err)
				broken = true
			}
			paths, calls = paths+1, calls+n
		}
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	fmt.Printf("%d states in %.0f s, %d MB; %d of %d worlds searched to the end\n",
		states, time.Since(began).Seconds(), memory.Sys>>20, worlds-cut, worlds)
	fmt.Printf("%d paths of %d transactions replayed on the contracts\n", paths, calls)
	if broken {
		os.Exit(1)
	}
}
