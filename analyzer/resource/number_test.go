package resource

import (
	"math/big"
	"testing"
)

func TestNumberText(t *testing.T) {
	for _, text := range []string{"0", "-0", "7", "-7", "1.5", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0.1", "100000000000000000000000000000000"} {
		n, _, err := big.ParseFloat(text, 10, 512, big.ToNearestEven)
		if err != nil {
			t.Fatal(err)
		}
		if got := NumberText(n); got != n.Text('f', -1) {
			t.Errorf("got %s, want %s", got, n.Text('f', -1))
		}
	}
}
