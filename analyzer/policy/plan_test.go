package policy

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/resource"
)

// planned reads the plan of a fixture, and no more of it than documents need.
func planned(t *testing.T, name string) *resource.Graph {
	t.Helper()
	reads := Reads()
	reads["aws_iam_policy"] = []string{"policy"}
	reads["aws_s3_bucket_policy"] = []string{"policy"}
	text, err := os.ReadFile("testdata/" + name + ".plan.json")
	if err != nil {
		t.Fatal(err)
	}
	g, err := plan.Read(t.Context(), bytes.NewReader(text), name, plan.Options{Reads: reads})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// What a real plan shows of documents that wait for the apply is enough to judge
// them. documents.tf says what is written in each.
func TestPlannedDocuments(t *testing.T) {
	g := planned(t, "documents")
	rd := NewReader(g, Limits{})
	admin := func(s *Statement) Answer {
		return And(s.Allows(), s.Actions.Has("*"), s.Resources.Has("*"))
	}
	decrypts := func(s *Statement) Answer {
		return And(s.Allows(), s.CoversAction("kms:Decrypt"), s.CoversResource("arn:aws:kms:*:*:key/*"))
	}
	service := func(s *Statement) Answer {
		return And(s.Allows(), s.Actions.HasWholeService())
	}
	public := func(s *Statement) Answer {
		return And(s.Allows(), s.Public(), Not(s.Narrowed()))
	}
	tls := func(s *Statement) Answer {
		return And(s.Denies(), s.Everybody(), s.CoversAction("s3:*"), s.AppliesWithoutTLS())
	}
	for _, tc := range []struct {
		address  string
		question string
		ask      func(*Statement) Answer
		want     Truth
	}{
		{"aws_iam_policy.one_key", "decrypts with every key", decrypts, No},
		{"aws_iam_policy.every_key", "decrypts with every key", decrypts, Yes},
		{"aws_iam_policy.every_key", "allows a whole service", service, Yes},
		{"aws_iam_policy.read", "allows a whole service", service, Yes},
		{"aws_iam_policy.merged", "allows a whole service", service, No},
		{"aws_iam_policy.merged", "decrypts with every key", decrypts, No},
		{"aws_iam_policy.dynamic", "is for an administrator", admin, Unknown},
		{"aws_iam_policy.overridden", "is for an administrator", admin, Unknown},
		{"aws_iam_policy.encoded", "is for an administrator", admin, Unknown},
		{"aws_s3_bucket_policy.waiting", "refuses plain HTTP", tls, Yes},
		{"aws_s3_bucket_policy.waiting", "is public", public, No},
		{"aws_s3_bucket_policy.principals", "is public", public, No},
		{"aws_s3_bucket_policy.principals", "refuses plain HTTP", tls, No},
	} {
		d := rd.Of(g.Lookup(tc.address), "policy")
		if d.Err != nil {
			t.Errorf("%s: %v", tc.address, d.Err)
		}
		if got, s := d.Any(tc.ask); got.Truth != tc.want {
			t.Errorf("%s %s: got %v (%v, %v), want %v", tc.address, tc.question, got.Truth, got.Cause, s, tc.want)
		}
	}
}

// The provider renders a document that is read during the plan; one that waits
// for the apply is put together here. Both mean the same.
func TestMergesAsTheProviderDoes(t *testing.T) {
	g := planned(t, "merges")
	rd := NewReader(g, Limits{})
	compared := 0
	for _, late := range g.OfType("data." + documentType) {
		name, ok := strings.CutPrefix(late.Address, "module.late.")
		if !ok {
			continue
		}
		now := g.Lookup("module.now." + name)
		if _, _, ok := rendered(now); !ok {
			t.Fatalf("%s is not rendered", now.Address)
		}
		if _, _, ok := rendered(late); ok {
			t.Fatalf("%s is rendered", late.Address)
		}
		compared++
		if got, want := canonical(rd.FromData(late)), canonical(rd.FromData(now)); got != want {
			t.Errorf("%s: got\n%swant\n%s", name, got, want)
		}
	}
	if compared < 7 {
		t.Errorf("compared %d documents", compared)
	}
}

// canonical writes a document with all that is read of it, sets in order.
func canonical(d Document) string {
	if d.Err != nil || d.Open || d.Sensitive {
		return fmt.Sprintf("%v, open %v, sensitive %v\n", d.Err, d.Open, d.Sensitive)
	}
	set := func(s Set) string {
		var out []string
		for _, e := range s.Elements {
			out = append(out, e.Text)
		}
		slices.Sort(out)
		return fmt.Sprint(out)
	}
	principals := func(p Principals) string {
		var out []string
		for _, one := range p.List {
			out = append(out, one.Type+" "+one.Text)
		}
		slices.Sort(out)
		return fmt.Sprint(out)
	}
	var b strings.Builder
	for _, s := range d.Statements {
		fmt.Fprintf(&b, "%q %s possible %v variables %v actions %s not %s resources %s not %s principals %s not %s",
			s.Sid, s.Effect.Text, s.Possible, s.variables.Truth, set(s.Actions), set(s.NotActions),
			set(s.Resources), set(s.NotResources), principals(s.Principals), principals(s.NotPrincipals))
		var conditions []string
		for _, c := range s.Conditions.List {
			conditions = append(conditions, fmt.Sprintf(" %s %s %s", c.Operator, c.Key, set(c.Values)))
		}
		slices.Sort(conditions)
		b.WriteString(strings.Join(conditions, "") + "\n")
	}
	return b.String()
}
