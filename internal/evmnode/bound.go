// SPDX-License-Identifier: MIT

package evmnode

import (
	"io"
	"net/http"
)

// boundedTransport ends answers that are too long.
type boundedTransport struct {
	http.Transport
	most int64
}

func (t *boundedTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	resp, err := t.Transport.RoundTrip(r)
	if err == nil {
		resp.Body = &boundedBody{resp.Body, t.most}
	}
	return resp, err
}

// boundedBody counts what is read, decompressed as it is.
type boundedBody struct {
	io.ReadCloser
	left int64
}

func (b *boundedBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p[:min(int64(len(p)), b.left+1)])
	if b.left -= int64(n); b.left < 0 {
		b.left = -1
		return 0, errBodyTooLarge
	}
	return n, err
}
