// SPDX-License-Identifier: MIT

package main

import "math"

// positionRow is a span and the positions of which a defender must reveal the
// hashes, worked out by hand.
type positionRow struct {
	Arity     uint32   `json:"arity"`
	Hi        uint32   `json:"hi"`
	Lo        uint32   `json:"lo"`
	Name      string   `json:"name"`
	Positions []uint32 `json:"positions"`
}

func positionRows() any {
	const top = math.MaxUint32
	return []positionRow{
		{Name: "one edge has none", Lo: 4, Hi: 5, Arity: 16, Positions: []uint32{}},
		{Name: "two edges, the middle", Lo: 0, Hi: 2, Arity: 16, Positions: []uint32{1}},
		{Name: "two edges not from zero", Lo: 7, Hi: 9, Arity: 2, Positions: []uint32{8}},
		{Name: "arity two rounds down", Lo: 0, Hi: 5, Arity: 2, Positions: []uint32{2}},
		{Name: "arity three", Lo: 10, Hi: 20, Arity: 3, Positions: []uint32{13, 16}},
		{Name: "a path of depth 12", Lo: 0, Hi: 13, Arity: 16,
			Positions: []uint32{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}},
		{Name: "fewer edges than the arity by one", Lo: 100, Hi: 115, Arity: 16,
			Positions: []uint32{101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114}},
		{Name: "as many edges as the arity", Lo: 100, Hi: 116, Arity: 16,
			Positions: []uint32{101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115}},
		{Name: "more edges than the arity by one", Lo: 100, Hi: 117, Arity: 16,
			Positions: []uint32{101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115}},
		{Name: "a path of the greatest depth", Lo: 0, Hi: 33, Arity: 16,
			Positions: []uint32{2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30}},
		{Name: "a period of headers", Lo: 0, Hi: 2016, Arity: 16,
			Positions: []uint32{126, 252, 378, 504, 630, 756, 882, 1008, 1134, 1260, 1386, 1512, 1638, 1764, 1890}},
		{Name: "a million edges", Lo: 0, Hi: 1_000_000, Arity: 4, Positions: []uint32{250_000, 500_000, 750_000}},
		{Name: "products above 32 bits", Lo: 0, Hi: top, Arity: 4,
			Positions: []uint32{1073741823, 2147483647, 3221225471}},
		{Name: "up to the last position", Lo: top - 4, Hi: top, Arity: 16,
			Positions: []uint32{top - 3, top - 2, top - 1}},
	}
}
