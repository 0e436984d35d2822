package policy

import (
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestAnswers(t *testing.T) {
	unknown := Because(resource.Cause{Kind: resource.NoVariable, Subject: "var.a"})
	for _, tc := range []struct {
		name string
		got  Answer
		want Truth
	}{
		{"and of nothing", And(), Yes},
		{"and of yes and unknown", And(Is(true), unknown), Unknown},
		{"and of unknown and no", And(unknown, Is(false)), No},
		{"or of nothing", Or(), No},
		{"or of no and unknown", Or(Is(false), unknown), Unknown},
		{"or of unknown and yes", Or(unknown, Is(true)), Yes},
		{"not of yes", Not(Is(true)), No},
		{"not of no", Not(Is(false)), Yes},
		{"not of unknown", Not(unknown), Unknown},
	} {
		expect(t, tc.name, tc.got, tc.want)
	}
	if got := And(Is(true), unknown, Because(resource.Cause{})); got != unknown {
		t.Errorf("And returns %v, want the first unknown answer", got)
	}
	if got := Or(Is(false), unknown, Because(resource.Cause{})); got != unknown {
		t.Errorf("Or returns %v, want the first unknown answer", got)
	}
}

func expect(t *testing.T, what string, got Answer, want Truth) {
	t.Helper()
	if got.Truth != want {
		t.Errorf("%s: got %v (%v), want %v", what, got.Truth, got.Cause, want)
	}
}
