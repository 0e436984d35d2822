package report

import (
	"io"
	"slices"
)

// writeGitLab writes GitLab's code quality report. Source:
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
func writeGitLab(w io.Writer, r *Report, o WriterOptions) error {
	var found []*Finding
	for i := range r.Findings {
		if f := &r.Findings[i]; f.outcome() == failed || f.outcome() == undecided && o.UnknownFails {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b *Finding) int { return worse(row{Finding: a}, row{Finding: b}) })
	issues := make([]gitlabIssue, len(found))
	for i, f := range found {
		issues[i] = gitlabIssue{
			Description: f.Resource + ": " + reason(f) + " (" + f.Title + ")",
			Check:       f.Control, Fingerprint: f.Fingerprint, Severity: gitlabSeverities[f.Severity],
		}
		l := place(r, f)
		issues[i].Location.Path = relativePath(l.File)
		issues[i].Location.Lines.Begin = max(l.Line, 1)
	}
	j := newJSONWriter(w)
	list(j, issues)
	j.put("\n")
	return j.flush()
}

type gitlabIssue struct {
	Description string `json:"description"`
	Check       string `json:"check_name"`
	Fingerprint string `json:"fingerprint"`
	Severity    string `json:"severity"`
	Location    struct {
		Path  string `json:"path"`
		Lines struct {
			Begin int `json:"begin"`
		} `json:"lines"`
	} `json:"location"`
}

// gitlabSeverities translates severities to GitLab's four worst words of five.
var gitlabSeverities = map[string]string{"critical": "blocker", "high": "critical", "medium": "major", "low": "minor"}
