// SPDX-License-Identifier: MIT

package btcheaders

// MaxHeight returns the greatest height that a claim may have at the time now (seconds since 1970), given the height and
// time of the latest checkpoint: a retarget period above it, and twice the blocks expected since. A clock behind the
// checkpoint's time counts as at it (P-3.4).
func MaxHeight(checkpointHeight, checkpointTime uint32, now uint64) uint64 {
	height := uint64(checkpointHeight) + RetargetInterval
	if now <= uint64(checkpointTime) {
		return height
	}
	return height + (now-uint64(checkpointTime))/(TargetSpacing/2)
}
