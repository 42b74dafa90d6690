// SPDX-License-Identifier: MIT

package node

import (
	"errors"
	"testing"
)

func TestParseAnswers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body string
		want       error
	}{
		{"in order", `[{"id":0,"result":"a"},{"id":1,"result":"b"}]`, nil},
		{"in the other order", `[{"id":1,"result":"b"},{"id":0,"result":"a"}]`, nil},
		{"two to one call", `[{"id":1,"result":"b"},{"id":1,"result":"a"}]`, ErrMalformed},
		{"one is missing", `[{"id":0,"result":"a"}]`, ErrMalformed},
		{"one too many", `[{"id":0,"result":"a"},{"id":1,"result":"b"},{"id":2,"result":"c"}]`, ErrMalformed},
		{"one to no call", `[{"id":0,"result":"a"},{"id":2,"result":"b"}]`, ErrMalformed},
		{"one without a number", `[{"id":0,"result":"a"},{"result":"b"}]`, ErrMalformed},
		{"a number in quotes", `[{"id":0,"result":"a"},{"id":"1","result":"b"}]`, ErrMalformed},
		{"an error instead of a batch", `{"id":null,"error":{"code":1,"message":"x"}}`, ErrNode},
		{"an answer instead of a batch", `{"id":0,"result":"a"}`, ErrMalformed},
	} {
		answers, err := parseAnswers([]byte(c.body), 2)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		if c.want != nil {
			continue
		}
		a, _ := answers[0].text()
		if b, _ := answers[1].text(); a+b != "ab" {
			t.Errorf("%s: %s%s", c.name, a, b)
		}
	}
}

func TestParseAnswer(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body string
		want       error
	}{
		{"as it should be", `{"id":0,"result":{"blocks":7,"bestblockhash":"0000000000000000000000000000000000000000000000000000000000000001"},"error":null}`, nil},
		{"no height", `{"id":0,"result":{"bestblockhash":"0000000000000000000000000000000000000000000000000000000000000001"}}`, ErrMalformed},
		{"a height below zero", `{"id":0,"result":{"blocks":-7,"bestblockhash":"0000000000000000000000000000000000000000000000000000000000000001"}}`, ErrMalformed},
		{"no hash", `{"id":0,"result":{"blocks":7}}`, ErrMalformed},
		{"a short hash", `{"id":0,"result":{"blocks":7,"bestblockhash":"00"}}`, ErrMalformed},
		{"no result", `{"id":0}`, ErrMalformed},
		{"null", `{"id":0,"result":null}`, ErrMalformed},
		{"another call's", `{"id":1,"result":{}}`, ErrMalformed},
		{"no call's", `{"result":{}}`, ErrMalformed},
		{"an error", `{"id":0,"result":null,"error":{"code":-28,"message":"Loading block index..."}}`, ErrNode},
		{"an error from before the number was read", `{"id":null,"result":null,"error":{"code":-32700,"message":"Parse error"}}`, ErrNode},
		{"an error of another call", `{"id":1,"error":{"code":1,"message":"x"}}`, ErrMalformed},
	} {
		a, err := parseAnswer([]byte(c.body))
		var info chainInfo
		if err == nil {
			err = a.decode(&info)
		}
		height := uint32(0)
		if err == nil {
			_, height, err = info.tip()
		}
		if !errors.Is(err, c.want) || err == nil && height != 7 {
			t.Errorf("%s: height %d, %v; want %v", c.name, height, err, c.want)
		}
	}
}

func TestNullIsNoText(t *testing.T) {
	t.Parallel()
	a, err := parseAnswer([]byte(`{"id":0,"result":null,"error":null}`))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := a.text(); !errors.Is(err, ErrMalformed) {
		t.Errorf("%q, %v", text, err)
	}
}
