package challenger

import (
	"errors"
	"fmt"

	"github.com/assize/assize/relay"
)

// errNoCall says that an action has no transaction: a bug.
var errNoCall = errors.New("action has no call")

// callOf returns the transaction an action asks for; ok is false for a page,
// which asks for none.
func callOf(p *relay.Params, action Action) (call relay.Call, ok bool, err error) {
	switch a := action.(type) {
	case Open:
		call, err = p.Challenge(a.Kind, a.Batch, a.Position, a.Nonce)
	case Prove:
		call, err = p.ProveClaim(a.Batch, a.Claim, a.Witness)
	case ProveAfterDuty:
		call, err = p.ProveClaimAfterDuty(a.Dispute, a.Witness)
	case ProveSpan:
		call, err = p.ProveSpan(a.Dispute, a.Witness)
	case Select:
		call, err = p.Select(a.Dispute, a.Segment)
	case CloseProven:
		call, err = p.CloseProven(a.Disputes...)
	case Timeout:
		call, err = p.Timeout(a.Dispute)
	case Reclaim:
		call, err = p.Reclaim(a.Dispute)
	case Page:
		return relay.Call{}, false, nil
	default:
		return relay.Call{}, false, fmt.Errorf("%w: %T", errNoCall, action)
	}
	return call, err == nil, err
}
