package suppress

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// baselineVersion is the version of a baseline's form. Keys are kept once
// released.
const baselineVersion = "1"

// Baseline is the findings that were there at some time and are accepted since.
type Baseline struct {
	Version  string  `json:"version"`
	Findings []Entry `json:"findings"`
}

// Entry is a finding that is accepted. The fingerprint finds it; the rest is for
// whoever reads the file, and tells when it is no longer needed.
type Entry struct {
	Fingerprint string `json:"fingerprint"`
	Control     string `json:"control"`
	Root        string `json:"root"`
	Resource    string `json:"resource"`
	// PreviousAddress is where the resource was when the baseline was written,
	// if that change moves it.
	PreviousAddress *string `json:"previous_address"`
	// Verdict is "fail" or "unknown". A finding that was accepted as unknown and
	// fails is not accepted.
	Verdict string `json:"verdict"`
}

// NewBaseline accepts what a report finds and nothing suppresses yet.
func NewBaseline(r *report.Report) *Baseline {
	b := &Baseline{Version: baselineVersion, Findings: []Entry{}}
	for _, f := range r.Findings {
		if f.Suppressed == nil && (f.Is("fail") || f.Is("unknown")) {
			b.Findings = append(b.Findings, Entry{f.Fingerprint, f.Control, f.Root, f.Resource, f.PreviousAddress, *f.Verdict})
		}
	}
	slices.SortFunc(b.Findings, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Root, b.Root), cmp.Compare(a.Resource, b.Resource), report.CompareControls(a.Control, b.Control), cmp.Compare(a.Verdict, b.Verdict))
	})
	// Two plans of one root may find the same; a failure accepts an unknown too.
	b.Findings = slices.CompactFunc(b.Findings, func(a, b Entry) bool { return a.Fingerprint == b.Fingerprint })
	return b
}

// Write writes the baseline as JSON, a line for each finding, so that a change to
// it is read easily.
func (b *Baseline) Write(w io.Writer) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	fmt.Fprintf(&out, "{\n\"version\": %q,\n\"findings\": [", b.Version)
	for i, e := range b.Findings {
		if i > 0 {
			out.WriteString(",")
		}
		out.WriteString("\n")
		if err := enc.Encode(e); err != nil {
			return fmt.Errorf("write baseline: %w", err)
		}
		out.Truncate(out.Len() - 1)
	}
	out.WriteString("\n]\n}\n")
	_, err := w.Write(out.Bytes())
	return err
}

// ErrVersion is in the error of a baseline that another version of hublint wrote.
var ErrVersion = errors.New("its version is not " + baselineVersion)

// baselineLimit is the size in bytes of a baseline that is read.
const baselineLimit = 256 << 20

// ReadBaseline reads what Write wrote. The name appears in errors.
func ReadBaseline(r io.Reader, name string) (*Baseline, error) {
	src, err := io.ReadAll(io.LimitReader(r, baselineLimit+1))
	if err != nil {
		return nil, fmt.Errorf("read baseline %s: %w", name, err)
	}
	if len(src) > baselineLimit {
		return nil, fmt.Errorf("read baseline %s: it is larger than %d bytes", name, baselineLimit)
	}
	var b Baseline
	if err := json.Unmarshal(src, &b); err != nil {
		return nil, fmt.Errorf("read baseline %s: %w; hublint baseline writes one", name, err)
	}
	if b.Version != baselineVersion {
		return nil, fmt.Errorf("read baseline %s: %w", name, ErrVersion)
	}
	for i, e := range b.Findings {
		if e.Verdict != "fail" && e.Verdict != "unknown" {
			return nil, fmt.Errorf("read baseline %s: finding %d (%s of %s): the verdict %q is neither fail nor unknown", name, i+1, e.Control, e.Resource, e.Verdict)
		}
	}
	return &b, nil
}

// entryUse is an entry of the baseline and what became of it.
type entryUse struct {
	entry Entry
	use
}

// stranger is an input of which the baseline accepts nothing, since it knows the
// same findings as those of another root.
type stranger struct{ path, root, other string }

// finding is a finding wherever it is found.
type finding struct{ control, resource string }

// seeRoot notes an input whose root the baseline doesn't know, where another has
// the same findings: whoever wrote the baseline may have named the root otherwise.
func (l *Ledger) seeRoot(r *report.Report) {
	in := &r.Inputs[0]
	if len(l.byRoot[in.Root]) > 0 {
		return
	}
	if l.rootsOf == nil {
		l.rootsOf = make(map[finding][]string)
		for _, e := range l.entries {
			of := finding{e.entry.Control, e.entry.Resource}
			l.rootsOf[of] = append(l.rootsOf[of], e.entry.Root)
		}
	}
	same := make(map[string]int)
	for i := range r.Findings {
		f := &r.Findings[i]
		for _, root := range l.rootsOf[finding{f.Control, f.Resource}] {
			same[root]++
		}
	}
	if len(same) == 0 {
		return
	}
	most := slices.MaxFunc(slices.Sorted(maps.Keys(same)), func(a, b string) int { return cmp.Compare(same[a], same[b]) })
	l.strangers = append(l.strangers, stranger{path: in.Path, root: in.Root, other: most})
}

// accept returns the suppression of a finding by the baseline, or nil.
func (l *Ledger) accept(f *report.Finding) *report.Suppression {
	addresses := []string{f.Resource}
	if f.PreviousAddress != nil {
		addresses = append(addresses, *f.PreviousAddress)
	}
	for _, address := range addresses {
		e := l.entries[report.Fingerprint(f.Control, address, f.Root)]
		if e == nil {
			continue
		}
		e.used = true
		if e.entry.Verdict == "unknown" && f.Is("fail") {
			continue
		}
		return &report.Suppression{Kind: "baseline"}
	}
	return nil
}

// seeEntries notes which entries of the baseline are about what was judged: all
// of a root that is shown whole, and of another what it shows.
func (l *Ledger) seeEntries(r *report.Report, g *resource.Graph) {
	whole := complete(r, g)
	for _, e := range l.byRoot[r.Inputs[0].Root] {
		if !l.judged[e.entry.Control] {
			continue
		}
		here := g.Lookup(e.entry.Resource)
		e.seen = e.seen || whole || here != nil && !here.Bystander
	}
}
