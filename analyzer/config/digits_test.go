package config

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

func TestMayBeLong(t *testing.T) {
	for _, tt := range []struct {
		src  string
		want bool
	}{
		{"a = 1e1000", true},
		{"a = 1.5E-1000", true},
		{"a = 1.e+9999999", true},
		{"a = " + strings.Repeat("7", 1000), true},
		{"a = 1e999", false},
		{"a = " + strings.Repeat("7", 999), false},
		{"a = 1e+-1000", false},
		{"a = \"name1234\"", false},
		{"a = 10.0.0.0 / 1234", false},
		{"e1234", false},
		{"", false},
	} {
		if got := mayBeLong([]byte(tt.src)); got != tt.want {
			t.Errorf("got %t, want %t, for %.40q", got, tt.want, tt.src)
		}
	}
}

// TestMayBeLongIsARegularExpression holds the scan against what it stands for,
// over texts of the bytes that matter to it.
func TestMayBeLongIsARegularExpression(t *testing.T) {
	expression := regexp.MustCompile(`[0-9.][eE][+-]?\d{4}|\d{1000}`)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		src := make([]byte, random.IntN(24))
		for i := range src {
			src[i] = "0123eE+-. "[random.IntN(10)]
		}
		if got, want := mayBeLong(src), expression.Match(src); got != want {
			t.Fatalf("got %t, want %t, for %q", got, want, src)
		}
	}
}
