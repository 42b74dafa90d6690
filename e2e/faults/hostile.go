// SPDX-License-Identifier: MIT

package faults

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// What a server in a node's place does that means ill, whatever it is asked. All goes on until the client gives up.

// Endless answers with a string that has no end.
func Endless() Behaviour {
	return written(func(c Call, out *bufio.Writer) error {
		_, err := fmt.Fprintf(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"+`{"jsonrpc":"2.0","id":%s,"result":"`, c.ID)
		for much := strings.Repeat("0", 1<<16); err == nil; {
			_, err = out.WriteString(much)
		}
		return err
	})
}

// Trickle answers with a byte now and then, which is no fault in JSON.
func Trickle() Behaviour {
	return written(func(_ Call, out *bufio.Writer) error {
		_, err := out.WriteString("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n")
		for err == nil {
			if _, err = out.WriteString(" "); err == nil {
				err = out.Flush()
			}
			time.Sleep(50 * time.Millisecond)
		}
		return err
	})
}

// Hints announces an answer without end, and Headers never comes to the end of what stands before it.
func Hints() Behaviour {
	return written(func(_ Call, out *bufio.Writer) (err error) {
		for err == nil {
			_, err = out.WriteString("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
		}
		return err
	})
}

// Headers is described with Hints.
func Headers() Behaviour {
	return written(func(_ Call, out *bufio.Writer) error {
		_, err := out.WriteString("HTTP/1.1 200 OK\r\n")
		for much := "A: " + strings.Repeat("b", 1<<12) + "\r\n"; err == nil; {
			_, err = out.WriteString(much)
		}
		return err
	})
}

// Bomb answers with a few kilobytes that stand for so many MiB.
func Bomb(mib int) Behaviour {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	much := bytes.Repeat([]byte(" "), 1<<20)
	for range mib {
		_, _ = z.Write(much) // into memory
	}
	_ = z.Close()
	return Behaviour{Spoil: func(w http.ResponseWriter, _ Call) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(packed.Bytes()) // a client that is gone has had enough
	}}
}

// Nested answers with arrays in arrays.
func Nested(depth int) Behaviour {
	return body(func(c Call) string {
		return `{"jsonrpc":"2.0","id":` + string(c.ID) + `,"result":` + strings.Repeat("[", depth) + strings.Repeat("]", depth) + "}"
	})
}

// OtherID answers another call than the one that was made.
func OtherID() Behaviour {
	return body(func(c Call) string { return `{"jsonrpc":"2.0","id":` + string(c.ID) + `1,"result":"0x1"}` })
}

// Redirect sends the client elsewhere, with what it has said.
func Redirect(to string) Behaviour {
	return Behaviour{Spoil: func(w http.ResponseWriter, _ Call) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusTemporaryRedirect)
	}}
}

// body answers with a text.
func body(of func(Call) string) Behaviour {
	return Behaviour{Spoil: func(w http.ResponseWriter, c Call) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(of(c))) // as in Bomb
	}}
}

// written takes the connection, writes to it until that fails, and ends it.
func written(answer func(Call, *bufio.Writer) error) Behaviour {
	return Behaviour{Spoil: func(w http.ResponseWriter, c Call) {
		conn, buffered, err := http.NewResponseController(w).Hijack()
		if err != nil {
			panic(http.ErrAbortHandler)
		}
		defer conn.Close()
		_ = answer(c, buffered.Writer) // it ends by failing
	}}
}
