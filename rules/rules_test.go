package rules_test

import (
	"testing"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/rules"
)

func TestControlsAreValid(t *testing.T) {
	if err := check.Validate(rules.All()); err != nil {
		t.Error(err)
	}
}
