// SPDX-License-Identifier: MIT

package btcheaders

import "testing"

func TestMainNetFromTheGenesisBlock(t *testing.T) {
	headers := fixture(t, "headers_0_to_2200.bin")
	s, err := FromHeaders(headers[:11], 0, Origin{}, MainNet())
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range headers[11:] {
		if s, err = s.Append(h, MainNet(), h.Time); err != nil {
			t.Fatal(err)
		}
		if err := s.CheckConsistent(MainNet()); err != nil {
			t.Fatal(err)
		}
	}
	want := State{
		Tip:        displayHash(t, "0000000070118b55e0436a721d4533fc3d09a0238f72a5380e8a694c9dbf948e"),
		Work:       bytes32(t, "0000000000000000000000000000000000000000000000000000089908990899"), // 2,201 × 0x100010001
		Height:     2200,
		Time:       headers[2200].Time,
		Bits:       0x1d00ffff,
		EpochStart: headers[2016].Time,
	}
	for height := 2190; height <= 2200; height++ {
		want.Times[height%11] = headers[height].Time
	}
	if s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
}

func TestMainNetAcrossARetarget(t *testing.T) {
	// Heights 46,356 to 46,380; the period that ends with 46,367 began at 44,352.
	headers := fixture(t, "headers_46356_to_46380.bin")
	s, err := FromHeaders(headers[:12], 46356, Origin{EpochStart: 1268010873}, MainNet())
	if err != nil {
		t.Fatal(err)
	}
	if s.Bits != 0x1c387f6f {
		t.Fatalf("bits before the retarget are %08x", s.Bits)
	}
	early := s
	early.EpochStart++ // one second of the period less: other bits
	_, err = early.Append(headers[12], MainNet(), headers[12].Time)
	wantKind(t, err, ErrUnexpectedBits)

	for _, h := range headers[12:] {
		if s, err = s.Append(h, MainNet(), h.Time); err != nil {
			t.Fatal(err)
		}
	}
	if s.Height != 46380 || s.Bits != 0x1c381375 || s.EpochStart != headers[12].Time {
		t.Errorf("got %+v", s)
	}
}
