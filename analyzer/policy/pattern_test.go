package policy

import "testing"

func TestPatterns(t *testing.T) {
	for _, tc := range []struct {
		name               string
		p, q               string
		contains, overlaps bool
	}{
		{"the same text", "s3:GetObject", "s3:GetObject", true, true},
		{"another text", "s3:GetObject", "s3:PutObject", false, false},
		{"a wildcard contains a text", "s3:Get*", "s3:GetObject", true, true},
		{"a text is part of a wildcard", "s3:GetObject", "s3:Get*", false, true},
		{"everything contains all", "*", "arn:aws:kms:*:*:key/*", true, true},
		{"a wildcard stands for nothing too", "s3:*", "s3:", true, true},
		{"a question mark stands for one character", "s3:Get?", "s3:Get", false, false},
		{"a question mark does not stand for a star", "a?c", "a*c", false, true},
		{"one star in the middle", "iam:*AccessKey*", "iam:CreateAccessKey", true, true},
		{"two patterns cross", "s3:*Object", "s3:Get*", false, true},
		{"two patterns don't meet", "s3:Get*", "s3:Put*", false, false},
		{"star and question mark in either order", "?*", "*?", true, true},
		{"two stars are one", "s3:**", "s3:*", true, true},
		{"the star must be given back", "*ab", "*aab", true, true},
		{"a longer beginning", "arn:aws:s3:::logs/*", "arn:aws:s3:::logs", false, false},
		{"every region and account", "arn:*:kms:*", "arn:aws:kms:*:*:key/*", true, true},
		{"one account of all", "arn:aws:kms:*:111122223333:key/*", "arn:aws:kms:*:*:key/*", false, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p, q := parse(tc.p, false, false), parse(tc.q, false, false)
			if got := p.contains(q); got != tc.contains {
				t.Errorf("%s contains %s: got %v", tc.p, tc.q, got)
			}
			if got := p.overlaps(q); got != tc.overlaps {
				t.Errorf("%s overlaps %s: got %v", tc.p, tc.q, got)
			}
			if got := q.overlaps(p); got != tc.overlaps {
				t.Errorf("%s overlaps %s: got %v", tc.q, tc.p, got)
			}
		})
	}
}

func TestPatternVariables(t *testing.T) {
	for _, tc := range []struct {
		name               string
		p, q               string
		contains, overlaps bool
	}{
		{"a variable is no wildcard", "arn:aws:s3:::${aws:username}", "arn:aws:s3:::*", false, true},
		{"a variable may be any text", "arn:aws:s3:::${aws:username}", "arn:aws:s3:::logs", false, true},
		{"an escaped star is a character", "a${*}", "ab", false, false},
		{"an escaped star is itself", "${*}", "${*}", true, true},
		{"an open brace is text", "a${b", "a${b", true, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p, q := parse(tc.p, true, false), parse(tc.q, true, false)
			if got := p.contains(q); got != tc.contains {
				t.Errorf("contains: got %v", got)
			}
			if got := p.overlaps(q); got != tc.overlaps {
				t.Errorf("overlaps: got %v", got)
			}
		})
	}
}

// Whatever contains a pattern meets it, and what both match is found.
func FuzzPatterns(f *testing.F) {
	f.Add("s3:Get*", "s3:*Object", "s3:GetObject")
	f.Add("*?*", "??", "ab")
	f.Add("a${x}b", "a*", "ab")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if len(a)+len(b)+len(c) > 300 {
			t.Skip("long patterns are only slow")
		}
		p, q, s := parse(a, true, true), parse(b, true, true), parse(c, true, true)
		if p.contains(q) && !p.overlaps(q) {
			t.Errorf("%q contains %q and does not overlap it", a, b)
		}
		if p.overlaps(q) != q.overlaps(p) {
			t.Errorf("%q and %q overlap one way only", a, b)
		}
		if p.contains(q) && q.contains(s) && !p.contains(s) {
			t.Errorf("%q contains %q contains %q", a, b, c)
		}
		if !s.open() && p.contains(s) && q.contains(s) && !p.overlaps(q) {
			t.Errorf("%q and %q both match %q", a, b, c)
		}
	})
}
