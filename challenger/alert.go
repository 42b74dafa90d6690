// SPDX-License-Identifier: MIT

package challenger

import (
	"fmt"
)

// alert tells a human what the watcher must leave to one (P-9.7).
func (c *batchCase) alerts() []Action {
	var actions []Action
	if c.own() {
		for _, i := range c.lies {
			actions = append(actions, c.alertAbout(fmt.Sprintf("own claim %d is false", i), c.verdicts[i].Reason))
		}
		return actions
	}
	for i, verdict := range c.verdicts {
		switch lie := verdict.Judgment.False(); {
		case lie && c.batch.Candidate == nil && c.disproven(disputeKind(verdict.Judgment), c.batch.Claims[i]):
			actions = append(actions, c.alertAbout(fmt.Sprintf("claim %d reads as false and was proven: the view is wrong", i), verdict.Reason))
		case lie && !c.mayOpen() && !c.standing():
			actions = append(actions, c.alertAbout(fmt.Sprintf("claim %d is false, and this watcher may not attack it", i), verdict.Reason))
		case verdict.Judgment == Unknown && c.late():
			actions = append(actions, c.alertAbout(fmt.Sprintf("claim %d is undecided late in the window", i), verdict.Reason))
		}
	}
	return actions
}
