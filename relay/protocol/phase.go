// SPDX-License-Identifier: MIT

package protocol

import "fmt"

// Phase is where a batch stands:
//
//	None --propose--> Proposed --settle (final, by the proposer)--> Settled
//	                      |
//	                      +-----rejected (it lost a dispute)------> Rejected
//
// A batch is final in Proposed or Settled, at or after its deadline, with no
// dispute open (P-3.14).
type Phase uint8

const (
	PhaseNone Phase = iota
	PhaseProposed
	PhaseSettled
	PhaseRejected
)

func (p Phase) String() string {
	switch p {
	case PhaseNone:
		return "none"
	case PhaseProposed:
		return "proposed"
	case PhaseSettled:
		return "settled"
	case PhaseRejected:
		return "rejected"
	}
	return fmt.Sprintf("phase %d", uint8(p))
}

// BatchKind is what a batch states.
type BatchKind uint8

const (
	// BatchClaims: claims about blocks and transactions.
	BatchClaims BatchKind = iota
	// BatchCandidate: one header state, offered as the next checkpoint.
	BatchCandidate
)

// Kind is what a bisection is about.
type Kind uint8

const (
	// KindPath: the leaf at the claim's index is another, or none.
	KindPath Kind = iota
	// KindDepth: the tree is not as deep as claimed.
	KindDepth
	// KindAncestry: the block is no ancestor of a checkpoint.
	KindAncestry
)

func (k Kind) String() string {
	switch k {
	case KindPath:
		return "path"
	case KindDepth:
		return "depth"
	case KindAncestry:
		return "ancestry"
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// Side is a party of a dispute.
type Side uint8

const (
	// SideProposer defends the claim: it proves or reveals.
	SideProposer Side = iota
	// SideChallenger attacks it: it selects.
	SideChallenger
)

func (s Side) String() string {
	switch s {
	case SideProposer:
		return "proposer"
	case SideChallenger:
		return "challenger"
	}
	return fmt.Sprintf("side %d", uint8(s))
}
