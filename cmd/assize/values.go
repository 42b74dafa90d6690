// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// Digits behind the point of what is written as decimals.
const (
	etherDigits   = 18
	gweiDigits    = 9
	percentDigits = 2
)

// decimal is a flag's number with at most so many digits behind the point, held
// in units of the last of them.
type decimal struct {
	units  *big.Int
	digits int
}

func (d *decimal) String() string {
	if d.units == nil {
		return ""
	}
	return formatDecimal(d.units, d.digits)
}

// Set reads a number that is not negative.
func (d *decimal) Set(text string) error {
	whole, fraction, _ := strings.Cut(text, ".")
	if len(fraction) > d.digits {
		return fmt.Errorf("more than %d digits behind the point", d.digits)
	}
	digits := whole + fraction + strings.Repeat("0", d.digits-len(fraction))
	if whole == "" || strings.Trim(digits, "0123456789") != "" || len(digits) > 60 {
		return fmt.Errorf("not a decimal number")
	}
	d.units, _ = new(big.Int).SetString(digits, 10)
	return nil
}

func formatDecimal(units *big.Int, digits int) string {
	text := fmt.Sprintf("%0*d", digits+1, units)
	whole, fraction := text[:len(text)-digits], text[len(text)-digits:]
	if fraction = strings.TrimRight(fraction, "0"); fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

func formatEther(wei *big.Int) string { return formatDecimal(wei, etherDigits) + " ETH" }

func formatTime(seconds uint64) string {
	return time.Unix(int64(seconds), 0).UTC().Format(time.RFC3339)
}

// fromNow says how far a home time lies ahead, or that it has passed.
func fromNow(then, now uint64) string {
	if then <= now {
		return "passed"
	}
	return "in " + seconds(then-now).String()
}

func seconds(n uint64) time.Duration { return time.Duration(n) * time.Second }

// files is a flag's list of paths: repeated, or with commas between.
type files []string

func (l *files) String() string { return strings.Join(*l, ",") }

func (l *files) Set(text string) error {
	for _, path := range strings.Split(text, ",") {
		if path == "" {
			return fmt.Errorf("an empty path")
		}
		*l = append(*l, path)
	}
	return nil
}

// hex32 is a flag's 32 bytes; none given is no bytes.
type hex32 struct{ bytes *common.Hash }

func (h *hex32) String() string {
	if h.bytes == nil {
		return ""
	}
	return h.bytes.Hex()
}

func (h *hex32) Set(text string) error {
	var v common.Hash
	if err := v.UnmarshalText([]byte(text)); err != nil {
		return err
	}
	h.bytes = &v
	return nil
}
