// SPDX-License-Identifier: MIT

package evmnode

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
)

// decideLogs returns what is true of what nodes tell that differ, the one that is read first. Without receipts that tell nothing is
// true until the pool opens; then the most is, and what is done upon it another node must accept.
func (p *Pool) decideLogs(ctx context.Context, q ethereum.FilterQuery, told []answer[[]types.Log]) ([]types.Log, error) {
	truth, err := p.judgeLogs(ctx, q, told)
	if err == nil {
		return truth, nil
	}
	disagreement := told[1].err
	if withheld := p.withheld(disagreement); withheld != nil {
		return nil, fmt.Errorf("%w (receipts do not tell: %w)", withheld, err)
	}
	most := slices.MaxFunc(told, func(a, b answer[[]types.Log]) int { return cmp.Compare(len(a.value), len(b.value)) })
	p.doubtLogs(most.of, span(q))
	return most.value, nil
}

// answerFor returns the logs of one block that the node that is read refuses to tell, or tells at any length, and another node tells:
// those of the receipts. The first is left alone for a while. Of more blocks its refusal stands, so that fewer are asked for.
func (p *Pool) answerFor(ctx context.Context, q ethereum.FilterQuery, refused answer[[]types.Log]) ([]types.Log, error) {
	hash := q.BlockHash
	if hash == nil && orZero(q.FromBlock).Cmp(q.ToBlock) == 0 {
		h, err := p.HeaderAt(ctx, q.ToBlock)
		if err != nil {
			return nil, err
		}
		hash = &h.Hash
	}
	if hash == nil {
		return nil, refused.err
	}
	logs, err := p.provenLogs(ctx, *hash, q)
	if err != nil {
		return nil, refused.err
	}
	p.failed(refused.of, getLogs, refused.err)
	return logs, nil
}

// doubtLogs notes that logs are taken of one node which others do not show.
func (p *Pool) doubtLogs(of *endpoint, what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.standoff.doubted = true
	p.config.Log.Error().Str("node", of.name).Str("about", what).Msg("logs are taken of one home node that others do not show: from now on nothing is done that only one node accepts")
}

// maxJudged is of how many blocks the receipts are asked for in one query.
const maxJudged = 16

var errManyBlocks = errors.New("they differ in many blocks")

// judgeLogs has the receipts of the blocks in which nodes differ decide. Whoever told other logs of them is named, and left alone for
// a while.
func (p *Pool) judgeLogs(ctx context.Context, q ethereum.FilterQuery, told []answer[[]types.Log]) ([]types.Log, error) {
	blocks := map[uint64][]types.Log{} // and what is true of them
	for _, other := range told[1:] {
		for _, number := range differing(told[0].value, other.value) {
			blocks[number] = nil
		}
	}
	if len(blocks) > maxJudged {
		return nil, fmt.Errorf("%w: %d", errManyBlocks, len(blocks))
	}
	for _, number := range slices.Sorted(maps.Keys(blocks)) {
		hash := q.BlockHash
		if hash == nil {
			h, err := p.HeaderAt(ctx, new(big.Int).SetUint64(number))
			if err != nil {
				return nil, err
			}
			hash = &h.Hash
		}
		var err error
		if blocks[number], err = p.provenLogs(ctx, *hash, q); err != nil {
			return nil, err
		}
	}
	truth := replaced(told[0].value, blocks)
	var liars []answer[[]types.Log]
	for _, one := range told {
		if !sameLogs(replaced(one.value, blocks), truth) {
			return nil, errors.New("what receipts do not hold is not the same")
		}
		for number, logs := range blocks {
			if mine := ofBlock(one.value, number); !sameLogs(mine, logs) {
				if onlyTransactions(mine, logs) {
					return nil, errors.New("they differ in what receipts do not tell")
				}
				one.err = fmt.Errorf("of block %d it shows %d logs, and the receipts hold %d others or more", number, len(mine), len(logs))
			}
		}
		if one.err != nil && !errors.Is(one.err, ErrDisagreement) {
			liars = append(liars, one)
		}
	}
	for _, liar := range liars {
		p.caught(liar.of, liar.err, told)
	}
	return truth, nil
}

// caught notes that receipts show a node's logs to be false.
func (p *Pool) caught(e *endpoint, what error, told []answer[[]types.Log]) {
	text := fmt.Sprintf("the receipts show the logs of %s to be false: %v", e.name, what)
	p.failed(e, getLogs, &Error{text, nil})
	for _, other := range told {
		if other.of != e {
			p.mu.Lock()
			delete(p.disagreements, p.about(e, other.of, aboutLogs))
			p.mu.Unlock()
			_ = p.disagree(e, other.of, aboutReceipts, text)
			return
		}
	}
}

// differing returns the numbers of the blocks of which two nodes show other logs.
func differing(a, b []types.Log) (numbers []uint64) {
	seen := map[uint64]bool{}
	for _, l := range slices.Concat(a, b) {
		if n := l.BlockNumber; !seen[n] {
			seen[n] = true
			if !sameLogs(ofBlock(a, n), ofBlock(b, n)) {
				numbers = append(numbers, n)
			}
		}
	}
	return numbers
}

func ofBlock(logs []types.Log, number uint64) []types.Log {
	begin, _ := slices.BinarySearchFunc(logs, number, func(l types.Log, n uint64) int { return cmp.Compare(l.BlockNumber, n) })
	end, _ := slices.BinarySearchFunc(logs, number+1, func(l types.Log, n uint64) int { return cmp.Compare(l.BlockNumber, n) })
	return logs[begin:end]
}

// replaced returns logs with those of some blocks in the place of what was told of them.
func replaced(logs []types.Log, blocks map[uint64][]types.Log) []types.Log {
	all := slices.DeleteFunc(slices.Clone(logs), func(l types.Log) bool { _, judged := blocks[l.BlockNumber]; return judged })
	for _, proven := range blocks {
		all = append(all, proven...)
	}
	slices.SortFunc(all, func(a, b types.Log) int {
		return cmp.Or(cmp.Compare(a.BlockNumber, b.BlockNumber), cmp.Compare(a.Index, b.Index))
	})
	return all
}

// onlyTransactions reports whether logs differ in nothing but the hashes of their transactions.
func onlyTransactions(a, b []types.Log) bool {
	same := slices.Clone(a)
	for i := range same {
		if i < len(b) {
			same[i].TxHash = b[i].TxHash
		}
	}
	return sameLogs(same, b)
}
