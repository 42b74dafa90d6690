// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/assize/assize/relay"
)

func versionCommand() command {
	return command{
		name:    "version",
		summary: "Show the version of the program and its contracts.",
		example: "assize version",
		run:     runVersion,
	}
}

func runVersion(_ context.Context, env environment, args []string) error {
	f := newFlags(env, versionCommand())
	if _, err := f.parse(args, 0); err != nil {
		return err
	}
	version, revision := build()
	_, err := fmt.Fprintf(env.stdout, "assize     %s\nrevision   %s\ncontracts  %s\n", version, revision, relay.CodeHash())
	return err
}

// build returns the version and the revision of this program.
func build() (version, revision string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown", "unknown"
	}
	return info.Main.Version, vcs(info.Settings)
}

// vcs returns the revision that was built.
func vcs(settings []debug.BuildSetting) string {
	values := map[string]string{}
	for _, s := range settings {
		values[s.Key] = s.Value
	}
	switch revision := values["vcs.revision"]; {
	case revision == "":
		return "unknown"
	case values["vcs.modified"] == "true":
		return revision + ", changed"
	default:
		return revision
	}
}
