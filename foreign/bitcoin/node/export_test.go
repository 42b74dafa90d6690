// SPDX-License-Identifier: MIT

package node

import "net/http"

// Through has an Esplora client's requests go through a transport of the test's.
func (e *Esplora) Through(t http.RoundTripper) { e.client.HTTPClient.Transport = t }
