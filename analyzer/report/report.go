// Package report holds the result of a run, in one stable form, and the
// writers that turn it into what people and programs read.
//
// A Report is finished when a writer gets it: sorted, with paths relative to
// the project and without any sensitive value. A writer decides nothing but
// form.
package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// Version is the version of the JSON form. Keys are kept once released.
const Version = "1"

// Report is the result of a run over one or more inputs. What isn't known is
// null in JSON, never left out.
type Report struct {
	Version string  `json:"version"`
	Tool    Tool    `json:"tool"`
	Inputs  []Input `json:"inputs"`
	Summary Summary `json:"summary"`
	// Controls counts the verdicts of each control that judged something,
	// sorted by control.
	Controls    []Control    `json:"controls"`
	Findings    []Finding    `json:"findings"`
	Diagnostics []Diagnostic `json:"diagnostics"`
}

// Tool says what made the report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	// Catalogue is the month of AWS's pages that the controls were read from.
	Catalogue string `json:"catalogue"`
}

// Input is one plan, state or root module, and what was counted in it.
type Input struct {
	Path string `json:"path"`
	// Kind is "plan", "state" or "config".
	Kind string `json:"kind"`
	// Terraform is the version that made the input.
	Terraform *string `json:"terraform"`
	// Provider is the version of the AWS provider, where a lock file names it.
	Provider *string `json:"provider"`
	// Complete is false for a targeted plan and the like.
	Complete bool `json:"complete"`
	// Errored is set for a plan that failed half-way.
	Errored bool `json:"errored"`
	// Shape says what is special about the plan: "empty", "destroy",
	// "refresh-only", "targeted", "errored"; null otherwise.
	Shape *string `json:"shape"`
	// Comments reports whether the source was at hand, so that ignore comments
	// were read.
	Comments bool `json:"comments"`
	// Root is the root module's path within the project, or its label.
	Root    string  `json:"root"`
	Summary Summary `json:"summary"`
}

// Summary counts. Resources are instances, verdicts are pairs of a resource and
// a control.
type Summary struct {
	// Resources is the number of managed instances in the input, Judged those
	// that some control looked at, and Skipped the rest by reason.
	Resources int            `json:"resources"`
	Judged    int            `json:"judged"`
	Skipped   map[string]int `json:"skipped"`
	Fail      int            `json:"fail"`
	Unknown   int            `json:"unknown"`
	Pass      int            `json:"pass"`
	// PassByDefault is how many of Pass rest on a default that nobody wrote.
	PassByDefault int `json:"pass_by_default"`
	Suppressed    int `json:"suppressed"`
	Introduced    int `json:"introduced"`
	Resolved      int `json:"resolved"`
	// CantWait is the number of failures that are introduced, or have no
	// before, and that only a replacement mends later.
	CantWait int `json:"cant_wait"`
}

// Control counts the verdicts of a control over all inputs.
type Control struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Severity string `json:"severity"`
	// Fail, Unknown and Suppressed count as those of Summary do.
	Fail       int `json:"fail"`
	Unknown    int `json:"unknown"`
	Pass       int `json:"pass"`
	Suppressed int `json:"suppressed"`
}

// Finding is a control that fails, cannot be decided, or no longer fails.
type Finding struct {
	Control  string `json:"control"`
	Title    string `json:"title"`
	Severity string `json:"severity"`
	// Verdict is "fail", "unknown" or "pass"; nil for a resource that this
	// change deletes.
	Verdict *string `json:"verdict"`
	// Change is "introduced", "kept" or "resolved"; nil where there is no
	// before.
	Change *string `json:"change"`
	// Input is the index of the input in Report.Inputs.
	Input int    `json:"input"`
	Root  string `json:"root"`
	// Resource is the address with all instance keys, Type the type as written.
	Resource string `json:"resource"`
	Type     string `json:"type"`
	// PreviousAddress is where the resource was before it was moved.
	PreviousAddress *string `json:"previous_address"`
	// Conditional is set where it isn't known whether the resource is created.
	Conditional bool `json:"conditional"`
	// Attribute is the path that decided; nil where no one attribute did.
	Attribute *string `json:"attribute"`
	// Cause is the address of a resource whose loss decided: the change deletes it, or
	// turns it to something else.
	Cause  *string `json:"cause"`
	Reason string  `json:"reason"`
	// Own is the part of Reason that holds nothing from the input; empty where none
	// is known to.
	Own string `json:"-"`
	// Needs says what must be known before an unknown verdict can be decided.
	Needs     *Needs `json:"needs"`
	ByDefault bool   `json:"by_default"`
	// LateFix is what mending it after creation costs: "in-place",
	// "interruption", "replacement", "conditional" or "unknown".
	LateFix string `json:"late_fix"`
	// Fix is HCL that would satisfy the control, where there is one answer.
	Fix      *string   `json:"fix"`
	Location *Location `json:"location"`
	Trace    []Step    `json:"trace"`
	// Related are addresses of partners that the verdict leans on.
	Related  []Related  `json:"related"`
	Evidence []Evidence `json:"evidence"`
	// Standards are requirement ids, and URL is AWS's page of the control.
	Standards  []string     `json:"standards"`
	URL        string       `json:"url"`
	Suppressed *Suppression `json:"suppressed"`
	// Fingerprint identifies the finding by control, address and root alone.
	Fingerprint string `json:"fingerprint"`
}

// Evidence is one of the causes of a verdict.
type Evidence struct {
	Resource  string    `json:"resource"`
	Attribute *string   `json:"attribute"`
	Reason    string    `json:"reason"`
	Own       string    `json:"-"` // as in Finding
	ByDefault bool      `json:"by_default"`
	LateFix   string    `json:"late_fix"`
	Fix       *string   `json:"fix"`
	Location  *Location `json:"location"`
}

// Needs names a value that is not known.
type Needs struct {
	// Kind is a stable word: "after-apply", "variable", "source", "module",
	// "data", "chance", "provider-version", "partial", "outside",
	// "undocumented", "unreadable", "dated", "several", "count".
	Kind string `json:"kind"`
	// Subject is the address of the value; nil where it has none.
	Subject *string `json:"subject"`
}

// Related is a partner resource.
type Related struct {
	Resource string    `json:"resource"`
	Location *Location `json:"location"`
}

// Suppression says why a finding doesn't count.
type Suppression struct {
	// Kind is "comment", "config" or "baseline".
	Kind   string    `json:"kind"`
	Reason *string   `json:"reason"`
	Until  *string   `json:"until"`
	At     *Location `json:"location"`
}

// Location is a range in a file. File is relative to the project, with forward
// slashes; lines and columns count from 1, and are 0 for a file or directory as a
// whole.
type Location struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
}

// Step is a link in the chain by which a value came to its attribute.
type Step struct {
	What     string    `json:"what"`
	Location *Location `json:"location"`
}

// Diagnostic is something wrong with, or worth knowing of, an input.
type Diagnostic struct {
	// Severity is "error", "warning" or "note".
	Severity string    `json:"severity"`
	Code     string    `json:"code"`
	Summary  string    `json:"summary"`
	Detail   string    `json:"detail"`
	Input    *int      `json:"input"`
	Location *Location `json:"location"`
}

// Fingerprint identifies a finding across runs: by control, address and root,
// and by nothing else, so that moving lines or failing for another reason keeps
// it.
func Fingerprint(control, address, root string) string {
	sum := sha256.Sum256([]byte(control + "\x00" + address + "\x00" + root))
	return hex.EncodeToString(sum[:16])
}

// Failed reports whether the finding is a failure that counts: not suppressed
// and not resolved.
func (f *Finding) Failed() bool { return f.Is("fail") && f.Suppressed == nil }

// Is reports whether the finding's verdict is the given word.
func (f *Finding) Is(verdict string) bool { return f.Verdict != nil && *f.Verdict == verdict }

// Changed reports whether the finding's change is the given word.
func (f *Finding) Changed(change string) bool { return f.Change != nil && *f.Change == change }

// Sort brings inputs' findings into their final order: by input, address and
// control.
func (r *Report) Sort() {
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Input, b.Input), cmp.Compare(a.Resource, b.Resource), CompareControls(a.Control, b.Control))
	})
}

// CompareControls orders control ids by service, then by number.
func CompareControls(a, b string) int {
	sa, na := split(a)
	sb, nb := split(b)
	return cmp.Or(cmp.Compare(sa, sb), cmp.Compare(na, nb), cmp.Compare(a, b))
}

// split parts a control's id into its service and its number.
func split(id string) (service string, n int) {
	i := len(id)
	for i > 0 && id[i-1] >= '0' && id[i-1] <= '9' {
		i--
	}
	for _, d := range id[i:] {
		n = n*10 + int(d-'0')
	}
	return id[:i], n
}
