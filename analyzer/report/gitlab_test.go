package report

import (
	"bytes"
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"
)

func TestGitLabIsWhatItsDocumentationAsksFor(t *testing.T) {
	for name, r := range map[string]*Report{"a full report": sample(t), "a report of nothing": empty(), "hostile names": hostile("../\x00\n")} {
		t.Run(name, func(t *testing.T) {
			dec := json.NewDecoder(bytes.NewReader(write(t, "gitlab", r)))
			dec.DisallowUnknownFields()
			var issues []gitlabIssue
			if err := dec.Decode(&issues); err != nil {
				t.Fatal(err)
			}
			if issues == nil {
				t.Error("got null, want a list")
			}
			seen := make(map[string]bool)
			for _, i := range issues {
				if i.Description == "" || i.Check == "" || i.Fingerprint == "" || seen[i.Fingerprint] {
					t.Errorf("something is missing or there twice: %+v", i)
				}
				seen[i.Fingerprint] = true
				if !slices.Contains([]string{"info", "minor", "major", "critical", "blocker"}, i.Severity) {
					t.Errorf("got the severity %q", i.Severity)
				}
				if p := i.Location.Path; path.IsAbs(p) || strings.HasPrefix(p, ".") || i.Location.Lines.Begin < 1 {
					t.Errorf("got the location %+v", i.Location)
				}
			}
		})
	}
}
