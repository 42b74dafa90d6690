// SPDX-License-Identifier: MIT

package challenger

// Rule is the rule of the watcher that an action follows.
type Rule string

// The rules. Each action carries one; Rationale says why it is one.
const (
	RuleAttack         Rule = "attack a lie"
	RuleSelect         Rule = "follow the lie down"
	RuleTimeoutLiar    Rule = "end a liar's case"
	RuleTimeoutGriefer Rule = "end a griefer's case"
	RuleDefend         Rule = "defend the truth"
	RuleEvidence       Rule = "show the heavier chain"
	RuleMakeRoom       Rule = "make room for an honest challenge"
	RuleCheckpoint     Rule = "move the checkpoint on"
	RuleClose          Rule = "close what is proven"
	RuleReclaim        Rule = "take back an idle deposit"
	RuleTreasury       Rule = "look after the account"
	RuleAlert          Rule = "leave it to a human"
)

// Rationale says why a watcher follows each rule.
var Rationale = map[Rule]string{
	RuleAttack:         "one honest challenge rejects the batch; beside a sham's, since a sham loses on purpose",
	RuleSelect:         "a false path has an edge that cannot be proven, and the first false segment holds it",
	RuleTimeoutLiar:    "a liar's clock has run out: the batch is rejected and the reward is the challenger's",
	RuleTimeoutGriefer: "a griefer's clock has run out: its deposit pays the proposer",
	RuleDefend:         "a true claim is always provable, and a batch is lost by silence",
	RuleEvidence:       "the heaviest chain decides, and a side that shows no more work loses when its clock is out",
	RuleMakeRoom:       "a claim has one fork dispute at a time, and one that its challenger has lost would last till the window closes",
	RuleCheckpoint:     "the nearer the checkpoint, the less there is to stream and to deposit",
	RuleClose:          "a proven claim's disputes keep its batch from being final until they are closed",
	RuleReclaim:        "the deposit stands in a dispute that cannot be moved any more",
	RuleTreasury:       "money in the contracts defends nobody, and money that is not needed is safer elsewhere",
	RuleAlert:          "money is bonded on what is certain; the rest is for a human",
}
