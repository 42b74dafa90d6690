// SPDX-License-Identifier: MIT

package btcheaders_test

import (
	"errors"
	"fmt"
	"io/fs"
	"log"
	"slices"

	"github.com/assize/assize/btcheaders"
	"github.com/assize/assize/fixtures"
)

// mainHeaders returns the first headers of Bitcoin's main network.
func mainHeaders(n int) []btcheaders.Header {
	raw, err := fs.ReadFile(fixtures.FS, "mainnet/headers_0_to_2200.bin")
	if err != nil {
		log.Fatal(err)
	}
	headers, err := btcheaders.ParseHeaders(raw[:n*btcheaders.HeaderLength])
	if err != nil {
		log.Fatal(err)
	}
	return headers
}

// display returns a hash as explorers show it.
func display(h btcheaders.Hash) string {
	slices.Reverse(h[:])
	return fmt.Sprintf("%x", h)
}

// A state is carried from header to header, and each is held to every rule.
func ExampleState_Append() {
	params := btcheaders.MainNet()
	headers := mainHeaders(171)
	const now = 1_300_000_000
	state, err := btcheaders.FromHeaders(headers[:11], 0, btcheaders.Origin{}, params)
	if err != nil {
		log.Fatal(err)
	}
	for _, h := range headers[11:] {
		if state, err = state.Append(h, params, now); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Println(state.Height, display(state.Tip))

	_, err = state.Append(headers[170], params, now)
	fmt.Println(err, errors.Is(err, btcheaders.ErrBadLink))
	// Output:
	// 170 00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee
	// height 171: bad link: the previous block is 55bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000, the tip eea2d48d2fced4346842835c659e493d323f06d4034469a8905714d100000000 (internal byte order) true
}

// A block is shown to be another's ancestor by the headers between.
func ExampleVerifyAncestry() {
	headers := mainHeaders(171)
	witness, err := btcheaders.AncestryWitness(headers[101:171])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(witness), "bytes for", 70, "edges")
	fmt.Println(btcheaders.VerifyAncestry(headers[170].Hash(), headers[100].Hash(), 70, witness))
	fmt.Println(btcheaders.VerifyAncestry(headers[170].Hash(), headers[99].Hash(), 70, witness))
	// Output:
	// 3086 bytes for 70 edges
	// <nil>
	// bad link: the headers lead to bf1e4932d2cff3ceff4168ecaa05db17a831086623b2b12a39984aaa0d396e38, not to eea2d48d2fced4346842835c659e493d323f06d4034469a8905714d100000000 (internal byte order)
}

// The greatest height that a claim may have a day after a checkpoint.
func ExampleMaxHeight() {
	fmt.Println(btcheaders.MaxHeight(900_000, 1_750_000_000, 1_750_000_000+86_400))
	// Output:
	// 902304
}
