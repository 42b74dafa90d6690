package main

import (
	"context"

	"github.com/assize/assize/internal/demo"
)

func demoCommand() command {
	return command{
		name:    "demo",
		summary: "play the court on real Bitcoin blocks, on a chain inside this process",
		example: "assize demo --json",
		run:     runDemo,
	}
}

func runDemo(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, demoCommand())
	var options demo.Options
	f.BoolVar(&options.JSON, "json", false, "print each step and check as one JSON object a line")
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	return demo.Run(ctx, env.stdout, options)
}
