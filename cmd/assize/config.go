// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assize/assize/btcheaders"
)

func configCheckCommand() command {
	return command{
		name: "config check", args: "[FILE]",
		summary: "Check the watcher's settings.",
		about:   "It reads the file of settings, the environment and flags, and with --ask asks the nodes too. It tells all that is wrong, and where, or what watch would use.",
		example: "assize config check watch.toml",
		run:     runConfigCheck,
	}
}

func runConfigCheck(ctx context.Context, env environment, args []string) error {
	f := newFlags(env, configCheckCommand())
	s := f.watch()
	f.fileArgument = true
	ask := f.Bool(askFlag, false, "ask the nodes too: each of the home chain for the relay, each Bitcoin source for its tip and an old block; nothing is sent")
	_, err := f.parse(args, 1)
	found, ok := allProblems(err)
	switch {
	case ok:
	case err != nil:
		return err
	default:
		found = f.newProblems()
	}
	var who common.Address
	if !found.unread {
		s.findProblems(found)
		who = s.findFileProblems(found)
	}
	var told []string
	if *ask {
		told = s.askNodes(ctx, found)
	}
	if len(found.list) == 0 {
		return s.print(who, told)
	}
	for _, line := range found.lines() {
		fmt.Fprintln(env.stdout, oneLine(line))
	}
	if len(found.list) == 1 {
		return errors.New("config check: 1 problem")
	}
	return fmt.Errorf("config check: %d problems", len(found.list))
}

// findFileProblems finds what is wrong with the files that are named, and returns
// the account if its key is at hand.
func (s *watchSettings) findFileProblems(found *problems) common.Address {
	wrong := func(key string, err error) {
		if err != nil {
			found.add(s.flags.origins[key], key, err)
		}
	}
	who := s.account.address
	if s.account.check(s.flags.env.getenv) == nil && !s.account.signer.given() {
		a, err := s.account.openLocal(s.flags.env.getenv)
		if err != nil {
			found.add(s.flags.origins["keystore"], "", err)
		}
		who = a.address
	}
	for _, source := range s.sources.list {
		client, err := source.Open()
		if err == nil {
			client.Close()
			err = readable(source.Config.CookieFile)
		}
		wrong("sources", err)
	}
	for _, path := range s.headers {
		wrong("headers", readable(path))
	}
	for _, path := range s.blocks {
		wrong("blocks", readable(path))
	}
	wrong("header-file", creatable(s.headerFile))
	wrong("record", creatable(s.record))
	if network, err := btcheaders.ParamsByName(s.network); err == nil && s.checkpoint != "" {
		_, err := readState(s.checkpoint, network)
		wrong("checkpoint", err)
	}
	return who
}

// readable returns an error if there is no such file or folder, or it cannot be
// read.
func readable(path string) error {
	if path == "" {
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	return file.Close()
}

// creatable returns an error if a path is neither a file's nor one where a file
// could be.
func creatable(path string) error {
	if path == "" {
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a file", path)
	case err == nil:
		return readable(path)
	case !errors.Is(err, os.ErrNotExist):
		return err
	}
	folder, err := os.Stat(filepath.Dir(path))
	if err == nil && !folder.IsDir() {
		err = fmt.Errorf("%s is not a folder", filepath.Dir(path))
	}
	return err
}

// askFlag is of the command line alone.
const askFlag = "ask"

// print tells each setting, and where it comes from, and what the nodes said.
func (s *watchSettings) print(who common.Address, told []string) error {
	f := s.flags
	table := tabwriter.NewWriter(f.env.stdout, 0, 0, 2, ' ', 0)
	f.VisitAll(func(fl *flag.Flag) {
		if fl.Name != "config" && fl.Name != askFlag {
			fmt.Fprintf(table, "%s\t%s\t%s\n", fl.Name, oneLine(fl.Value.String()), f.whence(fl.Name))
		}
	})
	for _, secret := range f.secrets {
		if f.env.getenv(secret[0]) != "" {
			fmt.Fprintf(table, "\t…\t%s\n", secret[0])
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(f.env.stdout, "\nNothing is wrong. The account is %s.\n", who)
	for _, line := range told {
		fmt.Fprintln(f.env.stdout, oneLine(line))
	}
	if text := s.beware(); text != "" && err == nil {
		_, err = fmt.Fprintf(f.env.stdout, "Beware: %s.\n", text)
	}
	return err
}

// whence says where a setting comes from.
func (f *flags) whence(name string) string {
	at, set := f.origins[name]
	switch {
	case !set:
		return "default"
	case at.line > 0:
		return fmt.Sprintf("%s:%d", *f.file, at.line)
	case at.variable != "":
		return at.variable
	case at.path != "":
		return at.path
	}
	return "command line"
}
