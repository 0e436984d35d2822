package resource

import (
	"strings"
	"testing"
)

func TestCauseIsASentenceWithAndWithoutASubject(t *testing.T) {
	for kind := AfterApply; kind <= UnknownCount; kind++ {
		for _, subject := range []string{"", "var.x"} {
			got := Cause{Kind: kind, Subject: subject}.String()
			if got != strings.TrimSpace(got) || got == subject || !strings.HasPrefix(got, subject) || strings.HasPrefix(got, "cause") {
				t.Errorf("kind %d about %q: got %q", kind, subject, got)
			}
		}
	}
}
